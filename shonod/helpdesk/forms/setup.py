"""What the office says of its help desk: kinds, known faults, charges, days."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.validators import MaxValueValidator
from django.utils.translation import gettext_lazy as _

from shonod.helpdesk.models import Charge, Kind, KnownFault, Rule
from shonod.helpdesk.states import Payer
from shonod.ui.forms import NumberField, PlainText
from shonod.ui.templatetags.ui import in_language


class KindForm(forms.Form):
    name = PlainText(
        label=_("Kind of device"), max_length=80, error_messages={"required": _("Enter a name")}
    )
    name_en = PlainText(label=_("Its name in English"), max_length=80, required=False)


class KnownFaultForm(forms.Form):
    kind = forms.ChoiceField(label=_("Kind of device"), required=False)
    title = PlainText(
        label=_("What is wrong, in the words of whoever reports it"),
        max_length=120,
        error_messages={"required": _("Write what is wrong")},
    )
    title_en = PlainText(label=_("The same in English"), max_length=120, required=False)
    steps = PlainText(
        label=_("What to try, one step a line"),
        max_length=2_000,
        lines=6,
        error_messages={"required": _("Write at least one step")},
    )
    steps_en = PlainText(label=_("The steps in English"), max_length=2_000, lines=4, required=False)

    def __init__(self, *args: Any, kinds: Sequence[Kind], **options: Any) -> None:
        super().__init__(*args, **options)
        self.kinds = {str(one.id): one for one in kinds}
        named = [(id_, in_language(one, "name")) for id_, one in self.kinds.items()]
        field = cast(forms.ChoiceField, self.fields["kind"])
        field.choices = [("", _("Any device, or none")), *named]

    @classmethod
    def of_known(cls, known: KnownFault, *, kinds: Sequence[Kind]) -> "KnownFaultForm":
        said = {name: getattr(known, name) for name in cls.base_fields}
        return cls(initial={**said, "kind": str(known.kind_id or "")}, kinds=kinds)

    def clean_kind(self) -> Kind | None:
        return self.kinds.get(self.cleaned_data["kind"])


class ChargeForm(forms.Form):
    name = PlainText(
        label=_("Part or work"), max_length=120, error_messages={"required": _("Enter a name")}
    )
    name_en = PlainText(label=_("Its name in English"), max_length=120, required=False)
    price = NumberField(
        label=_("Price (taka)"),
        max_digits=9,
        decimal_places=2,
        min_value=0,
        error_messages={"required": _("Enter the price; 0 when it is free")},
    )
    payer = forms.ChoiceField(
        label=_("Who pays"), choices=Payer.choices, initial=Payer.CLIENT, widget=forms.RadioSelect
    )

    @classmethod
    def of_charge(cls, charge: Charge) -> "ChargeForm":
        return cls(initial={name: getattr(charge, name) for name in cls.base_fields})


class RuleForm(forms.Form):
    """`confirm_days` are no more than those in which a closed request may be disputed."""

    confirm_days = NumberField(
        label=_("Days in which the office says whether it works"),
        help_text=_("Silence until then counts as yes."),
        max_digits=3,
        decimal_places=0,
        min_value=1,
    )
    repeat_faults = NumberField(
        label=_("A device is a repeat offender from this many faults on"),
        max_digits=3,
        decimal_places=0,
        min_value=2,
    )
    repeat_days = NumberField(
        label=_("… within this many days"), max_digits=4, decimal_places=0, min_value=1
    )

    def __init__(self, data: Any, *, rule: Rule) -> None:
        said = {name: Decimal(getattr(rule, name)) for name in self.base_fields}
        super().__init__(data, initial=said)
        most = MaxValueValidator(rule.office.dispute_days_at_most)
        self.fields["confirm_days"].validators.append(most)

    def days(self) -> dict[str, int]:
        return {name: int(n) for name, n in self.cleaned_data.items()}

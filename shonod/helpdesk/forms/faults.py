"""What is done about a fault at the desk: one short form for each deed."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.ids import uuid7
from shonod.helpdesk.models import Charge, Device, KnownFault, SharedCause
from shonod.helpdesk.queries import device_typed, device_with_serial
from shonod.helpdesk.states import Part, Way
from shonod.offices.models import Office
from shonod.ui.forms import DayField, NumberField, PlainText
from shonod.ui.templatetags.ui import in_language


class BindForm(forms.Form):
    """The label's code, what a scanner reads from it, or the serial number; empty: no device."""

    device = PlainText(
        label=_("Which device? Code or serial number"), max_length=200, required=False
    )

    def __init__(self, *args: Any, office: Office, **options: Any) -> None:
        super().__init__(*args, **options)
        self.office = office

    def clean_device(self) -> Device | None:
        typed = self.cleaned_data["device"]
        if not typed:
            return None
        found = device_typed(self.office, typed) or device_with_serial(self.office, typed)
        if found is None:
            raise ValidationError(_("No device has this code or serial number"))
        return found


class WayForm(forms.Form):
    way = forms.ChoiceField(
        label=_("How do you go about it?"),
        choices=Way.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you go about it")},
    )
    known = forms.ChoiceField(label=_("Known fault"), required=False)

    def __init__(self, *args: Any, known: Sequence[KnownFault], **options: Any) -> None:
        super().__init__(*args, **options)
        self.faults = {str(one.id): one for one in known}
        titled = [(id_, in_language(one, "title")) for id_, one in self.faults.items()]
        cast(forms.ChoiceField, self.fields["known"]).choices = [("", "—"), *titled]

    def clean_known(self) -> KnownFault | None:
        return self.faults.get(self.cleaned_data["known"])


class VisitForm(forms.Form):
    on = DayField(label=_("Day"))
    part = forms.ChoiceField(
        label=_("Part of the day"), choices=Part.choices, initial=Part.ANY, widget=forms.RadioSelect
    )
    place = PlainText(
        label=_("Place"), max_length=200, error_messages={"required": _("Enter the place")}
    )
    note = PlainText(label=_("What to take along"), max_length=300, required=False)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on < self.today:
            raise ValidationError(_("This day has passed. Choose today or a later day"))
        return on


class PartForm(forms.Form):
    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    charge = forms.ChoiceField(
        label=_("Part or work"), error_messages={"required": _("Choose a part")}
    )
    quantity = NumberField(
        label=_("How many"), max_digits=3, decimal_places=0, min_value=1, initial=1
    )

    def __init__(self, *args: Any, charges: Sequence[Charge], **options: Any) -> None:
        super().__init__(*args, **options)
        self.charges = {str(one.id): one for one in charges}
        named = [(id_, in_language(one, "name")) for id_, one in self.charges.items()]
        cast(forms.ChoiceField, self.fields["charge"]).choices = [("", "—"), *named]

    def clean_charge(self) -> Charge:
        return self.charges[self.cleaned_data["charge"]]


class CauseForm(forms.Form):
    """A cause that is there, or the name of a new one."""

    cause = forms.ChoiceField(label=_("Cause that others have too"), required=False)
    title = PlainText(
        label=_("Or a new one"),
        max_length=160,
        required=False,
        help_text=_("Such as: fibre cut on the Gouripur road, D-Nothi server down."),
    )

    def __init__(self, *args: Any, causes: Sequence[SharedCause], **options: Any) -> None:
        super().__init__(*args, **options)
        self.causes = {str(one.id): one for one in causes}
        titled = [(id_, one.title) for id_, one in self.causes.items()]
        cast(forms.ChoiceField, self.fields["cause"]).choices = [("", "—"), *titled]

    def clean_cause(self) -> SharedCause | None:
        return self.causes.get(self.cleaned_data["cause"])

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if not given.get("cause") and not given.get("title") and not self.errors:
            self.add_error("title", _("Choose a cause, or write a new one"))
        return given


class AnswerForm(forms.Form):
    answer = PlainText(
        label=_("Answer to all of them"),
        max_length=5_000,
        lines=5,
        error_messages={"required": _("Write the answer that all of them get")},
    )


class FoundForm(forms.Form):
    found = PlainText(
        label=_("What you found and did"),
        max_length=2_000,
        lines=3,
        error_messages={"required": _("Write what you found, in one line at least")},
    )

"""What an officer types of a kind and of its check lists."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from shonod.advice.forms.sheets import ONE_A_LINE
from shonod.advice.models import Guide, Kind
from shonod.advice.queries.kinds import GUIDE_LISTS, GUIDE_TEXTS
from shonod.ui.forms import DayField, PlainText

_LABELS = {
    "asks": (_("What to ask back"), _("What to ask back, in English")),
    "specs": (_("It must have at least"), _("It must have at least, in English")),
    "checks": (_("What to look at when buying"), _("What to look at when buying, in English")),
    "warranty": (_("Warranty"), _("Warranty, in English")),
    "safety": (_("Safety"), _("Safety, in English")),
}


class KindForm(forms.Form):
    """A kind with what advice on it begins with, from a day on."""

    name = PlainText(
        label=_("Name"), max_length=120, error_messages={"required": _("Write the name")}
    )
    name_en = PlainText(label=_("Name in English"), max_length=120, required=False)

    def __init__(
        self, *args: Any, kind: Kind | None, guide: Guide | None, today: date, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.today = today
        for name in GUIDE_LISTS:
            for label, ending in zip(_LABELS[name], ("", "_en"), strict=True):
                self.fields[f"{name}{ending}"] = PlainText(
                    label=label, max_length=2000, lines=4, required=False, help_text=ONE_A_LINE
                )
                self.initial[f"{name}{ending}"] = getattr(guide, f"{name}{ending}", "")
        self.fields["source"] = PlainText(
            label=_("What it rests on"),
            max_length=500,
            lines=2,
            help_text=_("A rule or order with its number, a public page, or the office’s own."),
            error_messages={"required": _("Say what it rests on")},
        )
        self.fields["from_on"] = DayField(label=_("From which day"))
        self.initial.update(from_on=today, source=guide.source if guide else "")
        if kind:
            closed = pgettext_lazy("a kind", "Closed")
            why = _("Nothing new is advised on it; what is public stays so.")
            self.fields["is_closed"] = forms.BooleanField(
                label=closed, required=False, help_text=why
            )
            is_closed = kind.closed_on is not None
            self.initial.update(name=kind.name, name_en=kind.name_en, is_closed=is_closed)

    def clean_from_on(self) -> date:
        day: date = self.cleaned_data["from_on"]
        if day < self.today:
            raise ValidationError(_("Choose today or a later day: what was said till now stands"))
        return day

    def texts(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in GUIDE_TEXTS}

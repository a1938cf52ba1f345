"""From which day, and why something gets worse."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.editions.forms.cells import Cell
from shonod.ui.forms import DayField


class PublishForm(forms.Form):
    """`reason` is asked only where something gets worse, and not before it is to be published."""

    effective_on = DayField(
        label=_("In force from"),
        help_text=_("Today, or a later day. Requests made before keep the better promise."),
    )

    def __init__(
        self, *args: Any, today: date, worsens: bool, only_counts: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        if worsens:
            self.fields["reason"] = Cell(
                label=_("Why something gets worse"),
                rows=4,
                required=not only_counts,
                help_text=_("Published with the edition. Name the order or the cause."),
                error_messages={"required": _("Write why something gets worse for those who ask")},
            )
            self.fields["reason_en"] = Cell(label=_("The same in English"), rows=4)

    def clean_effective_on(self) -> date:
        given: date = self.cleaned_data["effective_on"]
        if given < self.today:
            raise ValidationError(_("Choose today or a later day"))
        return given

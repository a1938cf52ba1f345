"""Another date for a case: by authority, or agreed with the requester."""

from datetime import date, timedelta
from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from shonod.cases.forms.desk import DeedForm, Words
from shonod.ground.clock import day_zero_of
from shonod.offices.queries import calendar_of, rules_of
from shonod.ui.templatetags.days import day

NEGOTIABLE_DAYS = 60


class ExtendForm(DeedForm):
    until_on = forms.TypedChoiceField(
        label=_("New last day"),
        coerce=date.fromisoformat,
        error_messages={"invalid_choice": _("Choose a day from the list")},
    )
    order_number = forms.CharField(
        label=_("Number of the superior’s order"),
        max_length=80,
        required=False,
        help_text=_("A supervisor of this office needs none."),
    )
    text = Words(
        label=_("Why more time is needed"),
        rows=3,
        help_text=_("The requester learns that the time was extended; the figures count it."),
        error_messages={"required": _("Write why")},
    )

    def fit(self) -> None:
        first = self.case.extensions.order_by("at", "id").first()
        first_on = first.old_due_on if first else self.case.due_on
        last = first_on + timedelta(days=self.case.office.extension_days_at_most)
        _offer(self, "until_on", self.case.due_on + timedelta(days=1), last)


class AgreeForm(DeedForm):
    agreed_on = forms.TypedChoiceField(
        label=_("The day you agreed on"),
        coerce=date.fromisoformat,
        error_messages={"invalid_choice": _("Choose a day from the list")},
    )
    text = Words(
        label=_("How the requester consented"),
        rows=2,
        max_length=500,
        help_text=_("By telephone, letter, in person; who, and when."),
        error_messages={"required": _("Write how the requester consented")},
    )

    def fit(self) -> None:
        case, calendar = self.case, calendar_of(self.case.office)
        zero = day_zero_of(case.received_at, calendar, rules_of(case.office))
        limit_on = date.fromisoformat(case.receipt["limit_on"])
        is_open = case.receipt["rule"]["count"] == 0
        last = self.today + timedelta(days=NEGOTIABLE_DAYS) if is_open else limit_on
        _offer(self, "agreed_on", max(zero, self.today), last)


def _offer(form: DeedForm, name: str, first: date, last: date) -> None:
    """The open days from `first` to `last`."""
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    calendar = calendar_of(form.case.office)
    field = cast(forms.ChoiceField, form.fields[name])
    field.choices = [(on.isoformat(), day(on)) for on in days if calendar.is_open_day(on)]

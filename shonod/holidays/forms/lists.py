"""A file of holidays, and the approval of each of its days."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from shonod.ground.holidays import ListedDay, ListRefused, Proposal, Reading, read_holidays
from shonod.ground.holidays.listed import LONGEST_ORDER, LONGEST_SOURCE
from shonod.ground.holidays.reader import MOST_BYTES
from shonod.holidays.forms.plans import Line, PlanForm, place_field
from shonod.holidays.queries import Plan, holiday_of
from shonod.offices.models import DayRow, ListedYear
from shonod.ui.forms import DayField

REFUSED = {
    "too_large": _("The file is larger than 256 KB. A list of holidays is much smaller"),
    "too_many": _("The file has more lines than a list of holidays. Take a part of it"),
    "not_text": _("This is no text. Save the list as CSV (UTF-8) or iCalendar (.ics)"),
    "empty": _("The file lists no day"),
    "no_columns": _("No column for the date and none for the name was found in its head"),
    "broken_csv": _("The table cannot be read. Save it again as CSV (UTF-8)"),
    "broken_ical": _("The calendar cannot be read. Export it again as iCalendar (.ics)"),
}


class ListFileForm(forms.Form):
    """The file; what it reads is asked about on the next page."""

    file = forms.FileField(
        label=_("File of holidays"),
        help_text=_("iCalendar (.ics) or CSV with a date and a name in each line."),
        widget=forms.ClearableFileInput({"accept": ".ics,.csv,.txt,text/calendar,text/csv"}),
        error_messages={"required": _("Choose a file"), "empty": REFUSED["empty"]},
    )

    def __init__(
        self, *args: Any, today: date, known: Collection[ListedDay], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today, self.known = today, known
        self.reading = Reading()

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        try:
            data = file.read(MOST_BYTES + 1)
            self.reading = read_holidays(data, today=self.today, known=self.known)
        except ListRefused as refused:
            raise ValidationError(REFUSED[refused.code], code=refused.code) from None
        return file


class ApproveForm(PlanForm):
    """Each day of a list taken or left, and what holds for all of them. `sheet` is the list itself,
    which travels with the form, so that nothing of it is kept before somebody approves."""

    sheet = forms.CharField(widget=forms.HiddenInput, max_length=2 * MOST_BYTES, strip=False)
    days = forms.TypedMultipleChoiceField(
        label=_("Days to declare"),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one day")},
    )
    place = place_field()
    order_number = Line(
        label=_("Order number"),
        required=False,
        max_length=LONGEST_ORDER,
        help_text=_("For the days that name none of their own."),
    )
    ordered_on = DayField(label=_("Date of the order"), required=False)
    source = Line(label=_("Source"), required=False, max_length=LONGEST_SOURCE)
    completes = forms.BooleanField(
        label=_("With this the list of the year is complete"),
        required=False,
        help_text=_("Dates that are counted into the year then no longer say that they may move."),
    )

    def __init__(self, *args: Any, proposals: Sequence[Proposal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proposals = proposals
        field = cast(forms.ChoiceField, self.fields["days"])
        field.choices = [(n, one.day.name) for n, one in enumerate(proposals)]

    @property
    def boxes(self) -> list[tuple[Any, Proposal]]:
        """Each day's tick box with the day."""
        return list(zip(self["days"], self.proposals, strict=True))

    @property
    def chosen(self) -> Sequence[ListedDay]:
        return [self.proposals[n].day for n in self.cleaned_data["days"]]

    def plan(self) -> Plan:
        said = self.cleaned_data
        rows: list[DayRow] = []
        for day in self.chosen:
            row = holiday_of(day, self.declares_for)
            row.order_number = row.order_number or said["order_number"]
            row.ordered_on = row.ordered_on or said["ordered_on"]
            row.source = row.source or said["source"]
            rows.append(row)
        if said["completes"]:
            rows += self._years()
        return Plan(more=tuple(rows))

    def _years(self) -> list[DayRow]:
        years = sorted({day.from_on.year for day in self.chosen})
        known = ListedYear.objects.filter(office=self.declares_for, year__in=years, revoked_at=None)
        listed = set(known.values_list("year", flat=True))
        source = self.cleaned_data["source"]
        return [
            ListedYear(office=self.declares_for, year=year, source=source)
            for year in years
            if year not in listed
        ]

"""What a visitor fills in: which projects he looks for, and where news of them should go."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from shonod.plans.queries.words import year_label
from shonod.projects.queries import Wanted
from shonod.projects.states import Status
from shonod.ui.forms import PlainText


class _Choice(forms.Select):
    def __init__(self) -> None:
        super().__init__({"class": "govuk-select"})


class FilterForm(forms.Form):
    """All of it may be left open; what can't be read narrows nothing."""

    status = forms.ChoiceField(label=_("Where it stands"), required=False, widget=_Choice)
    year = forms.ChoiceField(label=_("Fiscal year"), required=False, widget=_Choice)
    place = PlainText(
        label=_("Place"),
        required=False,
        max_length=60,
        widget=forms.TextInput({"class": "govuk-input", "type": "search"}),
    )

    def __init__(self, *args: Any, years: Sequence[int], **options: Any) -> None:
        super().__init__(*args, **options)
        every = [("", pgettext_lazy("a choice", "All"))]
        cast(forms.ChoiceField, self.fields["status"]).choices = [*every, *Status.choices]
        named = [(str(year), year_label(year)) for year in years]
        cast(forms.ChoiceField, self.fields["year"]).choices = [*every, *named]

    def wanted(self) -> Wanted:
        self.is_valid()
        said = self.cleaned_data
        year = said.get("year")
        return Wanted(
            status=said.get("status", ""),
            year=int(year) if year else None,
            place=said.get("place", ""),
        )


class FollowForm(forms.Form):
    email = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=200,
        help_text=_("It is used for this alone, shown to nobody, and forgotten when you stop."),
        widget=forms.EmailInput({"autocomplete": "email"}),
        error_messages={
            "required": _("Enter your e-mail address"),
            "invalid": _("Enter an e-mail address, such as name@example.com"),
        },
    )

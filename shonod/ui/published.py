"""Forms for what everybody reads: its words, when it is looked at again, why it is withdrawn."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.ground.personal import GAP, Found
from shonod.ui.forms import DayField, PlainText

LONGEST_REVIEW = timedelta(days=731)


class PublishedForm(forms.Form):
    """What looks personal must go or be confirmed: `confirmed` are such words that stay."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.found: list[Found] = []

    @property
    def confirmed(self) -> list[str]:
        return list(self.data.getlist("confirmed")) if self.is_bound else []  # type: ignore[attr-defined]

    @property
    def marked(self) -> list[tuple[Found, bool]]:
        """What looks personal, each words once, with whether it was confirmed."""
        once = {one.words: one for one in self.found}
        return [(one, words in self.confirmed) for words, one in once.items()]

    def refuse_persons(self, found: list[Found]) -> None:
        """`found`: what looks personal in all that was typed."""
        self.found = found
        if any(one.words not in self.confirmed for one in found):
            self.add_error(
                None,
                _("Some words look personal. Take them out of the text, or confirm that they stay"),
            )

    def refuse_gaps(self, names: Iterable[str]) -> None:
        """Where something was taken out, the sentence around it must be mended."""
        for name in names:
            if GAP in str(self.cleaned_data.get(name, "")):
                self.add_error(name, _("Write it so that it reads well without […]"))

    def refuse_stale(self, version: int) -> None:
        """Another mended it meanwhile: what was typed stays, and its mark is that of now."""
        self.data = self.data.copy()  # type: ignore[attr-defined]
        self.data["version"] = str(version)  # type: ignore[index]
        self.add_error(
            None, _("Somebody else mended it meanwhile. Look at it, then keep yours or leave it")
        )


def check_ahead(day: date, today: date) -> date:
    """A day on which something is looked at again. Raises ValidationError."""
    if not today < day <= today + LONGEST_REVIEW:
        raise ValidationError(_("Choose a day from tomorrow on, at most two years ahead"))
    return day


class ReviewForm(forms.Form):
    """It is still right, and when it is looked at again."""

    review_on = DayField(label=_("Look at it again on"))

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today

    def clean_review_on(self) -> date:
        return check_ahead(self.cleaned_data["review_on"], self.today)


class WithdrawForm(forms.Form):
    why = PlainText(
        label=_("Why it is withdrawn"),
        max_length=500,
        help_text=_("For the office’s own records; readers are told only that it is withdrawn."),
        error_messages={"required": _("Write why it is withdrawn")},
    )

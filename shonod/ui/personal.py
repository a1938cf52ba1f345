"""A form whose words everybody will read: what looks personal must go or be confirmed."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shonod.ground.personal import GAP, Found


class PublishedForm(forms.Form):
    """`confirmed` are words that look personal and stay, as whoever publishes said."""

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

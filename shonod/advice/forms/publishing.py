"""What an officer types of advice for everybody, and what he confirms before it is public."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from shonod.advice.actions import AdviceWords
from shonod.advice.forms.sheets import WordsForm, initial_of
from shonod.advice.models import Advice, Kind, Words
from shonod.advice.queries.prices import prices_of
from shonod.cases.models import Case
from shonod.cases.queries import personal_words_of
from shonod.ground.ids import uuid7
from shonod.offices.models import Office
from shonod.ui.forms import DayField, PlainText
from shonod.ui.published import PublishedForm, check_ahead
from shonod.ui.templatetags.ui import in_language


class AdviceForm(WordsForm, PublishedForm):
    """A sheet for everybody, in both languages."""

    bilingual = True
    once = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        label=_("Kind"), error_messages={"required": _("Choose what it is about")}
    )
    review_on = DayField(
        label=_("Look at it again on"),
        help_text=_("From that day on the desk asks whether it is still right."),
    )

    def __init__(
        self,
        *args: Any,
        office: Office,
        kinds: Sequence[Kind],
        kind: Kind,
        today: date,
        known: Words | None,
        case: Case | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, prices=prices_of(kind), known=known, today=today, **options)
        self.office, self.case = office, case
        self.kinds = {str(one.number): one for one in kinds}
        choices: Any = self.fields["kind"]
        choices.choices = [(n, in_language(one, "name")) for n, one in self.kinds.items()]
        for name, usual in {"kind": str(kind.number), "once": uuid7(), "version": 1}.items():
            self.initial.setdefault(name, usual)

    @classmethod
    def of_advice(cls, advice: Advice, **options: Any) -> "AdviceForm":
        words = advice.written
        kept = {"review_on": advice.review_on, "version": advice.version, "once": advice.once}
        known = initial_of(words, advice.words_en) | kept
        own: dict[str, Any] = {
            "initial": known,
            "case": advice.case,
            "kind": advice.kind,
            "known": words,
        }
        return cls(**own, **options)

    @property
    def ends(self) -> list[Any]:
        return [self["kind"], self["review_on"]]

    def clean_review_on(self) -> date:
        return check_ahead(self.cleaned_data["review_on"], self.today)

    def clean(self) -> dict[str, Any]:
        super().clean()
        typed = [name for name, field in self.fields.items() if isinstance(field, PlainText)]
        texts = {name: self.cleaned_data.get(name, "") for name in typed}
        # Everybody reads where a price is from, too.
        sources = [] if self.errors else self.words().sources
        read = [*texts.values(), *sources]
        self.refuse_persons(personal_words_of(read, self.office, self.case))
        self.refuse_gaps(texts)
        return self.cleaned_data

    def said(self) -> AdviceWords:
        """As the actions take it."""
        given = self.cleaned_data
        kind = self.kinds[given["kind"]]
        return AdviceWords(kind, self.words(), given["review_on"], self.translated())

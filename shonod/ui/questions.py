"""Questions as data: a form is made of them, and what was answered is said in their words.

A room that asks beside another room's form lends that room its questions, not a form.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from django import forms
from django.utils.functional import Promise

from shonod.ui.forms import NumberField, PlainText
from shonod.ui.templatetags.days import digits
from shonod.ui.templatetags.numbers import lakhs, money

Words = str | Promise
# What parts the keys of several choices in one answer.
_BETWEEN = ","


class Ask(Enum):
    """How a question is answered."""

    ONE = auto()
    SEVERAL = auto()
    NUMBER = auto()
    TAKA = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Question:
    """`name` is the answer's name for ever; `choices` are keys with their words; `longest` is the
    length of a text, or the most that a number may be. Nobody has to answer."""

    name: str
    label: Words
    ask: Ask
    why: Words = ""
    choices: tuple[tuple[str, Words], ...] = ()
    longest: int = 500

    def field(self) -> forms.Field:
        said: dict[str, Any] = {"label": self.label, "help_text": self.why, "required": False}
        choices = list(self.choices)
        match self.ask:
            case Ask.ONE:
                return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **said)
            case Ask.SEVERAL:
                several = forms.CheckboxSelectMultiple
                return forms.MultipleChoiceField(choices=choices, widget=several, **said)
            case Ask.NUMBER | Ask.TAKA:
                return NumberField(min_value=1, max_value=self.longest, decimal_places=0, **said)
            case Ask.TEXT:
                return PlainText(max_length=self.longest, lines=3, **said)

    def said(self, answer: str) -> str:
        """An answer that was kept, in the reader's words; '' for a choice that is no more."""
        if self.ask is Ask.NUMBER:
            return digits(lakhs(int(answer)))
        if self.ask is Ask.TAKA:
            return money(answer)
        if self.ask is Ask.TEXT:
            return answer
        words = dict(self.choices)
        return ", ".join(str(words[key]) for key in answer.split(_BETWEEN) if key in words)


class QuestionsForm(forms.Form):
    """All questions, each of which may be left open; `kept` are answers by name."""

    def __init__(
        self,
        data: Any = None,
        *,
        questions: Sequence[Question],
        kept: Mapping[str, str] | None = None,
        **options: Any,
    ) -> None:
        super().__init__(data, **options)
        for question in questions:
            field = self.fields[question.name] = question.field()
            answer = (kept or {}).get(question.name, "")
            is_many = question.ask is Ask.SEVERAL
            field.initial = answer.split(_BETWEEN) if is_many and answer else answer

    def answers(self) -> dict[str, str]:
        """Texts by name; an open question is ''."""
        return {name: _kept(value) for name, value in self.cleaned_data.items()}


def _kept(value: Any) -> str:
    if isinstance(value, list):
        return _BETWEEN.join(value)
    return "" if value is None else str(value)


def said_of(questions: Sequence[Question], answers: Mapping[str, str]) -> list[tuple[str, str]]:
    """Question and answer in the reader's words, of those that were answered."""
    told = [
        (str(question.label), question.said(answers[question.name]))
        for question in questions
        if answers.get(question.name)
    ]
    return [(label, words) for label, words in told if words]

"""What an officer types of a public answer, and what he confirms before it is one."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from shonod.cases.models import Case
from shonod.cases.queries import personal_words_of
from shonod.catalogue.models import Terms
from shonod.ground.ids import uuid7
from shonod.information.actions import AnswerWords
from shonod.information.models import Answer, Topic
from shonod.offices.models import Office
from shonod.ui.forms import DayField, PlainText
from shonod.ui.published import PublishedForm, check_ahead
from shonod.ui.templatetags.days import digits
from shonod.ui.templatetags.ui import in_language

TEXTS = ("question", "text", "question_en", "text_en", "source")


class AnswerForm(PublishedForm):
    """The words in both languages."""

    once = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    topic = forms.ChoiceField(label=_("Topic"), error_messages={"required": _("Choose the topic")})
    question = PlainText(
        label=_("Question, as the next asker would put it"),
        max_length=500,
        lines=2,
        error_messages={"required": _("Write the question")},
    )
    text = PlainText(
        label=_("Answer"),
        max_length=6000,
        lines=8,
        error_messages={"required": _("Write the answer")},
    )
    question_en = PlainText(label=_("Question in English"), max_length=500, lines=2, required=False)
    text_en = PlainText(
        label=_("Answer in English"),
        max_length=6000,
        lines=8,
        required=False,
        help_text=_("Left empty, English readers see the Bangla, and are told that it is so."),
    )
    source = PlainText(
        label=_("What it rests on"),
        max_length=500,
        lines=2,
        required=False,
        help_text=_("The charter, a law or an order with its number, a public page."),
    )
    service = forms.ChoiceField(
        label=_("Service that it belongs to"), required=False, help_text=_("Shown on its page too.")
    )
    review_on = DayField(
        label=_("Look at it again on"),
        help_text=_("From that day on the desk asks whether it is still right."),
    )

    def __init__(
        self,
        *args: Any,
        office: Office,
        topics: Sequence[Topic],
        terms: Sequence[Terms],
        today: date,
        case: Case | None = None,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.office, self.case, self.today = office, case, today
        self.topics = {str(topic.number): topic for topic in topics}
        self.services = {one.service.code: one.service for one in terms}
        choices: Any = self.fields["topic"]
        choices.choices = [(n, in_language(topic, "name")) for n, topic in self.topics.items()]
        services: Any = self.fields["service"]
        named = [(one.service.code, _named(one)) for one in terms]
        services.choices = [("", _("None in particular")), *named]
        self.fields["once"].initial = uuid7()
        self.fields["version"].initial = 1

    @classmethod
    def of_answer(cls, answer: Answer, **options: Any) -> "AnswerForm":
        known = {name: getattr(answer, name) for name in (*TEXTS, "review_on", "version")}
        known |= {"topic": str(answer.topic.number), "once": answer.once}
        known["service"] = answer.service.code if answer.service else ""
        return cls(initial=known, case=answer.case, **options)

    def clean_review_on(self) -> date:
        return check_ahead(self.cleaned_data["review_on"], self.today)

    def clean(self) -> dict[str, Any]:
        texts = [self.cleaned_data.get(name, "") for name in TEXTS]
        self.refuse_persons(personal_words_of(texts, self.office, self.case))
        self.refuse_gaps(TEXTS)
        return self.cleaned_data

    def words(self) -> AnswerWords:
        """As the actions take them."""
        said = {name: self.cleaned_data[name] for name in (*TEXTS, "review_on")}
        return AnswerWords(
            topic=self.topics[self.cleaned_data["topic"]],
            service=self.services.get(self.cleaned_data["service"]),
            **said,
        )


def _named(terms: Terms) -> str:
    return f"{digits(terms.service.code)} {in_language(terms, 'name')}"


class TopicForm(forms.Form):
    name = PlainText(
        label=_("Name"), max_length=120, error_messages={"required": _("Write the name")}
    )
    name_en = PlainText(label=_("Name in English"), max_length=120, required=False)
    is_closed = forms.BooleanField(
        label=pgettext_lazy("a topic", "Closed"),
        required=False,
        help_text=_("No new answer is put to it; those that it has stay public."),
    )

"""What is asked before advising, and what a request answered."""

from collections.abc import Mapping

from shonod.advice.models import Kind, Need
from shonod.advice.queries.kinds import kind_numbered, open_kinds
from shonod.advice.states import KIND, KIND_LABEL, QUESTIONS
from shonod.cases.models import Case
from shonod.offices.models import Office
from shonod.ui.questions import Ask, Question, said_of
from shonod.ui.templatetags.ui import in_language

QUESTION_NAMES = (KIND, *(question.name for question in QUESTIONS))


def questions_of(office: Office) -> tuple[Question, ...]:
    """First about what, of the office's own kinds; an office without any asks the rest."""
    kinds = open_kinds(office)
    if not kinds:
        return QUESTIONS
    choices = tuple((str(kind.number), in_language(kind, "name")) for kind in kinds)
    return Question(KIND, KIND_LABEL, Ask.ONE, choices=choices), *QUESTIONS


def need_of(case: Case) -> Need | None:
    return Need.objects.filter(case=case).first()


def said_need(office: Office, answers: Mapping[str, str]) -> list[tuple[str, str]]:
    """Questions and answers in the reader's words; a kind that was closed since is still named."""
    told = said_of(QUESTIONS, answers)
    kind = kind_needed(office, answers)
    return [(str(KIND_LABEL), in_language(kind, "name")), *told] if kind else told


def kind_needed(office: Office, answers: Mapping[str, str]) -> Kind | None:
    return kind_numbered(office, answers.get(KIND, ""))

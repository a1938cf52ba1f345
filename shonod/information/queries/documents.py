"""What is found of the room: each public answer, and the page of the office."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext, override

from shonod.finding.states import Document
from shonod.information.models import Answer, Fact
from shonod.information.queries.answers import public_answers
from shonod.information.queries.facts import facts_on
from shonod.offices.models import Office

ANSWER, OFFICE = "answer", "office"


def answer_document(answer: Answer) -> Document:
    return Document(
        kind=ANSWER,
        id=answer.id,
        address=f"answers/{answer.number}/",
        title=answer.question,
        title_en=answer.question_en,
        text=answer.text,
        text_en=answer.text_en,
        on=answer.checked_on,
    )


def answer_documents(office: Office, _on: date) -> Iterator[Document]:
    """Each public answer."""
    return map(answer_document, public_answers(office))


def office_documents(office: Office, on: date) -> Iterator[Document]:
    """The page of the office, by all that it says on the day."""
    said = facts_on(office.id, on)
    yield Document(
        kind=OFFICE,
        id=office.id,
        address="office/",
        title=_title("bn"),
        title_en=_title("en"),
        text=" ".join([office.name, office.location, *_words(said, "")]),
        text_en=" ".join([office.name_en, office.location_en, *_words(said, "_en")]),
    )


def _title(language: str) -> str:
    with override(language):
        return gettext("About the office")


def _words(said: list[Fact], ending: str) -> Iterator[str]:
    for fact in said:
        yield getattr(fact, f"title{ending}")
        yield getattr(fact, f"text{ending}")

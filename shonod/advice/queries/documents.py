"""What is found of the room: public advice."""

from collections.abc import Iterator
from datetime import date

from shonod.advice.models import Advice, Words
from shonod.advice.queries.public import public_advice
from shonod.finding.states import Document
from shonod.offices.models import Office

ADVICE = "advice"


def advice_document(advice: Advice) -> Document:
    own, english = advice.read_in("bn"), advice.read_in("en")
    return Document(
        kind=ADVICE,
        id=advice.id,
        address=f"advice/{advice.number}/",
        title=own.title,
        title_en=english.title if advice.title_en else "",
        text=f"{advice.kind.name} {_text(own)}",
        text_en=f"{advice.kind.name_en} {_text(english)}" if advice.words_en else "",
        on=advice.checked_on,
    )


def _text(words: Words) -> str:
    texts = words.texts()
    return " ".join(text for name, text in texts.items() if text and name != "title")


def advice_documents(office: Office, _on: date) -> Iterator[Document]:
    return map(advice_document, public_advice(office))

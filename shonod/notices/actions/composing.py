"""A notice as the letter that goes out: in the reader's language, and with what a mail needs."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from django.template.loader import render_to_string
from django.utils.translation import override

from shonod.ground.parts import parts_of
from shonod.notices.actions.filling import Facts, address_of, facts_of, filled, stop_address
from shonod.notices.models import Notice
from shonod.notices.queries.stopping import stop_token
from shonod.notices.queries.told import thread_of
from shonod.notices.queries.wordings import Words, words_of
from shonod.notices.states import By
from shonod.offices.models import Office
from shonod.ui.templatetags.ui import in_language

LANGUAGE_OF_OFFICERS = "bn"


@dataclass(frozen=True, slots=True)
class Letter:
    """A text message is its text alone. `sender`: whose name a mail bears."""

    text: str
    subject: str = ""
    html: str = ""
    sender: str = ""
    headers: dict[str, str] = field(default_factory=dict)


def letter_of(notice: Notice, at: datetime) -> Letter:
    """What the notice says now: its words as the office has them today, the case as it stands."""
    reader = notice.case or notice.follower
    language = reader.language if reader else LANGUAGE_OF_OFFICERS
    with override(language):
        words = words_of(notice.office)[notice.kind, notice.by, language]
        letter = composed(words, facts_of(notice, at), By(notice.by), notice.office, language)
    return replace(letter, headers=headers_of(notice)) if notice.by == By.EMAIL else letter


def composed(words: Words, facts: Facts, by: By, office: Office, language: str) -> Letter:
    """The words with their places filled in; a mail also as a page."""
    if by == By.SMS:
        return Letter(in_fewest_parts(words, facts))
    text = filled(words.text, facts)
    subject = " ".join(filled(words.subject, facts).split())
    paragraphs = [part.split("\n") for part in text.split("\n\n") if part.strip()]
    sender = in_language(office, "name")
    context = {
        "subject": subject,
        "paragraphs": paragraphs,
        "code": facts.get("code", ""),
        "office_name": sender,
        "language": language,
    }
    return Letter(text, subject, render_to_string("notices/mail.html", context), sender)


def in_fewest_parts(words: Words, facts: Facts) -> str:
    """The whole text, or its short form where that saves a message."""
    return min((filled(form, facts) for form in words.forms), key=lambda said: parts_of(said).parts)


def headers_of(notice: Notice) -> dict[str, str]:
    """The thread of its case, and the way to stop it; the line adds that a machine wrote it.

    All mails of a case refer to one name that no mail has, so that programs show them as one
    conversation and a reply names the case, and the notice by its reference (`case_answered`).
    """
    if notice.follower is not None:
        stop = stop_address(notice.follower)
        return {"List-Unsubscribe": f"<{stop}>"} if stop else {}
    if notice.case_id is None:
        return {}
    headers = {"References": thread_of(notice.case_id)}
    if address := address_of(notice.office):
        headers["List-Unsubscribe"] = f"<{address}stop/{stop_token(notice.case_id, notice.by)}/>"
    return headers

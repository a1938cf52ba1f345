"""Keeping the ready-made replies of an office."""

import json
from datetime import date
from pathlib import Path

from django.db import transaction

from shonod.cases.models import ReplyTemplate
from shonod.ground.bangla import stored
from shonod.ground.refusals import NotPermitted
from shonod.offices.models import Office
from shonod.offices.policy import is_in_charge
from shonod.offices.queries import roles_of
from shonod.people.models import Officer

FIRST_REPLIES = Path(__file__).parent.parent / "data" / "replies.json"


@transaction.atomic
def keep_first_replies(office: Office, *, on: date) -> int:
    """The replies that a new office starts with; how many were added: none where it has any."""
    if ReplyTemplate.objects.filter(office=office).exists():
        return 0
    first = json.loads(FIRST_REPLIES.read_text())
    for words in first:
        keep_reply_template(office, by=None, on=on, **words)
    return len(first)


def keep_reply_template(
    office: Office, *, title: str, text: str, text_en: str, by: Officer | None, on: date
) -> ReplyTemplate:
    """A new ready-made reply; `by` is None while the office is founded. Raises NotPermitted."""
    _check(by, office, on)
    return ReplyTemplate.objects.create(office=office, **_words(title, text, text_en))


def change_reply_template(
    template: ReplyTemplate, *, title: str, text: str, text_en: str, by: Officer, on: date
) -> ReplyTemplate:
    """Other words for it; replies already sent keep theirs. Raises NotPermitted."""
    _check(by, template.office, on)
    for name, value in _words(title, text, text_en).items():
        setattr(template, name, value)
    template.save()
    return template


def delete_reply_template(template: ReplyTemplate, *, by: Officer, on: date) -> None:
    """Raises NotPermitted."""
    _check(by, template.office, on)
    template.delete()


def _words(title: str, text: str, text_en: str) -> dict[str, str]:
    return {"title": stored(title), "text": stored(text), "text_en": stored(text_en)}


def _check(by: Officer | None, office: Office, on: date) -> None:
    if by is not None and not is_in_charge(roles_of(by, office, on)):
        raise NotPermitted

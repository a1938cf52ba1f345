"""What an office can tell on its first day: topics, answers out of its charter and the law, and
what is known of its place. Each says what it rests on."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.db import transaction

from shonod.ground.clock import local
from shonod.information.actions.facts import FactWords, set_fact
from shonod.information.actions.law import keep_law
from shonod.information.actions.publishing import AnswerWords, publish_answer
from shonod.information.actions.topics import set_topic
from shonod.information.models import Topic
from shonod.information.states import REVIEW_AFTER, FactKind
from shonod.offices.models import Office

FIRST = Path(__file__).parent.parent / "data" / "first.json"
A_WEEK = timedelta(days=7)
# So many fall due for review in one week, that they can be looked at.
A_WEEKS_REVIEWS = 4


@transaction.atomic
def keep_first_information(office: Office, *, at: datetime) -> int:
    """How many answers were published: none where the office has topics already.

    What names an office is for that office alone.
    """
    keep_law(office, at=at)
    if Topic.objects.filter(office=office).exists():
        return 0
    first = json.loads(FIRST.read_text())
    topics = {
        key: set_topic(office, name=name, name_en=name_en, by=None, at=at)
        for key, name, name_en in first["topics"]
    }
    services = {service.code: service for service in office.services.all()}
    answers = _own(first["answers"], office)
    for place, one in enumerate(answers):
        on = local(at).date() + REVIEW_AFTER + A_WEEK * (place // A_WEEKS_REVIEWS)
        topic, service = topics[one.pop("topic")], services.get(one.pop("service", ""))
        words = AnswerWords(topic=topic, service=service, review_on=on, **one)
        publish_answer(office, words, once=f"first:{place}", by=None, at=at)
    for one in _own(first["facts"], office):
        kind = FactKind(one.pop("kind"))
        set_fact(office, FactWords(kind, _today(at), **one), by=None, at=at)
    return len(answers)


def _own(rows: list[dict[str, Any]], office: Office) -> list[dict[str, Any]]:
    return [row for row in rows if row.pop("office", office.slug) == office.slug]


def _today(at: datetime) -> date:
    return local(at).date()

"""Topics: what answers are sorted by."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max

from shonod.ground.bangla import stored
from shonod.ground.clock import local
from shonod.information.actions.keeping import hold, tell
from shonod.information.models import Topic
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer


@transaction.atomic
def set_topic(
    office: Office,
    *,
    name: str,
    name_en: str,
    by: Officer | None,
    at: datetime,
    topic: Topic | None = None,
    is_closed: bool = False,
) -> Topic:
    """A new topic, or another name for one; closed, it takes no new answer. Raises NotPermitted."""
    held = hold(office.id, by, at)
    if topic is None:
        last = Topic.objects.filter(office=held).aggregate(last=Max("number"))["last"]
        topic = Topic(office=held, number=(last or 0) + 1)
    topic.name, topic.name_en = stored(name), stored(name_en)
    closed_on = topic.closed_on or local(at).date()
    topic.closed_on = closed_on if is_closed else None
    topic.save()
    data = {"number": topic.number, "closed": is_closed}
    tell(EventKind.TOPIC_SET, topic.id, office=held, by=by, at=at, data=data)
    return topic

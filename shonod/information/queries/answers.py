"""Public answers: by topic, one by its number, those of a service; and those that wait at the
desk."""

from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db.models import Count, Q

from shonod.cases.models import Case
from shonod.cases.models.published import PublishedQuerySet
from shonod.catalogue.models import Service
from shonod.information.models import Answer, Topic
from shonod.offices.models import Office

MOST_RELATED = 5


def topics_of(office: Office) -> list[Topic]:
    """With how many public answers each has, as `count`; kept until one changes."""
    return _topics(office.id, office.answers_version)


@lru_cache(maxsize=128)
def _topics(office_id: UUID, _version: int) -> list[Topic]:
    count = Count("answers", filter=Q(answers__withdrawn_at=None))
    return list(Topic.objects.filter(office=office_id).annotate(count=count).order_by("number"))


def open_topics(office: Office) -> list[Topic]:
    """Those that take a new answer."""
    return [topic for topic in topics_of(office) if topic.closed_on is None]


def public_answers(office: Office, topic: Topic | None = None) -> PublishedQuerySet[Answer]:
    """The newest first."""
    answers = Answer.objects.of(office).public().select_related("topic", "post")
    answers = answers.filter(topic=topic) if topic else answers
    return answers.order_by("-number")


def answers_at_desk(office: Office, pile: str, today: date) -> PublishedQuerySet[Answer]:
    """`pile` is 'stale', 'untranslated', 'withdrawn' or all that are public."""
    answers = Answer.objects.of(office).select_related("topic", "post").order_by("-number")
    match pile:
        case "stale":
            return answers.stale(today)
        case "untranslated":
            return answers.public().filter(Q(question_en="") | Q(text_en=""))
        case "withdrawn":
            return answers.filter(withdrawn_at__isnull=False)
        case _:
            return answers.public()


def answer_at(office: Office, number: int) -> Answer | None:
    """Public or withdrawn."""
    answers = Answer.objects.of(office).select_related("topic", "post", "service")
    return answers.filter(number=number).first()


def answer_by_id(office: Office, answer_id: UUID) -> Answer | None:
    answers = Answer.objects.of(office).select_related("topic", "post", "service", "case")
    found = answers.filter(pk=answer_id).first()
    if found:
        found.office = office
    return found


def answer_of(case: Case) -> Answer | None:
    """What was published of a case and is public still."""
    return Answer.objects.public().filter(case=case).order_by("-number").first()


def related_to(answer: Answer) -> list[Answer]:
    """Others of its topic, those of its service first."""
    others = public_answers(answer.office, answer.topic).exclude(pk=answer.pk)
    rows = list(others[: MOST_RELATED * 4])
    rows.sort(key=lambda one: one.service_id != answer.service_id)
    return rows[:MOST_RELATED]


def answers_about(office: Office, service: Service) -> list[Answer]:
    """The newest public answers that belong to a service; no query once they are known."""
    return _about(office.id, office.answers_version).get(service.id, [])


@lru_cache(maxsize=128)
def _about(office_id: UUID, _version: int) -> dict[UUID | None, list[Answer]]:
    answers = Answer.objects.filter(office=office_id, service__isnull=False).public()
    about: dict[UUID | None, list[Answer]] = {}
    for answer in answers.order_by("-number").only("number", "question", "question_en", "service"):
        kept = about.setdefault(answer.service_id, [])
        if len(kept) < MOST_RELATED:
            kept.append(answer)
    return about

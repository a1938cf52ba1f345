"""Topic and Answer: what an office tells everybody. Fact: what it says of itself. LawRule and
LawPromise: what the Right to Information Act says of time and cost; LawRequest: who asks by it."""

from dataclasses import fields

from django.conf import settings
from django.db import models
from django.db.models import Q

from shonod.cases.models import Case
from shonod.cases.models.published import Published, PublishedQuerySet
from shonod.catalogue.models import Service, Terms
from shonod.ground.ids import uuid7
from shonod.information.states import FactKind, LawLimits, Pace, Way
from shonod.offices.models import Office


class Topic(models.Model):
    """What answers are sorted by. `number` is its place and its address; from `closed_on` on no new
    answer is put to it."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120, blank=True)
    closed_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="topic_number_once")
        ]

    def __str__(self) -> str:
        return self.name


class Answer(Published):
    """A question and its answer, for everybody. `number` is its address and stays with it.

    Mended, it keeps no copy of what stood there before: what should not have been published must
    not be kept either (docs/decisions/0173). `post` is its author's; `case` the request that it
    came from, which no public page tells. `once`: the token of the form. `source`: what it rests
    on.
    """

    topic = models.ForeignKey(Topic, models.PROTECT, related_name="answers", db_index=False)
    service = models.ForeignKey(Service, models.PROTECT, null=True, related_name="+")
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="answers")
    question = models.TextField()
    question_en = models.TextField(blank=True)
    text = models.TextField()
    text_en = models.TextField(blank=True)
    source = models.TextField(blank=True)

    objects = PublishedQuerySet["Answer"].as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "number"], name="answer_number_once"),
            models.UniqueConstraint(fields=["office", "once"], name="one_answer_a_form"),
        ]
        indexes = [
            models.Index(
                fields=["office", "review_on"],
                condition=Q(withdrawn_at=None),
                name="answers_to_review",
            ),
            models.Index(
                fields=["topic", "-number"], condition=Q(withdrawn_at=None), name="answers_of_topic"
            ),
        ]

    def __str__(self) -> str:
        return self.question[:60]

    @property
    def is_translated(self) -> bool:
        return bool(self.question_en and self.text_en)


class Fact(models.Model):
    """What the office says of itself from `from_on` to `until_on` (both included; None: for good).

    A row is never changed but for its end. `url` of a document, `latitude` and `longitude` of a
    place on the map.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT)
    kind = models.CharField(max_length=12, choices=FactKind.choices)
    title = models.CharField(max_length=200, blank=True)
    title_en = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    url = models.URLField(max_length=300, blank=True)
    latitude = models.DecimalField(max_digits=8, decimal_places=6, null=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True)
    source = models.TextField(blank=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gte=models.F("from_on")),
                name="fact_ends_after_it_began",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.title}"


class LawRule(models.Model):
    """The limits of the Act from `from_on` on, as the office was told by `source`. A row is never
    changed; of two the later one holds. The first is the Act's own and said by nobody."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT)
    from_on = models.DateField()
    usual_days = models.PositiveSmallIntegerField()
    others_days = models.PositiveSmallIntegerField()
    urgent_hours = models.PositiveSmallIntegerField()
    refusal_days = models.PositiveSmallIntegerField()
    appeal_days = models.PositiveSmallIntegerField()
    decision_days = models.PositiveSmallIntegerField()
    page_fee = models.PositiveSmallIntegerField()
    source = models.TextField()
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", db_index=False
    )

    def __str__(self) -> str:
        return f"{self.office}: {self.from_on}"

    @property
    def limits(self) -> LawLimits:
        return LawLimits(*(getattr(self, field.name) for field in fields(LawLimits)))


class LawPromise(models.Model):
    """The Terms that a rule gives to requests of one pace."""

    rule = models.ForeignKey(LawRule, models.PROTECT, related_name="promises")
    pace = models.CharField(max_length=8, choices=Pace.choices)
    terms = models.OneToOneField(Terms, models.PROTECT, related_name="law_promise")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["rule", "pace"], name="one_law_promise_a_pace")
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.pace}"


class LawRequest(models.Model):
    """What form Ka says of a case, and what the Act has the office do about it: its fee, its
    refusal by `grounds` of section 7, the appeal. Whether it is refused, the case says."""

    case = models.OneToOneField(Case, models.CASCADE, primary_key=True, related_name="law_request")
    promise = models.ForeignKey(LawPromise, models.PROTECT, db_index=False)
    parents = models.CharField(max_length=200, blank=True)
    address = models.TextField()
    permanent_address = models.TextField(blank=True)
    way = models.CharField(max_length=8, choices=Way.choices)
    receiver = models.TextField(blank=True)
    helped_by = models.TextField(blank=True)
    taken_at = models.DateTimeField()
    grounds = models.JSONField(default=list)
    fee = models.PositiveIntegerField(null=True, help_text="taka")
    fee_asked_at = models.DateTimeField(null=True)
    fee_paid_at = models.DateTimeField(null=True)
    appealed_on = models.DateField(null=True)
    appeal_decided_on = models.DateField(null=True)
    appeal_granted = models.BooleanField(null=True)

    def __str__(self) -> str:
        return str(self.case_id)

    @property
    def pace(self) -> Pace:
        return Pace(self.promise.pace)

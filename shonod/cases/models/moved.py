"""When promised dates moved: Recount, DateMove, Annotation; Extension and Agreement."""

from django.conf import settings
from django.db import models

from shonod.cases.models.case import Case
from shonod.cases.models.packed import PackedJSON
from shonod.cases.states import Cause
from shonod.catalogue.models import Charter
from shonod.ground.ids import uuid7
from shonod.offices.models import Office


class Recount(models.Model):
    """One cause for which dates were counted anew: days declared or revoked, an edition, an undo.

    `rows` are the declarations: pairs of id and kind ("holiday", "officehours", "weekend",
    "listedyear"). `name` and `order_number` are the first one's, which never change. `first_on` and
    `last_on` are the days it may change. `by` None: the system.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    cause = models.CharField(max_length=10, choices=[(cause, cause) for cause in Cause])
    office = models.ForeignKey(Office, models.PROTECT, null=True, help_text="null: every office")
    rows = models.JSONField(default=list)
    charter = models.ForeignKey(Charter, models.PROTECT, null=True)
    undoes = models.OneToOneField("self", models.PROTECT, null=True, related_name="undone_by")
    name = models.CharField(max_length=200, blank=True)
    name_en = models.CharField(max_length=200, blank=True)
    order_number = models.CharField(max_length=80, blank=True)
    first_on = models.DateField()
    last_on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    later = models.PositiveIntegerField(default=0, help_text="cases that are now due later")
    sooner = models.PositiveIntegerField(default=0)
    annotated = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["-at"], name="recount_newest")]

    def __str__(self) -> str:
        return f"{self.at} {self.cause}"


class DateMove(models.Model):
    """What a recount did to one open case: everything that its undo puts back.

    Where the dates are equal the receipt alone is new: it names what was declared.
    """

    recount = models.ForeignKey(Recount, models.PROTECT, related_name="moves", db_index=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="date_moves")
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    at = models.DateTimeField()
    old_due_on = models.DateField()
    new_due_on = models.DateField()
    old_due_at = models.DateTimeField(null=True)
    new_due_at = models.DateTimeField(null=True)
    old_day_zero_on = models.DateField()
    new_day_zero_on = models.DateField()
    old_not_before_on = models.DateField(null=True)
    new_not_before_on = models.DateField(null=True)
    old_better_terms = models.UUIDField(null=True)
    new_better_terms = models.UUIDField(null=True)
    old_better_from_on = models.DateField(null=True)
    new_better_from_on = models.DateField(null=True)
    old_receipt = PackedJSON()
    new_receipt = PackedJSON()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["recount", "case"], name="one_move_a_recount")
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.old_due_on} to {self.new_due_on}"

    @property
    def is_moved(self) -> bool:
        """Is the date itself another one?"""
        return (self.old_due_on, self.old_due_at) != (self.new_due_on, self.new_due_at)


class Annotation(models.Model):
    """A closed case seen under a later calendar. The case itself is never rewritten.

    The newest of a case stands; one whose recount was undone is passed over.
    """

    recount = models.ForeignKey(Recount, models.PROTECT, related_name="annotations", db_index=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="annotations")
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    at = models.DateTimeField()
    due_on = models.DateField(help_text="under the revised calendar")
    is_late = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["recount", "case"], name="one_annotation_a_recount")
        ]

    def __str__(self) -> str:
        return f"{self.case_id}: {self.due_on}"


class Extension(models.Model):
    """More time, given by somebody with the authority to give it, and why."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="extensions")
    until_on = models.DateField()
    old_due_on = models.DateField()
    reason = models.TextField()
    order_number = models.CharField(max_length=80, blank=True, help_text="the superior's")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)

    def __str__(self) -> str:
        return f"{self.case_id}: {self.until_on}"


class Agreement(models.Model):
    """A date that requester and office agreed on after receipt, and how the requester consented."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.PROTECT, db_index=False)
    case = models.ForeignKey(Case, models.CASCADE, related_name="agreements")
    agreed_on = models.DateField()
    old_due_on = models.DateField()
    consent = models.TextField(help_text="how the requester consented: by telephone, letter …")
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, db_index=False)

    def __str__(self) -> str:
        return f"{self.case_id}: {self.agreed_on}"

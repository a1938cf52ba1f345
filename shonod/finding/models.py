"""Entry: a thing to find. Word and Clue: the words of all entries, and by what each is found."""

from django.db import models

from shonod.ground.ids import uuid7
from shonod.offices.models import Office


class Entry(models.Model):
    """`keys` are the words of title and text as `finding.gateways.index` writes them; the database
    keeps an index of them by itself."""

    id = models.BigAutoField(primary_key=True)
    office = models.ForeignKey(Office, models.CASCADE, db_index=False)
    kind = models.CharField(max_length=20)
    object_id = models.CharField(max_length=64)
    address = models.CharField(max_length=300)
    title = models.TextField()
    title_en = models.TextField(blank=True)
    text = models.TextField(blank=True)
    text_en = models.TextField(blank=True)
    on = models.DateField(null=True)
    is_public = models.BooleanField(default=True)
    keys = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["office", "kind", "object_id"], name="entry_once")
        ]

    def __str__(self) -> str:
        return self.title


class Word(models.Model):
    """`n`: of how many entries, of all offices, it is a word; at none it goes."""

    id = models.BigAutoField(primary_key=True)
    key = models.CharField(max_length=40, unique=True)
    n = models.IntegerField()

    def __str__(self) -> str:
        return self.key


class Clue(models.Model):
    """`clue` as shonod.ground.words.clues writes it."""

    id = models.BigAutoField(primary_key=True)
    clue = models.CharField(max_length=100)
    word = models.ForeignKey(Word, models.CASCADE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["clue", "word"], name="clue_once")]

    def __str__(self) -> str:
        return self.clue


class Answered(models.Model):
    """Somebody said that what he found answered him, so that he had nothing to ask. `id` is of the
    page he saw: pressed again, it counts once. Nothing is kept of who it was."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    office = models.ForeignKey(Office, models.CASCADE, db_index=False)
    kind = models.CharField(max_length=20)
    object_id = models.CharField(max_length=64)
    on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["office", "on"], name="answered_by_day")]

    def __str__(self) -> str:
        return f"{self.kind} {self.on}"

"""Duty: one thing that the worker does again and again, and when it last did."""

from django.db import models


class Duty(models.Model):
    """A worker holds the duty until `held_until`; past that the next worker may take it."""

    name = models.CharField(primary_key=True, max_length=60)
    due_at = models.DateTimeField()
    holder = models.CharField(max_length=80, blank=True)
    held_until = models.DateTimeField(null=True)
    ran_at = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.name

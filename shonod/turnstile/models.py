"""Count: how many passed under one key in one window."""

from django.db import models


class Count(models.Model):
    key = models.CharField(max_length=80)
    window = models.PositiveBigIntegerField(help_text="start of the window, Unix seconds")
    n = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "window"], name="one_count_a_window")]

    def __str__(self) -> str:
        return f"{self.key} {self.n}"

"""Officer: a person who signs in."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from shonod.ground.ids import uuid7


class Officer(AbstractBaseUser):
    """An officer's account. `is_administrator` runs the installation; roles lie in posts.

    `protected_at`: since when a second step is asked for; `first_in_on`: the day of the first
    sign-in, from which days of grace count; `untold`: how many things happened to the account
    that its owner has not yet said were his doing.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    username = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120, blank=True)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=16, blank=True, help_text="E.164")
    is_active = models.BooleanField(default=True)
    is_administrator = models.BooleanField(default=False)
    must_change_password = models.BooleanField(default=True)
    protected_at = models.DateTimeField(null=True, blank=True)
    first_in_on = models.DateField(null=True, blank=True)
    untold = models.PositiveSmallIntegerField(default=0)
    added_at = models.DateTimeField()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = BaseUserManager["Officer"]()

    def __str__(self) -> str:
        return self.name

"""Roles of a post, and kinds of closed day."""

from django.db import models


class Role(models.TextChoices):
    OFFICER = "officer"
    FRONT_DESK = "front_desk"
    SUPERVISOR = "supervisor"
    VIEWER = "viewer"
    ADMINISTRATOR = "administrator"


class ClosureKind(models.TextChoices):
    GENERAL = "general"
    EXECUTIVE = "executive"
    REGIONAL = "regional"
    OFFICE = "office"
    OPTIONAL = "optional"

"""The channels whose life is watched, and the words for what is wrong with one."""

from django.db.models import TextChoices


class Channel(TextChoices):
    """FORM: requests by the web. MAILBOX: e-mail in. EMAIL, SMS: out."""

    FORM = "form"
    MAILBOX = "mailbox"
    EMAIL = "email"
    SMS = "sms"


# What the installation has once; the others each office has for itself.
OF_ALL = {Channel.MAILBOX, Channel.EMAIL, Channel.SMS}
# A single missed beat is no death: a channel is told to be down at the second in a row.
FAILURES_TO_BE_DOWN = 2
TRIES_KEPT = 8

"""What an officer's phone and a stranger's computer do in these tests."""

from datetime import datetime, timedelta
from uuid import uuid4

import pyotp

from shonod.people.actions.factors import add_app
from shonod.people.actions.watch import NOWHERE
from shonod.people.models import Officer
from tests.fixtures import NOW

SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def shown(at: datetime = NOW, *, steps: int = 0) -> str:
    """What the app shows, or showed some half minutes before or after."""
    return pyotp.TOTP(SECRET).at(at + timedelta(seconds=30 * steps))


def protect(officer: Officer, *, at: datetime = NOW - timedelta(days=1)) -> list[str]:
    """Yesterday the officer set the app up; his codes on paper."""
    said = {"chain": uuid4(), "at": at, "whence": NOWHERE}
    codes = add_app(officer, secret=SECRET, code=shown(at), **said)
    Officer.objects.filter(pk=officer.pk).update(untold=0)
    return codes

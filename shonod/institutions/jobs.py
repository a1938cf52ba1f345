"""What the worker does for sign-in codes: it hands them to the line, and forgets the old."""

from datetime import datetime, timedelta

from django.utils.translation import gettext, override

from shonod.cases.gateways import seal
from shonod.institutions.models import SignInCode
from shonod.institutions.states import By
from shonod.lines.gateways import (
    Line,
    LineBusy,
    LineDown,
    Parcel,
    ParcelDeferred,
    ParcelRefused,
)
from shonod.notices.queries.lines import line_of
from shonod.notices.states import By as ToldBy
from shonod.ui.templatetags.days import digits

AT_ONCE = 50


def has_codes(at: datetime) -> bool:
    return SignInCode.objects.filter(sealed__isnull=False, expires_at__gt=at).exists()


def send_codes(at: datetime) -> int:
    """Send what is still good; returns how many went. Without a line they end unsent."""
    lines = {By.EMAIL: line_of(ToldBy.EMAIL), By.SMS: line_of(ToldBy.SMS)}
    waiting = SignInCode.objects.filter(sealed__isnull=False, expires_at__gt=at)
    found = waiting.select_related("representative__institution__office").order_by("made_at")
    return sum(_sent(code, lines.get(By(code.by)), at=at) for code in found[:AT_ONCE])


def _sent(code: SignInCode, line: Line | None, *, at: datetime) -> bool:
    """A line that is down is tried again; one that refuses the contact is not."""
    if line is None:
        return False
    try:
        line.send(_parcel(code))
    except (ParcelDeferred, LineBusy, LineDown):
        return False
    except ParcelRefused:
        SignInCode.objects.filter(pk=code.pk).update(sealed=None)
        return False
    SignInCode.objects.filter(pk=code.pk).update(sealed=None, sent_at=at)
    return True


def _parcel(code: SignInCode) -> Parcel:
    person = code.representative
    office = person.institution.office
    with override("bn"):
        words = gettext("Your sign-in code is %(code)s. It is good for 10 minutes. %(office)s")
        number = digits(seal().opened(code.sealed or b""))
        text = words % {"code": number, "office": office.name}
        is_mail = code.by == By.EMAIL
        return Parcel(
            reference=str(code.id),
            to=person.email if is_mail else person.phone,
            text=text,
            subject=gettext("Sign-in code") if is_mail else "",
            sender=office.name if is_mail else "",
            expires_at=code.expires_at,
        )


def forget_old_codes(at: datetime) -> int:
    """Codes that ended a day ago; returns how many went."""
    return SignInCode.objects.filter(expires_at__lt=at - timedelta(days=1)).delete()[0]

"""Telephone numbers, money and codes as the reader's language writes them."""

import re
from decimal import Decimal

from shonod.ground.bangla import western_digits
from shonod.ui.templatetags.days import digits


def _national(number: str) -> str:
    return re.sub(r"^\+?880", "0", western_digits(number).replace(" ", "").replace("-", ""))


def phone(number: str | None) -> str:
    """'01308-633566' from '+8801308633566', in the reader's digits; a foreign one as it is."""
    if not number:
        return ""
    national = _national(number)
    if re.fullmatch(r"01\d{9}", national):
        national = f"{national[:5]}-{national[5:]}"
    return digits(national)


def phone_masked(number: str | None) -> str:
    """'017••••• 913': enough to recognise one's own, not enough to call."""
    if not number:
        return ""
    national = _national(number)
    return digits(f"{national[:3]}••••• {national[-3:]}")


def email_masked(address: str | None) -> str:
    """'s•••@example.org': enough to know one's own address by."""
    name, at, host = (address or "").partition("@")
    return f"{name[:1]}•••{at}{host}" if at else ""


def lakhs(number: int) -> str:
    """1234567 as '12,34,567', with Western digits."""
    sign, text = ("-", str(-number)) if number < 0 else ("", str(number))
    head, tail = text[:-3], text[-3:]
    pairs = re.findall(r"\d{1,2}", head[::-1])
    return sign + ",".join([*(pair[::-1] for pair in reversed(pairs)), tail])


def money(amount: Decimal | int | str | None) -> str:
    """'৳১২,৩৪,৫৬৭' or '৳12,34,567'; paisa only when there are some."""
    if amount is None or amount == "":
        return ""
    exact = Decimal(str(amount)).quantize(Decimal("0.01"))
    paisa = f".{abs(exact) % 1:.2f}"[-3:] if exact % 1 else ""
    return digits(f"৳{lakhs(int(exact))}{paisa}")


def groups_of(code: str) -> list[str]:
    """A tracking code in the groups that it is read aloud in."""
    plain = code.replace("-", "").replace(" ", "")
    return [plain[:4], plain[4:8], plain[8:]]

"""Which lines there are: SHONOD_EMAIL_URL and SHONOD_SMS_URL, read into lines."""

from ipaddress import ip_address
from pathlib import Path
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from django.conf import settings

from shonod.lines.gateways.line import Line, LineDown
from shonod.lines.gateways.papers import ConsoleLine, FileLine
from shonod.lines.gateways.smtp import SmtpLine

_PORTS = {"smtp": 587, "smtps": 465}
_SECURITY = {"smtp": {"starttls", "none"}, "smtps": {"tls"}}


def email_line() -> Line | None:
    """The line for e-mail; None when none is set. Raises LineDown 'misset', which says how."""
    url = _read("SHONOD_EMAIL_URL", settings.EMAIL_URL)
    if url is None or isinstance(url, ConsoleLine | FileLine):
        return url
    if url.scheme not in _PORTS:
        raise _misset("SHONOD_EMAIL_URL", "it begins with smtp://, smtps://, file: or console:")
    return _smtp(url)


def sms_line() -> Line | None:
    """The line for text messages; None when none is set. Raises LineDown 'misset'."""
    url = _read("SHONOD_SMS_URL", settings.SMS_URL)
    if url is None or isinstance(url, ConsoleLine | FileLine):
        return url
    raise _misset("SHONOD_SMS_URL", "it begins with file: or console:")


def _read(setting: str, value: str) -> SplitResult | ConsoleLine | FileLine | None:
    if not value:
        return None
    try:
        url = urlsplit(value)
        _ = url.port
    except ValueError as error:
        raise _misset(setting, "host and port can't be read") from error
    if url.scheme == "console":
        return ConsoleLine()
    if url.scheme == "file":
        # 'file:mails' lies in the data directory, 'file:///srv/mails' where it says.
        folder = Path(settings.DATA_DIR) / (unquote(url.path) or setting[7:12].lower())
        return FileLine(folder, is_mail=setting == "SHONOD_EMAIL_URL")
    if url.scheme and not url.hostname:
        raise _misset(setting, "the host is missing")
    return url


def _smtp(url: SplitResult) -> SmtpLine:
    given = {name: values[-1] for name, values in parse_qs(url.query).items()}
    host, user = url.hostname or "", unquote(url.username or "")
    address = given.pop("from", user)
    if "@" not in address:
        raise _misset("SHONOD_EMAIL_URL", "the sender is missing: add ?from=office@example.gov.bd")
    usual = "tls" if url.scheme == "smtps" else "none" if _is_here(host) else "starttls"
    security = given.pop("security", usual)
    if security not in _SECURITY[url.scheme]:
        raise _misset("SHONOD_EMAIL_URL", "security is starttls or none, and smtps:// has its own")
    authority = given.pop("ca", "")
    if given:
        raise _misset("SHONOD_EMAIL_URL", f"nobody knows {', '.join(sorted(given))}")
    return SmtpLine(
        host=host,
        port=url.port or (25 if security == "none" else _PORTS[url.scheme]),
        address=address,
        user=user,
        password=unquote(url.password or ""),
        security=security,
        authority=authority,
    )


def _is_here(host: str) -> bool:
    """This machine, to which no wire leads that somebody could listen at."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _misset(setting: str, why: str) -> LineDown:
    return LineDown("misset", f"{setting}: {why}")

"""Which lines there are: SHONOD_EMAIL_URL and SHONOD_SMS_URL, read into lines."""

from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from django.conf import settings

from shonod.ground.later import on_first_call
from shonod.lines.gateways.callbacks import report_url
from shonod.lines.gateways.line import Line, LineDown, TextLine
from shonod.lines.gateways.papers import ConsoleLine, FileLine
from shonod.lines.gateways.smtp import SmtpLine

if TYPE_CHECKING:
    from shonod.lines.gateways.generic import generic_line
    from shonod.lines.gateways.kannel import KannelLine
else:
    generic_line = on_first_call("shonod.lines.gateways.generic", "generic_line")
    KannelLine = on_first_call("shonod.lines.gateways.kannel", "KannelLine")

_PORTS = {"smtp": 587, "smtps": 465}
_KANNEL = {"kannel": "http", "kannels": "https"}
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
    if url.scheme in _KANNEL:
        return _kannel(url)
    if url.scheme in ("http", "https"):
        _not_in_the_open("SHONOD_SMS_URL", url.scheme == "http", url.hostname or "")
        file = Path(settings.DATA_DIR) / unquote(url.fragment) if url.fragment else None
        return generic_line(url._replace(fragment="").geturl(), file)
    raise _misset("SHONOD_SMS_URL", "it begins with kannel://, https://, file: or console:")


def reporting_line() -> TextLine | None:
    """The line whose gateway may call us; None where there is none, or what is set can't be read:
    the desk and the doctor tell of that."""
    try:
        line = sms_line()
    except LineDown:
        return None
    return line if isinstance(line, TextLine) else None


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


def _kannel(url: SplitResult) -> Line:
    given = _given("SHONOD_SMS_URL", url, {"from", "smsc", "report"})
    host = url.hostname or ""
    _not_in_the_open("SHONOD_SMS_URL", url.scheme == "kannel", host)
    path = url.path if url.path not in ("", "/") else "/cgi-bin/sendsms"
    return KannelLine(
        url=f"{_KANNEL[url.scheme]}://{_netloc(host)}:{url.port or 13013}{path}",
        user=unquote(url.username or ""),
        password=unquote(url.password or ""),
        sender=given.get("from", ""),
        smsc=given.get("smsc", ""),
        report=report_url(given.get("report", "")),
    )


def _netloc(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _not_in_the_open(setting: str, is_plain: bool, host: str) -> None:
    if is_plain and not _is_here(host):
        raise _misset(setting, "only https reaches another machine; http shows passwords to all")


def _given(setting: str, url: SplitResult, known: set[str]) -> dict[str, str]:
    given = {name: values[-1] for name, values in parse_qs(url.query).items()}
    unknown = given.keys() - known
    if unknown:
        raise _misset(setting, f"nobody knows {', '.join(sorted(unknown))}")
    return given


def _smtp(url: SplitResult) -> SmtpLine:
    given = _given("SHONOD_EMAIL_URL", url, {"from", "security", "ca"})
    host, user = url.hostname or "", unquote(url.username or "")
    address = given.get("from", user)
    if "@" not in address:
        raise _misset("SHONOD_EMAIL_URL", "the sender is missing: add ?from=office@example.gov.bd")
    usual = "tls" if url.scheme == "smtps" else "none" if _is_here(host) else "starttls"
    security = given.get("security", usual)
    if security not in _SECURITY[url.scheme]:
        raise _misset("SHONOD_EMAIL_URL", "security is starttls or none, and smtps:// has its own")
    return SmtpLine(
        host=host,
        port=url.port or (25 if security == "none" else _PORTS[url.scheme]),
        address=address,
        user=user,
        password=unquote(url.password or ""),
        security=security,
        authority=given.get("ca", ""),
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

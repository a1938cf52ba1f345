"""E-mail out by SMTP. Each mail has its own conversation, of 60 seconds at most."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from shonod.lines.gateways.line import (
    LineBusy,
    LineDown,
    Parcel,
    ParcelDeferred,
    ParcelRefused,
    Sent,
)
from shonod.lines.gateways.mail import email_of

SECONDS = 20
_CLOSING = 421


@dataclass(frozen=True, slots=True)
class SmtpLine:
    """`security`: 'tls' from the first byte, 'starttls' or it is not spoken to, or 'none'."""

    host: str
    port: int
    address: str
    user: str = ""
    password: str = ""
    security: str = "starttls"
    authority: str = ""
    name: str = "smtp"

    def send(self, parcel: Parcel) -> Sent:
        mail = email_of(parcel, address=self.address)
        with self._session() as smtp:
            smtp.send_message(mail, from_addr=self.address, to_addrs=[parcel.to])
        return Sent(gateway_id=str(mail["Message-ID"]))

    def check(self) -> None:
        with self._session() as smtp:
            smtp.noop()

    @contextmanager
    def _session(self) -> Iterator[smtplib.SMTP]:
        """A conversation in which we are known; what goes wrong in it leaves as a refusal."""
        with _told_apart(), self._connect() as smtp:
            smtp.ehlo_or_helo_if_needed()
            if self.security == "starttls":
                self._encrypt(smtp)
            if self.user:
                smtp.login(self.user, self.password)
            yield smtp

    def _encrypt(self, smtp: smtplib.SMTP) -> None:
        try:
            smtp.starttls(context=self._trusted())
        except smtplib.SMTPNotSupportedError as error:
            raise LineDown("no_tls", str(error)) from error
        smtp.ehlo()

    def _connect(self) -> smtplib.SMTP:
        tls = partial(smtplib.SMTP_SSL, context=self._trusted())
        speak = tls if self.security == "tls" else smtplib.SMTP
        return speak(self.host, self.port, timeout=SECONDS)

    def _trusted(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self.authority or None)


@contextmanager
def _told_apart() -> Iterator[None]:
    try:
        yield
    except smtplib.SMTPRecipientsRefused as error:
        ((code, said),) = error.recipients.values()
        raise _of_parcel(code, said) from error
    except smtplib.SMTPDataError as error:
        raise _of_parcel(error.smtp_code, error.smtp_error) from error
    except smtplib.SMTPResponseException as error:
        raise _of_line(error.smtp_code, error.smtp_error) from error
    except smtplib.SMTPNotSupportedError as error:
        raise LineDown("not_let_in", str(error)) from error
    except ssl.SSLError as error:
        raise LineDown("not_secure", error.reason or "") from error
    except TimeoutError as error:
        raise LineDown("too_slow") from error
    except (smtplib.SMTPException, OSError) as error:
        # smtplib calls a server that stays silent one that hung up, and keeps why behind it.
        is_silent = isinstance(error.__context__, TimeoutError)
        raise LineDown("too_slow" if is_silent else "no_answer", type(error).__name__) from error


def _of_parcel(code: int, said: bytes | str) -> ParcelRefused | ParcelDeferred | LineBusy:
    """What was said to the recipient or to the text: the others are not meant."""
    if code == _CLOSING:
        return LineBusy(_text(said))
    if 400 <= code < 500:
        return ParcelDeferred(_text(said))
    return ParcelRefused("not_taken", _text(said))


def _of_line(code: int, said: bytes | str) -> LineBusy | LineDown:
    """What was said to us, before any recipient was named."""
    if 400 <= code < 500:
        return LineBusy(_text(said))
    return LineDown("not_let_in" if code >= 500 else "not_understood", _text(said))


def _text(said: bytes | str) -> str:
    text = said.decode(errors="replace") if isinstance(said, bytes) else said
    return text[:200]

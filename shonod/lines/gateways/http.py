"""Calls by HTTP: to the host that the administrator wrote, with time-outs, TLS verified, no
redirect followed, and no more read than an answer of a gateway is long."""

import ssl
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic
from typing import Any

import httpx2

from shonod.lines.gateways.line import LineBusy, LineDown

# Of silence, and of one that drips its answer letter by letter.
SECONDS, SECONDS_IN_ALL = 20, 50
LONGEST_ANSWER = 64 * 1024
_NOT_LET_IN = {401, 403, 407}


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    text: str

    @property
    def is_good(self) -> bool:
        return 200 <= self.status < 300


def ask(method: str, url: str, **given: Any) -> Answer:
    """What the gateway answers. Raises LineDown where it does not, LineBusy where it has had
    enough; what a refusal of the text itself looks like is the caller's to know."""
    try:
        with (
            httpx2.Client(timeout=SECONDS, follow_redirects=False, trust_env=False) as client,
            client.stream(method, url, **given) as response,
        ):
            answer = Answer(response.status_code, _read(response))
            wait = response.headers.get("Retry-After", "")
    except httpx2.TimeoutException as error:
        raise LineDown("too_slow") from error
    except httpx2.HTTPError as error:
        code = "not_secure" if _is_of_tls(error) else "no_answer"
        raise LineDown(code, type(error).__name__) from error
    _judge(answer, wait)
    return answer


def _read(response: httpx2.Response) -> str:
    content, ends = b"", monotonic() + SECONDS_IN_ALL
    for chunk in response.iter_bytes():
        content += chunk
        if monotonic() > ends:
            raise LineDown("too_slow")
        if len(content) > LONGEST_ANSWER:
            raise LineDown("not_understood", "an answer without end")
    return content.decode(errors="replace")


def _judge(answer: Answer, wait: str) -> None:
    if answer.status == 429:
        seconds = int(wait) if wait.isascii() and wait.isdigit() else 60
        raise LineBusy("429", retry_after=timedelta(seconds=min(seconds, 3600)))
    if answer.status in _NOT_LET_IN:
        raise LineDown("not_let_in", str(answer.status))
    if answer.status == 402:
        raise LineDown("no_money", "402")
    if answer.status >= 500 or 300 <= answer.status < 400:
        raise LineDown("not_understood", str(answer.status))


def _is_of_tls(error: BaseException) -> bool:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError) or "CERTIFICATE" in str(cause):
            return True
        cause = cause.__cause__ or cause.__context__
    return False

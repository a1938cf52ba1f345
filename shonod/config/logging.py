"""Logs: one JSON object a line on stderr, UTC, nothing in them that belongs to a person."""

import logging
import re
from typing import Any

import structlog

from shonod.ground.code import read_code
from shonod.ground.refusals import CodeMistyped

# Tracking codes (13 letters of the code alphabet, also in groups), e-mail addresses, and runs of
# digits as long as a phone number or an identity number, in Western or Bangla digits.
_CODE = re.compile(r"(?i)(?<![0-9A-Z])(?:[2-9A-HJ-NP-Z]{4}-?){2}[2-9A-HJ-NP-Z]{5}(?![0-9A-Z])")
_TRACKED = re.compile(r"(/track/|/cases/|/verify/)[^/?\s\"']+")
_EMAIL = re.compile(r"[^\s@<>()\"'=]+@[^\s@<>()\"']+")
_NUMBER = re.compile(
    r"(?<![\w.])(?!\d{4}-\d\d-\d\d[T ])\+?[0-9০-৯](?:[\s-]?[0-9০-৯]){9,16}(?![\w.])"
)
# Keys that the log itself makes, whose values can't hold what a person typed.
_OWN = {"timestamp", "level", "logger", "reference", "method", "route", "ms", "pid", "status"}


def masked(text: str) -> str:
    """`text` without tracking codes, addresses and long numbers."""
    text = _TRACKED.sub(r"\1<code>", text)
    text = _EMAIL.sub("<email>", text)
    return _NUMBER.sub("<number>", _CODE.sub(_mask_code, text))


def _mask_code(found: re.Match[str]) -> str:
    """Thirteen letters are a code when their check character says so; else they are a word."""
    try:
        read_code(found[0])
    except CodeMistyped:
        return found[0]
    return "<code>"


def mask_values(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    """structlog processor: no string leaves with a person's data in it."""
    return {key: value if key in _OWN else _mask(value) for key, value in event.items()}


def _mask(value: Any) -> Any:
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, dict):
        return {key: _mask(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set):
        return [_mask(item) for item in value]
    return value if isinstance(value, int | float | bool | None) else masked(str(value))


_BEFORE: list[Any] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": [*_BEFORE, structlog.stdlib.add_logger_name],
            "processors": [
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                mask_values,
                # ASCII only: no control character or line separator of a visitor's gets out.
                structlog.processors.JSONRenderer(ensure_ascii=True),
            ],
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        # Its handlers would mail errors and print the bare path; every line goes through ours.
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        # Each 404 and 403 is in the access log already.
        "django.request": {"handlers": [], "level": "ERROR", "propagate": True},
        # It would tell whole addresses: of a gateway, with its password, the number and the text.
        "httpx2": {"handlers": [], "level": "WARNING", "propagate": True},
        "waitress.queue": {"handlers": [], "level": "ERROR", "propagate": True},
    },
}

structlog.configure(
    processors=[*_BEFORE, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
    logger_factory=structlog.stdlib.LoggerFactory(),
    wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    cache_logger_on_first_use=True,
)

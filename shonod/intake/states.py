"""The steps of the web form, and the ways out of it that are refused."""

from enum import StrEnum

from shonod.ground.refusals import Refusal

# The longest text of each answer, in characters.
LENGTHS = {
    "details": 5_000,
    "name": 200,
    "email": 254,
    "organisation": 200,
    "post_title": 120,
    "memo_number": 60,
    "address": 500,
    "parents": 200,
    "receiver": 300,
    "helped_by": 300,
}
FIRST_MEMO_YEAR = 1972


# Kinds of work of which much is answered already: who asks sees it before he asks.
ANSWERED_WORKS = ("information", "advice", "projects", "helpdesk")


class Step(StrEnum):
    """One page each; the value is the last part of its address."""

    DETAILS = "details"
    NEED = "need"
    WHO = "who"
    FORM = "form"
    FILES = "files"
    DATE = "date"
    CHECK = "check"


def steps_of(*, negotiable: bool, advised: bool = False, by_law: bool = False) -> tuple[Step, ...]:
    """The pages in their order; a date is asked for only where the charter lets it be agreed, the
    need only where advice is given, what form Ka asks only where the Right to Information Act gives
    the service."""
    asked = {Step.DATE: negotiable, Step.NEED: advised, Step.FORM: by_law}
    return tuple(step for step in Step if asked.get(step, True))


class DraftGone(Refusal):
    """There is no such form: it was sent, cleared or forgotten."""

    code = "draft_gone"


class DraftIncomplete(Refusal):
    """The form can't be sent yet; `step` is the first page that lacks an answer."""

    code = "draft_incomplete"

    def __init__(self, step: Step) -> None:
        super().__init__(step)
        self.step = step


class TooManyFiles(Refusal):
    """The form holds as many files, or as many bytes, as it may."""

    code = "too_many_files"

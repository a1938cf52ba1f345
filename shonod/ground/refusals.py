"""Why something was not done. A refusal is typed and knows no HTTP: doors own words and status."""

from datetime import date


class Refusal(Exception):
    """Base of all refusals; `code` is stable and safe to show, log or translate."""

    code = "refused"


class TimeLimitUnclear(Refusal):
    """A charter's limit promises no countable date (e.g. 'as demand requires' with none agreed)."""

    code = "time_limit_unclear"


class NoWorkingDay(Refusal):
    """The calendar has no open day within the horizon, so no date can be promised."""

    code = "no_working_day"


class YearWithoutData(Refusal):
    """The calendar holds no holiday list for a year that the count would enter."""

    code = "year_without_data"


class MoveNotAllowed(Refusal):
    """The flow table has no such move from the present state."""

    code = "move_not_allowed"


class NotPermitted(Refusal):
    """The policy of the room says that this person may not do this."""

    code = "not_permitted"


class StillPersonal(Refusal):
    """A text for everybody holds what may say who somebody is, and nobody said that it stays."""

    code = "still_personal"


class NotPublic(Refusal):
    """What was published is withdrawn: it is mended or reviewed no more."""

    code = "not_public"


class Stale(Refusal):
    """Somebody else changed the row since it was read."""

    code = "stale"


class TooMany(Refusal):
    """A limit on repeated tries was reached; after `wait` seconds the next one may pass."""

    code = "too_many"

    def __init__(self, wait: int = 60) -> None:
        super().__init__(wait)
        self.wait = wait


class FileRefused(Refusal):
    """An uploaded file did not pass the gate; `code` says at which check, `name` which file."""

    def __init__(self, code: str, name: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.name = name


class TableRefused(Refusal):
    """A file holds no table that could be read; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class CodeMistyped(Refusal):
    """What was typed can't be a tracking code: wrong length, letter or check character."""

    code = "code_mistyped"


class ClockBehind(Refusal):
    """The machine's clock lies before the newest event: no date it makes could be trusted."""

    code = "clock_behind"


class NothingToPublish(Refusal):
    """The charter holds no service."""

    code = "nothing_to_publish"


class ExtensionOutside(Refusal):
    """An extension ends on an open day after the promised one, within the office's maximum, and is
    given before the promise is broken."""

    code = "extension_outside"


class DayPassed(Refusal):
    """The day by which it would have to be done is over already."""

    code = "day_passed"


class NumberTwice(Refusal):
    """Two services of the charter have the number `number` ('2.1.3'), which is their address."""

    code = "number_twice"

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self.number = number


class OutOfOrder(Refusal):
    """An edition would take effect before one that was published before it."""

    code = "out_of_order"


class ReasonMissing(Refusal):
    """Something gets worse for those who ask, and nobody wrote why."""

    code = "reason_missing"


class NoticeTooShort(Refusal):
    """Something gets worse sooner than the office's notice days allow: not before `earliest_on`."""

    code = "notice_too_short"

    def __init__(self, earliest_on: date) -> None:
        super().__init__(earliest_on.isoformat())
        self.earliest_on = earliest_on


class PauseTooLong(Refusal):
    """A pause must end after today and within the office's maximum."""

    code = "pause_too_long"


class SealBroken(Refusal):
    """What was sealed can't be opened: the installation's key is another one now."""

    code = "seal_broken"


class NotAbove(Refusal):
    """A superior must be a post of the same office or of one above, and not under the post."""

    code = "not_above"


class DaysDiffer(Refusal):
    """Under another office, the office would work other days, and promised dates would move."""

    code = "days_differ"


class PostHeld(Refusal):
    """Another regular holder begins then or later, or there is no such post any more."""

    code = "post_held"


class NobodyAnswers(Refusal):
    """A post would be left without anybody who answers for it, all the way up."""

    code = "nobody_answers"


class LastPost(Refusal):
    """The office's work would have nobody to go to: this is its last officer's post."""

    code = "last_post"

"""The ways in which a program is refused at the door."""

from shonod.ground.refusals import Refusal


class KeyUnknown(Refusal):
    """No good key has this secret: never issued, revoked, expired, or another office's."""

    code = "key_unknown"


class IssuedAlready(Refusal):
    """The same form was sent before; its key's secret was shown then."""

    code = "issued_already"


class SentDifferently(Refusal):
    """The Idempotency-Key was used for another request."""

    code = "sent_differently"


class StillSending(Refusal):
    """The first request with this Idempotency-Key is not answered yet."""

    code = "still_sending"

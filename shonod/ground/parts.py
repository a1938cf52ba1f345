"""How many parts a text message is sent in, which is what it costs."""

from typing import NamedTuple

# GSM 03.38: the letters that cost one place each, and those that cost two.
_BASIC = set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = set("^{}\\[~]|€\f")
_UNICODE_ROOM = 70


class Parts(NamedTuple):
    """`length` in places, of which a single message has `room` and one of several `room` too."""

    parts: int
    length: int
    room: int

    @property
    def is_latin(self) -> bool:
        return self.room > _UNICODE_ROOM


def parts_of(text: str) -> Parts:
    """Latin messages hold 160 places, or 153 a part; one letter beyond GSM's makes it 70 and 67."""
    letters = set(text)
    if letters <= _BASIC | _EXTENDED:
        length = sum(2 if letter in _EXTENDED else 1 for letter in text)
        return _parted(length, 160, 153)
    # A letter beyond the basic plane, such as a picture, takes two places.
    return _parted(len(text.encode("utf-16-be")) // 2, _UNICODE_ROOM, 67)


def _parted(length: int, alone: int, together: int) -> Parts:
    if length <= alone:
        return Parts(1, length, alone)
    return Parts(-(-length // together), length, together)

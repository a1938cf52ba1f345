"""Letters and registers as files; who draws them is loaded when the first is asked for."""

from typing import TYPE_CHECKING

from shonod.ground.later import on_first_call

if TYPE_CHECKING:
    from shonod.letters.gateways.sheets import letter_pdf, register_pdf
else:
    letter_pdf = on_first_call("shonod.letters.gateways.sheets", "letter_pdf")
    register_pdf = on_first_call("shonod.letters.gateways.sheets", "register_pdf")

__all__ = ["letter_pdf", "register_pdf"]

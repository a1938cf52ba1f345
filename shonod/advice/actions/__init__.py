"""What is done about advice: needs noted, sheets written and given, kinds, prices, publishing."""

from shonod.advice.actions.first import keep_first_advice
from shonod.advice.actions.kinds import set_guide, set_kind
from shonod.advice.actions.needs import note_need
from shonod.advice.actions.prices import PriceFacts, end_price, set_price, take_prices
from shonod.advice.actions.publishing import AdviceWords, mend_advice, publish_advice
from shonod.advice.actions.reviewing import (
    count_stale_advice,
    count_stale_prices,
    review_advice,
    withdraw_advice,
)
from shonod.advice.actions.sheets import give_sheet, write_sheet

__all__ = [
    "AdviceWords",
    "PriceFacts",
    "count_stale_advice",
    "count_stale_prices",
    "end_price",
    "give_sheet",
    "keep_first_advice",
    "mend_advice",
    "note_need",
    "publish_advice",
    "review_advice",
    "set_guide",
    "set_kind",
    "set_price",
    "take_prices",
    "withdraw_advice",
    "write_sheet",
]

"""What is done to answers, topics and facts: one verb, one function, one event."""

from shonod.information.actions.facts import FactWords, end_fact, set_fact
from shonod.information.actions.first import keep_first_information
from shonod.information.actions.law import keep_law, keep_laws, set_law
from shonod.information.actions.publishing import AnswerWords, mend_answer, publish_answer
from shonod.information.actions.requests import (
    ask_fee,
    make_law_request,
    make_question,
    note_appeal,
    note_fee_paid,
    refuse_law_request,
    set_pace,
    take_law_request,
)
from shonod.information.actions.reviewing import count_stale, review_answer, withdraw_answer
from shonod.information.actions.topics import set_topic

__all__ = [
    "AnswerWords",
    "FactWords",
    "ask_fee",
    "count_stale",
    "end_fact",
    "keep_first_information",
    "keep_law",
    "keep_laws",
    "make_law_request",
    "make_question",
    "mend_answer",
    "note_appeal",
    "note_fee_paid",
    "publish_answer",
    "refuse_law_request",
    "review_answer",
    "set_fact",
    "set_law",
    "set_pace",
    "set_topic",
    "take_law_request",
    "withdraw_answer",
]

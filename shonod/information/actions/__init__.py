"""What is done to answers, topics and facts: one verb, one function, one event."""

from shonod.information.actions.facts import FactWords, end_fact, set_fact
from shonod.information.actions.first import keep_first_information
from shonod.information.actions.law import set_law
from shonod.information.actions.publishing import AnswerWords, mend_answer, publish_answer
from shonod.information.actions.reviewing import count_stale, review_answer, withdraw_answer
from shonod.information.actions.topics import set_topic

__all__ = [
    "AnswerWords",
    "FactWords",
    "count_stale",
    "end_fact",
    "keep_first_information",
    "mend_answer",
    "publish_answer",
    "review_answer",
    "set_fact",
    "set_law",
    "set_topic",
    "withdraw_answer",
]

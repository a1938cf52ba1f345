"""Taking a text, answering it, settling what only a person could read."""

from shonod.texts.actions.answering import answer_texts
from shonod.texts.actions.settling import forget_old_texts, settle_text
from shonod.texts.actions.taking import take_text

__all__ = ["answer_texts", "forget_old_texts", "settle_text", "take_text"]

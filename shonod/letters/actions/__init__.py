"""What is done with papers and letters: one verb, one function, one transaction each."""

from shonod.letters.actions.issuing import issue_letter, note_dispatch
from shonod.letters.actions.receiving import Paper, add_scan, correct_paper, register_paper
from shonod.letters.actions.settling import make_case, settle_paper
from shonod.letters.actions.wording import change_memo_pattern, change_text
from shonod.letters.actions.writing import change_draft, drop_draft, write_draft

__all__ = [
    "Paper",
    "add_scan",
    "change_draft",
    "change_memo_pattern",
    "change_text",
    "correct_paper",
    "drop_draft",
    "issue_letter",
    "make_case",
    "note_dispatch",
    "register_paper",
    "settle_paper",
    "write_draft",
]

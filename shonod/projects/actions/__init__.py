"""What is done to a project: entered, revised, its progress noted, followed, asked about."""

from shonod.projects.actions.asking import bind_case
from shonod.projects.actions.following import confirm_following, end_following, follow
from shonod.projects.actions.founding import keep_first_projects
from shonod.projects.actions.importing import take_rows
from shonod.projects.actions.papers import add_document, remove_document
from shonod.projects.actions.progressing import Reached, note_progress
from shonod.projects.actions.withdrawing import restore_project, withdraw_project
from shonod.projects.actions.writing import Facts, Grounds, enter_project, revise_project

__all__ = [
    "Facts",
    "Grounds",
    "Reached",
    "add_document",
    "bind_case",
    "confirm_following",
    "end_following",
    "enter_project",
    "follow",
    "keep_first_projects",
    "note_progress",
    "remove_document",
    "restore_project",
    "revise_project",
    "take_rows",
    "withdraw_project",
]

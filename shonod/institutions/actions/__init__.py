"""What is done to the register: institutions, their people, their codes, their cases."""

from shonod.institutions.actions.codes import make_codes, print_codes, use_code
from shonod.institutions.actions.linking import ask_for, link_case, unlink_case
from shonod.institutions.actions.people import add_person, end_visit, remove_person
from shonod.institutions.actions.registering import (
    decline_institution,
    merge_institution,
    register_institution,
    verify_institution,
)

__all__ = [
    "add_person",
    "ask_for",
    "decline_institution",
    "end_visit",
    "link_case",
    "make_codes",
    "merge_institution",
    "print_codes",
    "register_institution",
    "remove_person",
    "unlink_case",
    "use_code",
    "verify_institution",
]

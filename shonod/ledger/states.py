"""The kinds of event. docs/reference/events.md says what each one holds."""

from enum import StrEnum


class EventKind(StrEnum):
    OFFICE_ADDED = "office_added"
    OFFICER_ADDED = "officer_added"
    PASSWORD_CHANGED = "password_changed"
    DAYS_DECLARED = "days_declared"
    DAYS_REVOKED = "days_revoked"
    CHARTER_PUBLISHED = "charter_published"
    CASE_OPENED = "case_opened"
    CASE_STARTED = "case_started"
    CASE_PAUSED = "case_paused"
    CASE_RESUMED = "case_resumed"
    CASE_DELIVERED = "case_delivered"
    CASE_DECLINED = "case_declined"
    CASE_WITHDRAWN = "case_withdrawn"
    CASE_DISPUTED = "case_disputed"
    CASE_RATED = "case_rated"
    CASE_DATE_MOVED = "case_date_moved"
    CASE_ANNOTATED = "case_annotated"
    CASE_EXTENDED = "case_extended"
    CASE_DATE_AGREED = "case_date_agreed"
    CASE_HANDED_OVER = "case_handed_over"
    CASE_STEP_UNDONE = "case_step_undone"
    MESSAGE_ADDED = "message_added"
    NOTE_ADDED = "note_added"
    FILE_ADDED = "file_added"
    KEY_ISSUED = "key_issued"
    KEY_REVOKED = "key_revoked"
    FILE_HELD_BACK = "file_held_back"


class ActorKind(StrEnum):
    OFFICER = "officer"
    REQUESTER = "requester"
    SYSTEM = "system"
    PARTNER = "partner"

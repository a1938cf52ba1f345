"""Who may read the office's mail, and put it where it belongs."""

from datetime import date

from shonod.offices.models import Office
from shonod.offices.policy import may_work_cases, works_cases
from shonod.people.models import Officer

# Letters from strangers may hold anything: only those who work on requests read them.
reads_mail = works_cases


def may_sort_mail(officer: Officer, office: Office, on: date) -> bool:
    return may_work_cases(officer, office, on)

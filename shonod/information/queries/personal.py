"""What in the words of an answer may say who somebody is."""

from collections.abc import Iterable

from shonod.cases.models import Case
from shonod.ground.personal import Found, personal_in
from shonod.offices.models import Office


def findings_in(texts: Iterable[str], office: Office, case: Case | None = None) -> list[Found]:
    """Of all texts, in their order; the office's own number and address are everybody's."""
    names = [case.name, case.helper or ""] if case else []
    public = (office.phone, office.email)
    return [one for text in texts for one in personal_in(text, names=names, public=public)]

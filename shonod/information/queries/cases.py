"""What was asked and answered in a request, as a public answer begins with it."""

from shonod.cases.models import Case
from shonod.ledger.states import ActorKind


def said_of(case: Case) -> dict[str, str]:
    """`question`: what was asked; `text`: the last thing that the office wrote, its answer."""
    said = case.messages.filter(author_kind=ActorKind.OFFICER, is_internal=False)
    last = said.order_by("-at", "-id").first()
    return {"question": case.details, "text": last.text if last else ""}

"""The post that answers for what the office tells everybody."""

from datetime import datetime

from shonod.ground.clock import local
from shonod.offices.models import Office, Post
from shonod.offices.queries.held import held_of
from shonod.offices.queries.roster import roster_of
from shonod.people.models import Officer


def author_post(office: Office, by: Officer | None, at: datetime) -> Post | None:
    """The one that the author acts in; of what the program writes, that of the office's head."""
    if by is not None:
        return held_of(office).post(by.id, at)
    head = roster_of(office, local(at).date()).head_of(office.id)
    return Post.objects.get(pk=head.id) if head else None

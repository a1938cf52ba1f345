"""Headquarters, a district and an upazila, one post and one officer each."""

from datetime import date, timedelta
from typing import Any

from shonod.offices.actions import add_office, appoint, renew_rosters
from shonod.offices.models import Holding, Leave, Office, Post
from shonod.offices.queries import Roster, roster_now
from shonod.offices.states import Role
from shonod.people.actions import add_officer
from shonod.people.models import Officer
from tests.fixtures import NOW


def on(day: int) -> date:
    """A day of November 2026, or further from its first."""
    return date(2026, 11, 1) + timedelta(days=day - 1)


class Tree:
    """`acting` and `standin` hold no post of their own."""

    def __init__(self) -> None:
        parent: Office | None = None
        self.posts: dict[str, Post] = {}
        self.officers: dict[str, Officer] = {}
        self.offices: dict[str, Office] = {}
        for name, role in (("hq", "supervisor"), ("district", "officer"), ("upazila", "officer")):
            office = add_office(slug=name, name=name, at=NOW, parent=parent)
            officer, _ = add_officer(username=name, name=name, chain=office.id, at=NOW)
            self.offices[name], self.officers[name] = office, officer
            self.posts[name] = appoint(
                officer, office=office, title=name, title_en="", role=Role(role), since_on=on(1)
            )
            parent = office
        chain = self.offices["upazila"].id
        for name in ("acting", "standin"):
            self.officers[name], _ = add_officer(username=name, name=name, chain=chain, at=NOW)

    def holds(self, name: str, *days: int, post: str = "upazila", **more: Any) -> Holding:
        since, *until = (on(day) for day in days)
        return Holding.objects.create(
            post=self.posts[post],
            officer=self.officers[name],
            since_on=since,
            until_on=until[0] if until else None,
            **more,
        )

    def away(self, name: str, *days: int) -> Leave:
        first, last, *back = (on(day) for day in days)
        leave = Leave.objects.create(
            office=self.offices["upazila"],
            officer=self.officers[name],
            from_on=first,
            until_on=last,
            back_on=back[0] if back else None,
        )
        renew_rosters(self.offices.values())
        return leave

    def roster(self, day: int) -> Roster:
        return roster_now(self.offices["upazila"].id, on(day))

    def answers(self, day: int, post: str = "upazila") -> str | None:
        answer = self.roster(day).answer(self.posts[post].id)
        return answer.sitter.name if answer else None

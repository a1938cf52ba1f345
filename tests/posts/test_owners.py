"""No open request without somebody active who answers for it: whatever becomes of officers."""

import random
from datetime import timedelta

import pytest

from shonod.cases.models import Case
from shonod.ground.refusals import Refusal
from shonod.offices.actions import close_account, end_holding, fill_post, open_account, take_leave
from shonod.offices.models import Holding, Office, Post
from shonod.offices.queries import roster_now
from shonod.offices.states import HoldingKind
from shonod.people.models import Officer
from shonod.posts.actions import close_post
from shonod.posts.queries import without_owner
from tests.fixtures import NOW
from tests.offices.tree import Tree

DAY = timedelta(days=1)


class Months:
    """What happens to officers, a deed a time: leave, charge, transfer, an account closed and
    opened again, a post closed."""

    def __init__(self, tree: Tree, homna: Office, staff: list[Officer], seed: int) -> None:
        self.dice = random.Random(seed)
        self.homna, self.staff, self.at = homna, staff, NOW
        self.by = tree.officers["district"]

    def goes_on(self) -> None:
        self.at += self.dice.choice([0, 1]) * DAY
        deeds = (self.leave, self.appoint, self.transfer, self.shut, self.let_in, self.close)
        self.dice.choice(deeds)(self.dice.choice(self.staff))

    def leave(self, who: Officer) -> None:
        until = self.at.date() + self.dice.randrange(5) * DAY
        on = {"from_on": self.at.date(), "until_on": until}
        take_leave(self.homna, who, **on, by=self.by, at=self.at)

    def appoint(self, who: Officer) -> None:
        post = self.dice.choice(list(self.homna.posts.filter(closed_on=None)))
        kind = self.dice.choice(list(HoldingKind)[:3])
        fill_post(post, who, kind=kind, since_on=self.at.date(), by=self.by, at=self.at)

    def transfer(self, who: Officer) -> None:
        for held in Holding.objects.filter(post__office=self.homna, officer=who, until_on=None):
            last = max(held.since_on, self.at.date() - DAY)
            end_holding(held, until_on=last, by=self.by, at=self.at)

    def shut(self, who: Officer) -> None:
        close_account(self.homna, who, by=self.by, at=self.at)

    def let_in(self, who: Officer) -> None:
        open_account(self.homna, who, by=self.by, at=self.at)

    def close(self, _who: Officer) -> None:
        posts = list(self.homna.posts.filter(closed_on=None))
        if len(posts) > 1:
            post, other = self.dice.sample(posts, 2)
            close_post(post, to_post=other, by=self.by, at=self.at)


@pytest.mark.django_db
@pytest.mark.parametrize("seed", range(3))
def test_no_open_request_is_ever_without_an_active_owner(
    seed: int, tree: Tree, homna: Office, late_case: Case, officer: Officer
) -> None:
    staff = [officer, tree.officers["acting"], tree.officers["standin"]]
    Post.objects.create(office=homna, title="দ্বিতীয়", role="officer")
    months, done = Months(tree, homna, staff, seed), 0
    for _ in range(40):
        try:
            months.goes_on()
            done += 1
        except Refusal:
            continue
        owner = Case.objects.get(pk=late_case.id).owner_id
        answer = roster_now(homna.id, months.at.date()).answer(owner)
        assert answer is not None
        assert answer.sitter.away_until is None
        assert Officer.objects.get(pk=answer.sitter.officer).is_active
        assert without_owner() == {}
    assert done > 10

"""Publishing, mending, reviewing and withdrawing advice: no person in it, once, by whom it may."""

from dataclasses import replace
from datetime import timedelta

import pytest

from shonod.advice.actions import (
    AdviceWords,
    give_sheet,
    mend_advice,
    publish_advice,
    review_advice,
    withdraw_advice,
)
from shonod.advice.actions.reviewing import count_stale_advice
from shonod.advice.models import Sheet
from shonod.advice.queries import public as read
from shonod.advice.queries.documents import advice_document, advice_documents
from shonod.cases.models import Case
from shonod.finding.models import Entry
from shonod.ground.refusals import MoveNotAllowed, NotPublic, ReasonMissing, Stale, StillPersonal
from shonod.ledger.models import Event
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.advice.conftest import WORDS
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_of_a_request_nothing_personal_is_published_unseen(
    place: Office, keeper: Officer, sheet: Sheet, asked: Case, said: AdviceWords
):
    told = {"once": "a", "by": keeper, "at": NOW}
    with pytest.raises(MoveNotAllowed):
        publish_advice(place, said, case=asked, **told)
    case = give_sheet(asked.id, version=1, on_the_spot=False, by=keeper, at=NOW).case
    named = replace(said, words=WORDS)
    with pytest.raises(StillPersonal):
        publish_advice(place, named, case=case, **told)
    made = publish_advice(place, named, case=case, confirmed={"সালমার"}, **told)
    assert publish_advice(place, named, case=case, confirmed={"সালমার"}, **told) == made
    event = Event.objects.get(kind="case_advice_published")
    assert (event.subject, event.data) == (case.id, {"advice": 1})
    assert read.advice_of(case) == made
    assert not made.is_translated


def test_what_is_public_is_found_and_listed(place: Office, keeper: Officer, said: AdviceWords):
    texts = {name: f"{name} in English" for name, own in said.words.texts().items() if own}
    english = replace(said, english={**texts, "title": "A school’s printer"})
    made = publish_advice(place, english, once="a", by=keeper, at=NOW)
    other = publish_advice(place, said, once="b", by=keeper, at=NOW)
    assert made.is_translated
    document = advice_document(made)
    assert (document.title_en, document.address) == ("A school’s printer", "advice/1/")
    assert len(list(advice_documents(place, TODAY))) == Entry.objects.count() == 2
    assert read.public_advice(place).page(size=1).after == "2"
    assert list(read.advice_at_desk(place, "untranslated", TODAY)) == [other]
    assert read.related_to(made) == [other]
    place.refresh_from_db()
    assert read.newest_advice(place) == [other, made]
    assert read.advice_at(place, 1) == read.advice_by_id(place, made.id) == made


def test_it_is_mended_looked_at_and_withdrawn(place: Office, keeper: Officer, said: AdviceWords):
    told = {"by": keeper, "at": NOW}
    made = publish_advice(place, replace(said, review_on=TODAY), once="a", **told)
    count_stale_advice(place, at=NOW)
    place.refresh_from_db()
    assert place.alarms["advice_stale"] == 1
    assert made.is_stale(TODAY)
    with pytest.raises(Stale):
        mend_advice(made.id, said, version=9, **told)
    mended = mend_advice(made.id, said, version=1, **told)
    assert (mended.version, mended.is_stale(TODAY)) == (2, False)
    again = TODAY + timedelta(days=30)
    assert review_advice(made.id, review_on=again, **told).review_on == again
    with pytest.raises(ReasonMissing):
        withdraw_advice(made.id, why=" ", **told)
    withdraw_advice(made.id, why="ভুল", **told)
    assert not Entry.objects.exists()
    with pytest.raises(NotPublic):
        review_advice(made.id, review_on=again, **told)

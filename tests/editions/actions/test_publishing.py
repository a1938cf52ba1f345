"""Publishing: what gets worse needs a reason and days of notice."""

from datetime import date, timedelta
from typing import Any

import pytest

from shonod.catalogue.models import Charter
from shonod.editions.actions.editing import change_manuscript, remove_part
from shonod.editions.actions.importing import edit_edition
from shonod.editions.actions.publishing import earliest_worsening, publish_manuscript
from shonod.editions.models import Manuscript
from shonod.ground.charter.bilingual import keyless
from shonod.ground.charter.typed import limit_of, no_service
from shonod.ground.refusals import (
    NothingToPublish,
    NoticeTooShort,
    NotPermitted,
    NumberTwice,
    OutOfOrder,
    ReasonMissing,
)
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.editions.sources import services
from tests.fixtures import NOW, TODAY

IN_A_WEEK = TODAY + timedelta(days=7)


@pytest.fixture
def edited(homna: Office, officer: Officer) -> Manuscript:
    """A draft that begins as Homna's edition in force."""
    return edit_edition(homna.charters.get(), once="1", by=officer, at=NOW)


def with_limit(draft: Manuscript, text: str) -> Manuscript:
    """The first service promised within `text`."""
    cell = limit_of(text, "", no_service()["time_limit"])
    draft.charter["sections"][0]["services"][0]["time_limit"] = cell
    draft.save()
    return draft


def publish(draft: Manuscript, by: Officer, on: date = TODAY, **given: Any) -> Charter:
    return publish_manuscript(draft.id, effective_on=on, by=by, at=NOW, **given)


def test_a_better_promise_is_published_today_as_it_was_mended(
    edited: Manuscript, officer: Officer
) -> None:
    edition = publish(with_limit(edited, "তাৎক্ষণিক/ ২ কার্যদিবস"), officer)
    terms = edition.terms.get(service__code="2.1.1")
    assert terms.limit.max.value == 2
    assert (edition.number, edition.published_by) == (2, officer)
    assert edition.bilingual == keyless(edited.charter)
    assert bytes(edition.source) == bytes(edited.source)
    event = Event.objects.filter(kind=EventKind.CHARTER_PUBLISHED).latest("sequence")
    assert event.data["sha256"] == edition.source_sha256
    assert len(event.data["document_sha256"]) == 64


def test_publishing_twice_is_one_edition(edited: Manuscript, officer: Officer) -> None:
    assert publish(edited, officer) == publish(edited, officer)


@pytest.mark.parametrize(
    ("on", "reason", "refusal"),
    [
        (IN_A_WEEK, "", ReasonMissing),
        (IN_A_WEEK, "  ", ReasonMissing),
        (IN_A_WEEK - timedelta(days=1), "জনবল কমেছে", NoticeTooShort),
        (TODAY, "জনবল কমেছে", NoticeTooShort),
        (IN_A_WEEK, "জনবল কমেছে", None),
    ],
)
def test_a_worsening_needs_its_reason_and_its_notice(
    edited: Manuscript, officer: Officer, on: date, reason: str, refusal: type[Exception] | None
) -> None:
    draft = with_limit(edited, "৫ কার্যদিবস")
    if refusal:
        with pytest.raises(refusal):
            publish(draft, officer, on, reason=reason)
        assert Charter.objects.count() == 1
        return
    edition = publish(draft, officer, on, reason=reason, reason_en="Fewer staff")
    assert (edition.reason, edition.reason_en) == ("জনবল কমেছে", "Fewer staff")


def test_the_office_sets_its_own_days_of_notice(
    edited: Manuscript, officer: Officer, homna: Office
) -> None:
    Office.objects.filter(pk=homna.pk).update(worsening_notice_days=0)
    assert publish(with_limit(edited, "৫ কার্যদিবস"), officer, reason="জনবল কমেছে").number == 2
    homna.refresh_from_db()
    assert earliest_worsening(homna, NOW) == TODAY


def test_an_edition_never_takes_effect_before_the_one_before_it(
    edited: Manuscript, officer: Officer, homna: Office
) -> None:
    publish(with_limit(edited, "তাৎক্ষণিক/ ২ কার্যদিবস"), officer, IN_A_WEEK)
    latest = homna.charters.get(number=2)
    another = with_limit(edit_edition(latest, once="2", by=officer, at=NOW), "তাৎক্ষণিক/ ১ কার্যদিবস")
    with pytest.raises(OutOfOrder):
        publish(another, officer, TODAY)


def test_two_services_of_one_number_are_refused(edited: Manuscript, officer: Officer) -> None:
    edited.charter["sections"][0]["services"][1]["number"] = 1
    edited.save()
    with pytest.raises(NumberTwice) as refused:
        publish(edited, officer, IN_A_WEEK, reason="x")
    assert refused.value.number == "2.1.1"


def test_a_charter_without_services_is_refused(edited: Manuscript, officer: Officer) -> None:
    for service in services(edited):
        change_manuscript(edited.id, remove_part(service["key"]), by=officer, at=NOW)
    with pytest.raises(NothingToPublish):
        publish(edited, officer, IN_A_WEEK, reason="x")


def test_another_offices_officer_publishes_nothing(
    edited: Manuscript, rupali_officer: Officer
) -> None:
    with pytest.raises(NotPermitted):
        publish(edited, rupali_officer)


@pytest.mark.parametrize(
    ("promised", "then", "due_on"),
    [
        # Received on Monday the 23rd: Thursday is the third working day, next Monday the fifth.
        ("৫ কার্যদিবস", "৩ কার্যদিবস", date(2026, 11, 26)),
        ("৩ কার্যদিবস", "৫ কার্যদিবস", date(2026, 11, 26)),
        ("৫ কার্যদিবস", "৫ কার্যদিবস", date(2026, 11, 30)),
    ],
)
def test_a_running_case_keeps_the_better_promise(
    homna: Office, officer: Officer, make_case: Any, promised: str, then: str, due_on: date
) -> None:
    Office.objects.filter(pk=homna.pk).update(worsening_notice_days=0)
    first = with_limit(edit_edition(homna.charters.get(), once="1", by=officer, at=NOW), promised)
    publish(first, officer, reason="x")
    homna.refresh_from_db()
    case, _code = make_case("2.1.1")
    latest = homna.charters.get(number=2)
    second = with_limit(edit_edition(latest, once="2", by=officer, at=NOW), then)
    publish(second, officer, reason="x")
    case.refresh_from_db()
    assert case.due_on == due_on


def test_a_running_case_is_bettered_by_its_own_service_under_another_number(
    homna: Office, officer: Officer, make_case: Any
) -> None:
    """2.1.2 goes and 2.1.3 takes its number with a shorter limit; cases of 2.1.2 stay."""
    theirs, _ = make_case("2.1.2")
    mine, _ = make_case("2.1.3")
    before = theirs.due_on
    draft = edit_edition(homna.charters.get(), once="1", by=officer, at=NOW)
    section = draft.charter["sections"][0]["services"]
    section.pop(1)
    section[1]["number"] = 2
    section[1]["time_limit"] = limit_of("১ কার্যদিবস", "", no_service()["time_limit"])
    draft.save()
    Office.objects.filter(pk=homna.pk).update(worsening_notice_days=0)
    publish(draft, officer, reason="x")
    theirs.refresh_from_db()
    mine.refresh_from_db()
    assert theirs.due_on == before
    assert mine.due_on == date(2026, 11, 24)

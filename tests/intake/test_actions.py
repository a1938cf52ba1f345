"""Drafts are kept, sent once however often, and forgotten in time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection

from shonod.cases.models import Attachment, Case
from shonod.cases.queries import code_of
from shonod.catalogue.models import Terms
from shonod.catalogue.queries import promise_in_force
from shonod.ground.refusals import FileRefused, TooMany
from shonod.intake import actions
from shonod.intake.models import Draft
from shonod.intake.queries import draft_of
from shonod.intake.states import DraftGone, DraftIncomplete, Step, TooManyFiles
from shonod.ledger.models import Event
from shonod.offices.models import Office
from shonod.turnstile.models import Count
from tests.cases.gateways.nasty import EICAR, pdf, picture
from tests.fixtures import NOW, TODAY

ADDRESS = "203.0.113.7"
ANSWERS = {"details": "সময়সূচি জানতে চাই", "name": "সালমা বেগম", "phone": "+8801712345678"}


def terms_of(office: Office, code: str = "2.1.1") -> Terms:
    terms = promise_in_force(office, code, TODAY)
    assert terms is not None
    return terms


def kept(office: Office, answers: dict[str, str] = ANSWERS, code: str = "2.1.1") -> Draft:
    terms = terms_of(office, code)
    return actions.save_answers(None, answers, terms=terms, address=ADDRESS, at=NOW)


def sent(draft: Draft, office: Office) -> tuple[Case, str]:
    return actions.send_draft(
        draft.id, terms=terms_of(office), address=ADDRESS, language="bn", at=NOW
    )


def test_answers_add_up(homna: Office) -> None:
    draft = kept(homna, {"details": "ক"})
    more = actions.save_answers(
        draft.id, {"name": "খ"}, terms=terms_of(homna), address=ADDRESS, at=NOW
    )
    assert more.id == draft.id
    assert Draft.objects.get().data == {"details": "ক", "name": "খ"}


def test_another_offices_draft_is_not_found(homna: Office, rupali: Office) -> None:
    draft = kept(homna)
    assert draft_of(rupali, "2.1.1", draft.id) is None
    assert draft_of(homna, "2.1.2", draft.id) is None
    with pytest.raises(DraftGone):
        sent(draft, rupali)
    actions.clear_draft(rupali, draft.id)
    assert Draft.objects.filter(pk=draft.id).exists()


def test_sending_makes_a_case_and_the_draft_goes(homna: Office) -> None:
    draft = kept(homna)
    file = actions.add_file(draft, picture("PNG"), name="a.png", address=ADDRESS, at=NOW)
    case, code = sent(draft, homna)
    assert code_of(case) == code
    assert not Draft.objects.exists()
    assert list(case.attachments.all()) == [file]


def test_sending_again_gives_the_same_case_and_code(homna: Office) -> None:
    draft = kept(homna)
    first = sent(draft, homna)
    assert [sent(draft, homna) for _ in range(9)] == [first] * 9
    assert Case.objects.count() == 1
    assert Event.objects.filter(kind="case_opened").count() == 1


@pytest.mark.django_db(transaction=True)
def test_ten_at_the_same_moment_make_one_case(homna: Office) -> None:
    draft, together = kept(homna), Barrier(10)

    def press(_number: int) -> str:
        try:
            together.wait(timeout=20)
            return sent(draft, homna)[1]
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as people:
        codes = set(people.map(press, range(10)))
    assert codes == {code_of(Case.objects.get())}


@pytest.mark.parametrize(
    ("code", "lacks", "step"),
    [
        ("2.1.1", ["details"], Step.DETAILS),
        ("2.1.1", ["name"], Step.WHO),
        ("2.1.1", ["phone"], Step.WHO),
        ("2.2.1", [], Step.WHO),
    ],
)
def test_an_unfinished_form_is_not_sent(
    homna: Office, code: str, lacks: list[str], step: Step
) -> None:
    draft = kept(homna, {name: it for name, it in ANSWERS.items() if name not in lacks}, code)
    with pytest.raises(DraftIncomplete) as refused:
        actions.send_draft(
            draft.id, terms=terms_of(homna, code), address=ADDRESS, language="bn", at=NOW
        )
    assert refused.value.step == step


def test_a_draft_that_never_was_is_gone(homna: Office) -> None:
    with pytest.raises(DraftGone):
        actions.send_draft(uuid4(), terms=terms_of(homna), address=ADDRESS, language="bn", at=NOW)


def test_no_person_is_in_the_ledger_or_the_turnstile(homna: Office) -> None:
    draft = kept(homna, {**ANSWERS, "email": "salma@example.org"})
    actions.add_file(draft, pdf(), name="সালমা.pdf", address=ADDRESS, at=NOW)
    sent(draft, homna)
    told = str([event.data for event in Event.objects.all()])
    counted = str(list(Count.objects.values_list("key", flat=True)))
    for secret in ("সালমা", "1712345678", "salma@", "সময়সূচি", ADDRESS):
        assert secret not in told
        assert secret not in counted


def test_one_contact_may_ask_twenty_times_an_hour(homna: Office) -> None:
    for _ in range(actions.CASES_A_CONTACT):
        sent(kept(homna), homna)
    last = kept(homna)
    with pytest.raises(TooMany):
        sent(last, homna)
    assert Draft.objects.get() == last
    assert Case.objects.count() == actions.CASES_A_CONTACT
    later = NOW + timedelta(hours=1)
    actions.send_draft(last.id, terms=terms_of(homna), address=ADDRESS, language="bn", at=later)


def test_five_files_and_no_sixth(homna: Office) -> None:
    draft = kept(homna)
    for _ in range(5):
        actions.add_file(draft, picture("PNG"), name="a.png", address=ADDRESS, at=NOW)
    with pytest.raises(TooManyFiles):
        actions.add_file(draft, picture("PNG"), name="a.png", address=ADDRESS, at=NOW)
    assert Attachment.objects.count() == 5


def test_twenty_five_megabytes_and_no_more(homna: Office) -> None:
    draft = kept(homna)
    actions.add_file(draft, pdf(), name="a.pdf", address=ADDRESS, at=NOW)
    Attachment.objects.update(size=25 * 1024 * 1024 - 10)
    with pytest.raises(TooManyFiles):
        actions.add_file(draft, pdf(), name="a.pdf", address=ADDRESS, at=NOW)


def test_a_file_for_a_draft_that_was_cleared_is_not_kept(homna: Office) -> None:
    draft = kept(homna)
    actions.clear_draft(homna, draft.id)
    with pytest.raises(DraftGone):
        actions.add_file(draft, pdf(), name="a.pdf", address=ADDRESS, at=NOW)
    assert not Attachment.objects.exists()


def test_a_refused_file_is_not_kept(homna: Office) -> None:
    with pytest.raises(FileRefused):
        actions.add_file(kept(homna), EICAR, name="a.txt", address=ADDRESS, at=NOW)
    assert not Attachment.objects.exists()


def test_old_drafts_go_with_their_files_and_young_ones_stay(homna: Office) -> None:
    old, young = kept(homna), kept(homna)
    for draft in (old, young):
        actions.add_file(draft, pdf(), name="a.pdf", address=ADDRESS, at=NOW)
    Draft.objects.filter(pk=young.id).update(changed_at=NOW + timedelta(days=1))
    assert actions.forget_old_drafts(NOW + timedelta(days=7, seconds=1)) == 1
    assert list(Draft.objects.all()) == [young]
    assert [file.draft for file in Attachment.objects.all()] == [young.id]
    assert actions.forget_old_drafts(NOW + timedelta(days=7, seconds=1)) == 0


def test_the_files_of_a_sent_form_are_not_forgotten(homna: Office) -> None:
    draft = kept(homna)
    actions.add_file(draft, pdf(), name="a.pdf", address=ADDRESS, at=NOW)
    case, _code = sent(draft, homna)
    actions.clear_draft(homna, draft.id)
    actions.forget_old_drafts(NOW + timedelta(days=30))
    assert case.attachments.count() == 1

"""A fault: reported from a label, bound, gone about, shared with others, said to work."""

from decimal import Decimal
from uuid import uuid4

import pytest

from shonod.cases.actions import deliver_case
from shonod.cases.models import Case
from shonod.catalogue.queries import services_for
from shonod.helpdesk.actions.faults import (
    bind_device,
    go_about,
    report_fault,
    share_cause,
    use_part,
)
from shonod.helpdesk.actions.visits import answer_cause, call_off_visit, end_visit, plan_visit
from shonod.helpdesk.models import Fault
from shonod.helpdesk.queries import charges_of, known_faults_of
from shonod.helpdesk.queries.faults import (
    open_fault_of,
    visits_on,
)
from shonod.helpdesk.states import WORK, Part, Settled, Way
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.django_db


def test_a_label_opens_one_case_bound_to_its_device(homna, printer) -> None:
    (terms,) = services_for(homna, WORK, TODAY)
    known = known_faults_of(homna, printer.kind_id)[:2]
    told = {"words": "কাগজ আটকে যায়", "name": "সালমা", "phone": "+8801712345678", "email": ""}
    once = uuid4()
    for _ in range(2):
        case, _code = report_fault(
            printer, terms, once=once, known=known, **told, address="x", language="bn", at=NOW
        )
    assert Case.objects.get() == case
    assert case.organisation == "হোমনা সরকারি কলেজ"
    assert known[1].title in case.details
    assert "কাগজ আটকে যায়" in case.details
    fault = open_fault_of(printer)
    assert fault is not None
    assert (fault.case_id, fault.known) == (case.id, known[0])


def test_what_came_by_telephone_is_bound_and_gone_about(fault_case, printer, officer) -> None:
    case, _ = fault_case()
    for _ in range(2):
        bind_device(case, printer, by=officer, at=NOW)
        go_about(case, Way.VENDOR, None, by=officer, at=NOW)
    charge, once = charges_of(case.office)[0], uuid4()
    for _ in range(2):
        used = use_part(case, charge, 2, once=once, by=officer, at=NOW)
    assert used.cost == Decimal(2) * charge.price
    kinds = [EventKind.FAULT_BOUND, EventKind.FAULT_TRIAGED, EventKind.PART_USED]
    assert [one.kind for one in Event.objects.filter(kind__in=kinds).order_by("sequence")] == kinds
    bind_device(case, None, by=officer, at=NOW)
    assert Fault.objects.get().device is None


def test_a_visit_is_planned_once_and_settled_once(fault_case, printer, officer) -> None:
    case, _ = fault_case()
    plan = {"on": TODAY, "note": "", "by": officer, "at": NOW}
    late = plan_visit(case, part=Part.AFTERNOON, place="ক", **plan)
    early = plan_visit(case, part=Part.MORNING, place="খ", **plan)
    assert plan_visit(case, part=Part.MORNING, place="গ", **plan) == early
    assert list(visits_on(case.office, TODAY)) == [early, late]
    assert Fault.objects.get().way == Way.SITE
    end_visit(early, found="রোলার বদলানো হলো", by=officer, at=NOW)
    call_off_visit(late, by=officer, at=NOW)
    for settle in (end_visit, call_off_visit):
        with pytest.raises(Settled):
            settle(early, by=officer, at=NOW, **({"found": "x"} if settle is end_visit else {}))
    assert list(visits_on(case.office, TODAY)) == [early]


def test_one_answer_closes_all_of_one_cause(fault_case, officer) -> None:
    cases = [fault_case()[0] for _ in range(3)]
    cause = share_cause(cases[0], cause=None, title="ফাইবার কাটা", by=officer, at=NOW)
    for case in cases[1:]:
        share_cause(case, cause=cause, title="", by=officer, at=NOW)
    deliver_case(cases[2].id, by=officer, at=NOW, answer="আগেই চালু")
    assert answer_cause(cause, answer="ফাইবার জোড়া হয়েছে", by=officer, at=NOW) == 2
    for case in cases[:2]:
        case.refresh_from_db()
        assert case.state == "delivered"
        assert case.messages.get().text == "ফাইবার জোড়া হয়েছে"
    with pytest.raises(Settled):
        answer_cause(cause, answer="x", by=officer, at=NOW)
    with pytest.raises(Settled):
        share_cause(fault_case()[0], cause=cause, title="", by=officer, at=NOW)

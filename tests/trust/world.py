"""An office in which every text is marked, so that a leak of any of them shows."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from io import BytesIO
from uuid import uuid4

from django.apps import apps
from django.db.models import CharField, Model, TextField
from PIL import Image

from shonod.advice.actions import (
    AdviceWords,
    PriceFacts,
    give_sheet,
    note_need,
    publish_advice,
    set_kind,
    set_price,
    write_sheet,
)
from shonod.advice.models import Option, Words
from shonod.cases.actions import (
    Requester,
    add_note,
    ask_requester,
    declare_days,
    decline_case,
    open_case,
    reply_to_office,
)
from shonod.cases.actions.files import attach_to_case
from shonod.cases.models import Attachment, Case, ReplyTemplate
from shonod.cases.states import Channel, PauseReason
from shonod.catalogue.queries import promise_in_force, services_for
from shonod.counter.actions import Asked, note_missed_call, take_request
from shonod.editions.actions.importing import edit_edition
from shonod.ground.code import grouped, letters, with_check
from shonod.helpdesk.actions.faults import share_cause
from shonod.helpdesk.actions.rounds import begin_round
from shonod.helpdesk.actions.visits import plan_visit
from shonod.helpdesk.models import Charge, Device, Kind, KnownFault
from shonod.helpdesk.queries.words import code_words
from shonod.helpdesk.states import WORK, Part
from shonod.information.actions import (
    AnswerWords,
    FactWords,
    keep_law,
    publish_answer,
    set_fact,
    set_topic,
    take_law_request,
)
from shonod.information.queries.law import law_promises
from shonod.information.states import FactKind, FormKa, Pace
from shonod.institutions.models import Institution
from shonod.institutions.states import State as InstitutionState
from shonod.intake.actions import save_answers
from shonod.ledger.actions import REQUESTER
from shonod.letters.actions import Paper, add_scan, register_paper, write_draft
from shonod.letters.states import LetterKind
from shonod.mailbox.models import Mail
from shonod.notices.actions.reading import read_ledger
from shonod.notices.models import Notice
from shonod.notices.queries.stopping import stop_token
from shonod.offices.actions import take_leave
from shonod.offices.models import Holding, Holiday, Office
from shonod.offices.states import ClosureKind
from shonod.partners.actions import issue_key
from shonod.people.models import Officer
from shonod.plans.actions import approve_plan, begin_plan
from shonod.plans.models import Entry
from shonod.projects.actions import Facts, add_document, enter_project, follow
from shonod.projects.models import Follower
from shonod.projects.queries.links import CONFIRM, STOP, link_token
from shonod.texts.models import Text
from shonod.texts.states import Meaning
from tests.fixtures import NOW, TODAY
from tests.mailbox.mails import mail as letter
from tests.mailbox.taking import take_mail

MARK = "চিহ্ন-canary"
# A word that a search finds the marked rows by, and that is no mark itself.
ASKED = "চিহ্ন"
# What the program itself reads, or what the office publishes.
OF_THE_PROGRAM = {
    *("code_hash", "sealed_code", "once", "state", "channel", "language", "path", "sha256"),
    *(
        "kind",
        "author_kind",
        "rating",
        "outcome",
        "fate",
        "way",
        "pace",
        "memo_key",
        "sender_key",
        "search_key",
    ),
}
PRIVATE = ("cases", "counter", "editions", "intake", "letters", "mailbox", "texts")


def picture() -> bytes:
    drawn = BytesIO()
    Image.new("RGB", (4, 4), "#006a4e").save(drawn, "PNG")
    return drawn.getvalue()


@dataclass
class World:
    """`ids` are values for the parts of addresses, by name; `marks` are what must not be seen."""

    office: Office
    officer: Officer
    foreigner: Officer
    other: Office
    case: Case
    code: str
    declined_code: str
    ids: dict[str, object] = field(default_factory=dict)
    marks: set[str] = field(default_factory=set)


def make_case(
    office: Office, officer: Officer, at: datetime = NOW
) -> tuple[Case, str, Attachment, ReplyTemplate]:
    """A case with everything a case can hold: a file, messages both ways, a note, a question."""
    terms = promise_in_force(office, "2.2.1", TODAY)
    assert terms is not None
    requester = Requester(
        name="ক", phone="+8801712345678", email="k@example.org", organisation="খ", post_title="গ"
    )
    case, code = open_case(terms, requester=requester, details="ঘ", once=str(uuid4()), at=at)
    file = attach_to_case(picture(), name="a.png", case=case, at=at)
    add_note(case.id, by=officer, at=at, text="n")
    until = TODAY.replace(day=TODAY.day + 2)
    ask_requester(
        case.id, by=officer, at=at, question="q", reason=PauseReason.PAPERS, until_on=until
    )
    reply_to_office(case.id, at=at, text="r", once="1")
    reply = ReplyTemplate.objects.create(office=office, title="t", text="x", text_en="y")
    answers = {"details": f"{MARK} draft", "name": f"{MARK} draft"}
    save_answers(None, answers, terms=terms, address="x", at=at)
    return case, grouped(code), file, reply


def make_world(officer: Officer, foreigner: Officer) -> World:
    office, other = Office.objects.order_by("id")
    case, code, file, reply = make_case(office, officer)
    declined, its_code, _, _ = make_case(office, officer)
    decline_case(declined.id, by=officer, at=NOW, reason="r", appeal_to="a")
    world = World(office, officer, foreigner, other, case, code, its_code)
    world.ids = ids_of(case, code, file, reply) | days_of(office, officer)
    world.ids["closed_id"] = Holiday.objects.filter(office=None).latest("from_on").id
    # Nobody's: whose session or passkey it is says its own test.
    world.ids |= {"sign_in_id": case.id, "passkey_id": case.id}
    world.marks = {mark for model in _private_models() for mark in _marked(model, office)}
    case.refresh_from_db()
    return world


def case_ids(case: Case, code: str, file: Attachment, reply: ReplyTemplate) -> dict[str, object]:
    """What the addresses of one case are made of."""
    return {
        "case_id": case.id,
        "file_id": file.id,
        "attachment_id": file.id,
        "reply_id": reply.id,
        "track:code": code,
        "api:case:code": code,
        "api:case_receipt:code": code,
    }


def ids_of(case: Case, code: str, file: Attachment, reply: ReplyTemplate) -> dict[str, object]:
    key, _ = issue_key(
        case.office, partner="p", may_open=True, expires_on=TODAY, at=case.received_at
    )
    return {
        **case_ids(case, code, file, reply),
        "notice_id": _notice_about(case),
        "deed": "again",
        "kind": "received",
        "by": "sms",
        "language": "bn",
        "token": stop_token(case.id, "email"),
        "key_id": key.id,
        "channel": "sms",
        "secret": "0" * 32,
        "on": TODAY.isoformat(),
        "year": TODAY.year,
        "code": "2.2.1",
        **_draft_of(case.office),
        **_letters_of(case.office, case.received_at),
        **_contacts_of(case.office, case.received_at),
        **_text_of(case.office),
        "entry_id": _plan_of(case).id,
        **_project_of(case.office),
        **_mail_of(case.office),
        **_institution_of(case),
        **_helpdesk_of(case),
        **_information_of(case.office),
        **_advice_of(case),
    }


def _mail_of(office: Office) -> dict[str, object]:
    """A mail that waits, with a file; no two are the same bytes."""
    mail = take_mail(office, letter(str(uuid4()), files=(("a.txt", b"paper"),)))
    Mail.objects.filter(pk=mail.id).update(office=office)
    file = Attachment.objects.get(draft=mail.id)
    Attachment.objects.filter(pk=file.id).update(office=office)
    return {"mail_id": mail.id, "mailbox:file:file_id": file.id}


def _notice_about(case: Case) -> object:
    read_ledger(NOW)
    return Notice.objects.filter(case=case).values_list("id", flat=True)[0]


def _contacts_of(office: Office, at: datetime) -> dict[str, object]:
    """A walk-in, and a call that nobody took."""
    officer = Officer.objects.filter(holdings__post__office=office).order_by("id").first()
    terms = promise_in_force(office, "2.1.1", TODAY)
    assert officer is not None
    assert terms is not None
    asked = Asked(terms, Requester(name="ক", phone="+8801712345678"), "ঘ", Channel.COUNTER)
    taken = take_request(asked, once=str(uuid4()), by=officer, at=at)
    told = {"phone": "+8801712345678", "note": "ঘ", "called_at": at, "once": str(uuid4())}
    call = note_missed_call(office, **told, by=officer, at=at)
    return {"contact_id": taken.id, "counter:settle:contact_id": call.id}


def _text_of(office: Office) -> dict[str, object]:
    """What somebody texted, for an officer to read."""
    text = Text.objects.create(
        office=office,
        once=str(uuid4()),
        sender="+8801712345678",
        text="ঘ",
        received_at=NOW,
        meaning=Meaning.UNKNOWN,
        answer_by=NOW,
    )
    return {"text_id": text.id}


def days_of(office: Office, officer: Officer) -> dict[str, object]:
    """A day that the office declared, after every date that is promised, and what it changed."""
    on = TODAY.replace(year=TODAY.year + 1)
    row = Holiday(office=office, name="ছুটি", kind=ClosureKind.OFFICE, from_on=on, until_on=on)
    change = declare_days([row], by=officer, at=NOW)
    holding = Holding.objects.filter(post__office=office).order_by("id")[0]
    away = on + timedelta(days=len(office.slug))
    leave = take_leave(office, officer, from_on=away, until_on=away, by=officer, at=NOW)
    posts = {
        "post_id": holding.post_id,
        "holding_id": holding.id,
        "leave_id": leave.id,
        "officer_id": holding.officer_id,
    }
    return {
        **posts,
        "row_id": row.id,
        "day_id": row.id,
        "closed_id": row.id,
        "change_id": change.id,
    }


def _draft_of(office: Office) -> dict[str, object]:
    """A draft of the office's charter, begun by its officer, and the key of its first service."""
    officer = Officer.objects.filter(holdings__post__office=office).order_by("id").first()
    assert officer is not None
    draft = edit_edition(office.charters.get(), once=str(uuid4()), by=officer, at=NOW)
    key = draft.charter["sections"][0]["services"][0]["key"]
    return {"manuscript_id": draft.id, "editions:key": key, "number": 1}


def _letters_of(office: Office, at: datetime) -> dict[str, object]:
    """A paper in the office's register with its scan, and a draft in answer to it."""
    officer = Officer.objects.filter(holdings__post__office=office).order_by("id").first()
    assert officer is not None
    told = Paper("s", "t", memo_number="1", phone="+8801712345678", addressed_to="u")
    row = register_paper(office, told, received_on=TODAY, once=uuid4(), by=officer, at=at)
    scan = add_scan(row, picture(), name="s.png", by=officer, at=at)
    given = {"kind": LetterKind.REPLY, "dated_on": TODAY, "once": uuid4(), "answers": row}
    draft = write_draft(office, {"body": "x"}, by=officer, at=at, **given)
    ids = {"paper_id": row.id, "letter_id": draft.id, "letters:file_id": scan.id}
    return {**ids, "book": "receipt", "letters:kind": "reply"}


def _institution_of(case: Case) -> dict[str, object]:
    """A verified institution whose texts are marked, with the case as its own."""
    told = ("name", "place", "contact_name", "contact_post", "memo_number")
    marked = dict.fromkeys(told, f"{MARK} institution")
    where = {"office": case.office, "once": str(uuid4()), "registered_at": NOW}
    one = Institution.objects.create(**where, **marked, kind="k", state=InstitutionState.VERIFIED)
    person = one.representatives.create(name=f"{MARK} person", email="p@example.org", added_at=NOW)
    one.links.create(case=case, linked_at=NOW)
    return {"institution_id": one.id, "person_id": person.id}


def _helpdesk_of(case: Case) -> dict[str, object]:
    """A device of the case's institution whose texts are marked, and the help desk's own rows."""
    officer = Officer.objects.filter(holdings__post__office=case.office).order_by("id").first()
    said = {"office": case.office, "said_at": NOW, "said_by": officer}
    kind = Kind.objects.create(name=f"k{uuid4()}", **said)
    known = KnownFault.objects.create(kind=kind, title="t", steps="s", **said)
    charge = Charge.objects.create(name="c", price=1, payer="office", **said)
    told = ("make", "model", "serial", "bought_from", "place", "custodian", "remark")
    # Its name is on the page that the label opens; what else is known of it is not.
    client = Institution.objects.create(
        office=case.office,
        once=str(uuid4()),
        name="দপ্তর",
        registered_at=NOW,
        state=InstitutionState.VERIFIED,
        **dict.fromkeys(("place", "contact_name", "contact_post"), f"{MARK} client"),
    )
    device = Device.objects.create(
        office=case.office,
        institution=client,
        kind=kind,
        code=with_check(letters(8)),
        once=str(uuid4()),
        added_at=NOW,
        **{name: f"{MARK} Device.{name}" for name in told},
    )
    terms = next(iter(services_for(case.office, WORK, TODAY)), case.terms)
    requester = Requester(name=f"{MARK} reporter", phone="+8801712345678")
    reported, code = open_case(terms, requester=requester, details=MARK, once=str(uuid4()), at=NOW)
    plan = {"part": Part.ANY, "note": f"{MARK} note", "place": f"{MARK} place"}
    visit = plan_visit(reported, on=TODAY, **plan, by=officer, at=NOW)
    cause = share_cause(reported, cause=None, title=f"{MARK} cause", by=officer, at=NOW)
    tracked = dict.fromkeys(("question", "works", "still"), grouped(code))
    rows = {"kind_id": kind.id, "known_id": known.id, "charge_id": charge.id}
    return {
        "device_id": device.id,
        **rows,
        "visit_id": visit.id,
        "cause_id": cause.id,
        "round_id": begin_round(client, by=officer, at=NOW).id,
        "helpdesk:act:deed": "bind",
        **dict.fromkeys(("helpdesk:fault:case_id", "helpdesk:act:case_id"), reported.id),
        "devices:device:code": code_words(device.code),
        **{f"devices:{page}:code": code for page, code in tracked.items()},
    }


def _information_of(office: Office) -> dict[str, object]:
    """A topic with an answer, and a fact."""
    topic = set_topic(office, name="ব", name_en="", by=None, at=NOW)
    words = AnswerWords(topic, "প্রশ্ন?", "উত্তর", TODAY + timedelta(days=9))
    answer = publish_answer(office, words, once=str(uuid4()), by=None, at=NOW)
    said = FactWords(FactKind.DOCUMENT, TODAY - timedelta(days=1), title="ন", url="https://x.bd/")
    ids = {"answer_id": answer.id, "topic_id": topic.id, "answers:number": answer.number}
    fact = set_fact(office, said, by=None, at=NOW)
    asked = _asked_by_law(office)
    ids |= dict.fromkeys((f"information:{page}:case_id" for page in ("asked", "act")), asked.id)
    told = {"fact_id": fact.id, "information:kind": "notice", "information:act:deed": "question"}
    return {**ids, **told}


def _asked_by_law(office: Office) -> Case:
    """A request under the Right to Information Act."""
    keep_law(office, at=NOW)
    office.refresh_from_db()
    terms = law_promises(office, TODAY)[Pace.USUAL].terms
    who = Requester(name=f"{MARK} law", phone="+8801712345678")
    case, _ = open_case(terms, requester=who, details=f"{MARK} law", once=str(uuid4()), at=NOW)
    take_law_request(case, FormKa(address=f"{MARK} law"), by=REQUESTER, at=NOW)
    return case


def _advice_of(case: Case) -> dict[str, object]:
    """A kind with a price and public advice, and a request that got its sheet."""
    office, told = case.office, {"by": None, "at": NOW}
    officer = Officer.objects.filter(holdings__post__office=office).order_by("id").first()
    assert officer is not None
    kind = set_kind(office, name="ল", name_en="", **told)
    facts = PriceFacts(kind, "শ", Decimal(1), Decimal(2), TODAY, "উ")
    price = set_price(office, facts, by=officer, at=NOW)
    assert price is not None
    options = (Option("এক"), Option("দুই"))
    said = AdviceWords(kind, Words("প", options), TODAY + timedelta(days=9))
    public = publish_advice(office, said, once=str(uuid4()), **told)
    requester = Requester(name=f"{MARK} adviser", phone="+8801712345678")
    opened = {"requester": requester, "details": MARK, "once": str(uuid4()), "at": NOW}
    asked, code = open_case(case.terms, **opened)
    note_need(asked, {"need_has": f"{MARK} has"}, **told)
    words = Words(f"{MARK} sheet", options, need=f"{MARK} need")
    write_sheet(asked, kind, words, version=0, by=officer, at=NOW)
    give_sheet(asked.id, version=1, on_the_spot=False, by=officer, at=NOW)
    cases = ("sheet", "need", "write", "give", "pdf", "publish")
    return {
        "advice_id": public.id,
        "advice:number": public.number,
        "advising:kind_id": kind.id,
        "price_id": price.id,
        **{f"advising:{page}:case_id": asked.id for page in cases},
        **{f"advised:{page}:code": grouped(code) for page in ("sheet", "pdf")},
    }


def _plan_of(case: Case) -> Entry:
    """An approved plan of the office with an entry of a day to come; a year has one plan."""
    there = Entry.objects.filter(plan__office=case.office).first()
    if there:
        return there
    plan = begin_plan(case.office, TODAY.year, by=None, at=NOW)
    on = TODAY.replace(month=12)
    entry = Entry.objects.create(
        plan=plan, service=case.service, kind="visit", title="প", first_on=on, last_on=on
    )
    approve_plan(plan, authority="জ", order_number="১", by=None, at=NOW)
    return entry


def _project_of(office: Office) -> dict[str, object]:
    """A public project with a document, and somebody who asked for news of it."""
    officer = Officer.objects.filter(holdings__post__office=office).order_by("id").first()
    assert officer is not None
    facts = Facts(code=f"{office.slug}-1", name="প", source="স")
    project = enter_project(office, facts, by=officer, at=NOW)
    told = {"title": "ক", "name": "a.txt", "by": officer, "at": NOW}
    document = add_document(project, office.slug.encode(), **told)
    asked = {"language": "bn", "address": "x", "at": NOW}
    follow(office, project, "news@example.org", **asked)
    one = Follower.objects.get(project=project)
    return {
        "project": project.code,
        "project_id": project.id,
        "document_id": document.id,
        "project:confirm:token": link_token(one.id, CONFIRM),
        "project:stop:token": link_token(one.id, STOP),
    }


def _private_models() -> list[type[Model]]:
    return [model for room in PRIVATE for model in apps.get_app_config(room).get_models()]


def _marked(model: type[Model], office: Office) -> list[str]:
    """Write a mark of its own into every text of the office's rows; returns the marks."""
    names = {one.name for one in model._meta.concrete_fields}
    owner = {"office": office} if "office" in names else {"case__office": office}
    texts = [
        one.name
        for one in model._meta.concrete_fields
        if isinstance(one, CharField | TextField) and one.name not in OF_THE_PROGRAM
        if not one.choices
    ]
    marks = {name: _mark(model, name) for name in texts}
    if marks:
        model.objects.filter(**owner).update(**marks)
    return list(marks.values())


def _mark(model: type[Model], name: str) -> str:
    mark = f"{MARK} {model.__name__}.{name}"
    room = getattr(model._meta.get_field(name), "max_length", None) or len(mark)
    # Where there is little room, the name alone.
    return mark if len(mark) <= room else f"@{name}@{model.__name__}"[:room]

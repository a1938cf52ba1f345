"""R12, G9: every address has a rule, every role gets what the rule says, and nothing else."""

import pytest

from shonod.cases.models import Case, Message, ReplyTemplate
from shonod.ledger.models import Event
from shonod.offices.models import Holiday
from tests.trust.addresses import Address, addresses
from tests.trust.world import ASKED, MARK, World, days_of, ids_of, make_case

ALL = addresses()
RUNS = "runs_installation"
OPEN, SIGNED_IN, LOOKS, WORKS = "open_to_all", "signed_in", "sees_desk", "works_cases"
KEEPS, DECLARES, CHARTER = "keeps_keys", "declares_days", "keeps_charter"
WORDS, AGAIN = "words_notices", "sends_again"
LETTERS, ISSUES = "keeps_register", "issues_letters"
ACTS, ARRANGES = "acts_on_cases", "arranges_posts"
LINES, TRIES, READS = "sees_lines", "tries_lines", "reads_texts"
AUDITS, CHARGE = "reads_looks", "is_in_charge"
ANSWERS = "keeps_answers"
ADVICE = "keeps_advice"
PLANS, REGISTER, REPRESENTS = "keeps_plan", "keeps_institutions", "represents"
PROJECTS = "keeps_projects"
DEVICES, HELPDESK = "keeps_devices", "arranges_helpdesk"

# Address by address: who may, and what GET and an empty POST answer to whoever may.
TABLE = {
    "engine:healthz": (OPEN, 503, 405),
    "engine:readyz": (OPEN, 200, 405),
    "engine:metrics": (OPEN, 200, 405),
    "wall:home": (OPEN, 200, 405),
    "wall:charter": (OPEN, 200, 405),
    "wall:changes": (OPEN, 200, 405),
    "wall:edition": (OPEN, 200, 405),
    "wall:service": (OPEN, 200, 405),
    "wall:poster": (OPEN, 200, 405),
    "wall:word": (OPEN, 200, 405),
    "wall:sheet": (OPEN, 200, 405),
    "wall:calculator": (OPEN, 200, 405),
    "wall:accessibility": (OPEN, 200, 405),
    "wall:privacy": (OPEN, 200, 405),
    "wall:robots": (OPEN, 200, 405),
    "wall:security": (OPEN, 200, 405),
    "wall:favicon": (OPEN, 302, 405),
    "intake:details": (OPEN, 200, 422),
    "intake:need": (OPEN, 302, 302),
    "intake:who": (OPEN, 302, 422),
    "intake:form": (OPEN, 302, 302),
    "intake:files": (OPEN, 302, 302),
    "intake:date": (OPEN, 302, 422),
    "intake:check": (OPEN, 302, 302),
    "intake:sent": (OPEN, 200, 405),
    "intake:clear": (OPEN, 200, 302),
    "intake:suggest": (OPEN, 405, 200),
    "intake:answered": (OPEN, 405, 302),
    "finding:search": (OPEN, 200, 405),
    "finding:answered": (OPEN, 200, 302),
    "performance:figures": (OPEN, 200, 405),
    "api:start": (OPEN, 302, 405),
    "api:v1": (OPEN, 302, 405),
    "api:docs": (OPEN, 200, 405),
    "api:openapi": (OPEN, 200, 405),
    "api:charter": (OPEN, 200, 405),
    "api:linked_charter": (OPEN, 200, 405),
    "api:services": (OPEN, 200, 405),
    "api:service": (OPEN, 200, 405),
    "api:case_opening": (OPEN, 405, 400),
    "api:case": (OPEN, 200, 405),
    "api:case_receipt": (OPEN, 200, 405),
    "api:calendar": (OPEN, 200, 405),
    "api:day": (OPEN, 200, 405),
    "api:holidays": (OPEN, 200, 405),
    "api:due": (OPEN, 422, 405),
    "api:performance": (OPEN, 200, 405),
    "counter:form": (WORKS, 200, 422),
    "counter:callers": (WORKS, 405, 200),
    "counter:taken": (WORKS, 200, 405),
    "counter:told": (WORKS, 405, 302),
    "counter:log": (LOOKS, 200, 405),
    "counter:calls": (WORKS, 200, 422),
    "counter:settle": (WORKS, 405, 302),
    "texts:all": (READS, 200, 405),
    "texts:settle": (READS, 405, 302),
    "texts_in:incoming": (OPEN, 404, 404),
    "lines:all": (LINES, 200, 405),
    "lines:try": (TRIES, 405, 404),
    "line_reports:report": (OPEN, 404, 404),
    "keys:all": (KEEPS, 200, 200),
    "keys:revoke": (KEEPS, 405, 302),
    "track:find": (OPEN, 200, 422),
    "track:case": (OPEN, 200, 405),
    "track:receipt": (OPEN, 200, 405),
    "track:slip": (OPEN, 200, 405),
    "track:file": (OPEN, 404, 405),
    "track:prove": (OPEN, 405, 422),
    "track:reply": (OPEN, 405, 403),
    "track:dispute": (OPEN, 405, 403),
    "track:withdraw": (OPEN, 405, 403),
    "track:keep_contact": (OPEN, 405, 403),
    "track:rate": (OPEN, 405, 302),
    "track:leave": (OPEN, 405, 302),
    "people:sign_in": (OPEN, 200, 401),
    "people:sign_out": (SIGNED_IN, 405, 302),
    "people:new_password": (SIGNED_IN, 200, 200),
    "people:second": (OPEN, 302, 302),
    "people:ask_key": (OPEN, 405, 200),
    "people:prove": (SIGNED_IN, 200, 200),
    "people:account": (SIGNED_IN, 200, 405),
    "people:details": (SIGNED_IN, 200, 200),
    "people:log": (SIGNED_IN, 200, 405),
    "people:it_was_me": (SIGNED_IN, 405, 302),
    "people:end_others": (SIGNED_IN, 405, 302),
    "people:end_session": (SIGNED_IN, 405, 404),
    "people:protect": (SIGNED_IN, 200, 405),
    "people:app": (SIGNED_IN, 200, 200),
    "people:drop_app": (SIGNED_IN, 405, 302),
    "people:codes": (SIGNED_IN, 405, 404),
    "people:key": (SIGNED_IN, 200, 200),
    "people:ask_new_key": (SIGNED_IN, 405, 200),
    "people:drop_key": (SIGNED_IN, 405, 404),
    "people:everyones_log": (RUNS, 200, 405),
    "people:demands": (RUNS, 200, 200),
    "notices:queues": (LOOKS, 200, 405),
    "notices:all": (AGAIN, 405, 302),
    "notices:one": (AGAIN, 405, 302),
    "notices:wordings": (WORDS, 200, 405),
    "notices:words": (WORDS, 200, 200),
    "notices:default": (WORDS, 405, 302),
    "stop:notices": (OPEN, 200, 200),
    "holidays:list": (OPEN, 200, 405),
    "holidays:year": (OPEN, 200, 405),
    "holidays:feed": (OPEN, 200, 405),
    "holidays:sheet": (OPEN, 200, 405),
    "holidays:desk": (LOOKS, 200, 405),
    "holidays:change": (LOOKS, 200, 405),
    "holidays:declare": (DECLARES, 200, 422),
    "holidays:hours": (DECLARES, 200, 422),
    "holidays:weekend": (DECLARES, 200, 422),
    "holidays:import": (DECLARES, 200, 422),
    "holidays:approve": (DECLARES, 405, 302),
    "holidays:revoke": (DECLARES, 200, 422),
    "holidays:replace": (DECLARES, 200, 422),
    "holidays:lift": (DECLARES, 200, 422),
    "holidays:undo": (DECLARES, 405, 302),
    "posts:all": (LOOKS, 200, 405),
    "posts:escalated": (LOOKS, 200, 405),
    "posts:below": (LOOKS, 200, 405),
    "posts:leave": (LOOKS, 200, 422),
    "posts:back": (LOOKS, 405, 302),
    "posts:hand_over": (ACTS, 405, 302),
    **{
        f"posts:{deed}": (ARRANGES, 200, 422)
        for deed in ("add", "ladder", "measures", "fill", "close", "end")
    },
    "posts:superior": (ARRANGES, 200, 302),
    **{f"posts:{deed}": (ARRANGES, 405, 302) for deed in ("shut_out", "let_in")},
    "institutions:landing": (OPEN, 200, 405),
    "institutions:register": (OPEN, 200, 200),
    "institutions:sign_in": (OPEN, 200, 200),
    "institutions:code": (OPEN, 302, 302),
    "institutions:paper": (OPEN, 200, 200),
    "institutions:sign_out": (OPEN, 405, 302),
    **{f"institutions:{page}": (REPRESENTS, 302, 302) for page in ("home", "ask", "remove")},
    "registry:all": (REGISTER, 200, 405),
    "registry:institution": (REGISTER, 200, 405),
    "registry:verify": (REGISTER, 405, 302),
    "registry:decline": (REGISTER, 405, 422),
    **{f"registry:{deed}": (REGISTER, 405, 404) for deed in ("merge", "link", "unlink")},
    "registry:add": (REGISTER, 405, 422),
    "registry:remove": (REGISTER, 405, 302),
    "registry:slip": (REGISTER, 405, 200),
    **{
        f"helpdesk:{page}": (LOOKS, 200, 405)
        for page in ("all", "client", "device", "setup", "figures")
    },
    "helpdesk:labels": (DEVICES, 404, 405),
    "helpdesk:fault": (LOOKS, 200, 405),
    "helpdesk:act": (DEVICES, 405, 302),
    "helpdesk:cause": (DEVICES, 200, 200),
    "visits:route": (LOOKS, 200, 405),
    "visits:done": (DEVICES, 405, 422),
    "visits:off": (DEVICES, 405, 302),
    "devices:landing": (OPEN, 200, 200),
    "devices:known": (OPEN, 200, 405),
    "devices:device": (OPEN, 200, 200),
    "devices:question": (OPEN, 200, 405),
    "devices:works": (OPEN, 405, 302),
    "devices:still": (OPEN, 405, 422),
    **{f"helpdesk:{page}": (DEVICES, 200, 200) for page in ("new", "hand")},
    "helpdesk:change": (DEVICES, 200, 422),
    "helpdesk:import": (DEVICES, 200, 422),
    "helpdesk:take": (DEVICES, 405, 302),
    "helpdesk:begin": (HELPDESK, 405, 302),
    **{f"helpdesk:{page}": (HELPDESK, 200, 200) for page in ("days", "new_kind")},
    **{f"helpdesk:{page}": (HELPDESK, 200, 422) for page in ("new_known", "known")},
    **{f"helpdesk:{page}": (HELPDESK, 200, 422) for page in ("new_charge", "charge")},
    "helpdesk:begin_round": (DEVICES, 405, 302),
    "helpdesk:round": (LOOKS, 200, 405),
    **{f"helpdesk:{page}": (DEVICES, 200, 405) for page in ("shell", "worker", "sender")},
    "helpdesk:see": (DEVICES, 405, 422),
    "helpdesk:end_round": (DEVICES, 405, 302),
    **{f"helpdesk:end_{row}": (HELPDESK, 405, 302) for row in ("kind", "known", "charge")},
    **{f"answers:{page}": (OPEN, 200, 405) for page in ("all", "answer")},
    "office:facts": (OPEN, 200, 405),
    **{f"law:{page}": (OPEN, 200, 405) for page in ("how", "form", "appeal")},
    "information:law": (ANSWERS, 200, 422),
    "information:asked": (ANSWERS, 200, 405),
    "information:notice": (ANSWERS, 404, 405),
    "information:act": (ANSWERS, 405, 422),
    **{f"information:{page}": (LOOKS, 200, 405) for page in ("answers", "answer", "facts")},
    **{f"information:{page}": (ANSWERS, 200, 422) for page in ("new", "mend")},
    **{f"information:{page}": (ANSWERS, 200, 200) for page in ("topics", "topic", "fact")},
    **{f"information:{deed}": (ANSWERS, 405, 422) for deed in ("right", "withdraw")},
    "information:publish": (ANSWERS, 302, 302),
    "information:end_fact": (ANSWERS, 405, 302),
    **{f"advice:{page}": (OPEN, 200, 405) for page in ("all", "one", "pdf")},
    "advised:sheet": (OPEN, 302, 405),
    "advised:pdf": (OPEN, 404, 405),
    **{f"advising:{page}": (LOOKS, 200, 405) for page in ("advice", "one", "sheet", "pdf")},
    **{f"advising:{page}": (LOOKS, 200, 405) for page in ("kinds", "prices")},
    "advising:need": (WORKS, 200, 302),
    **{f"advising:{page}": (ADVICE, 200, 422) for page in ("new_kind", "kind", "new_price")},
    **{f"advising:{page}": (ADVICE, 200, 422) for page in ("import", "mend")},
    **{f"advising:{deed}": (ADVICE, 405, 422) for deed in ("give", "right", "withdraw")},
    **{f"advising:{deed}": (ADVICE, 405, 302) for deed in ("take", "end_price")},
    "advising:write": (ADVICE, 302, 302),
    "advising:publish": (ADVICE, 200, 422),
    "plan:newest": (OPEN, 302, 405),
    **{f"plan:{page}": (OPEN, 200, 405) for page in ("year", "csv", "xlsx")},
    "plans:newest": (LOOKS, 302, 405),
    **{f"plans:{page}": (LOOKS, 200, 405) for page in ("plan", "csv", "xlsx")},
    "plans:begin": (PLANS, 405, 302),
    "plans:approve": (PLANS, 405, 422),
    "plans:import": (PLANS, 200, 422),
    "plans:take": (PLANS, 405, 302),
    "plans:new": (PLANS, 200, 200),
    "plans:entry": (PLANS, 200, 422),
    "plans:cancel": (PLANS, 405, 422),
    **{f"project:{page}": (OPEN, 200, 405) for page in ("register", "csv", "xlsx", "json")},
    "project:project": (OPEN, 200, 405),
    "project:document": (OPEN, 200, 405),
    **{f"project:{deed}": (OPEN, 405, 422) for deed in ("follow", "follow_all")},
    "project:confirm": (OPEN, 200, 200),
    "project:stop": (OPEN, 200, 200),
    **{f"projects:{page}": (LOOKS, 200, 405) for page in ("register", "project")},
    "projects:new": (PROJECTS, 200, 200),
    "projects:import": (PROJECTS, 200, 422),
    "projects:take": (PROJECTS, 405, 302),
    "projects:revise": (PROJECTS, 200, 422),
    **{f"projects:{deed}": (PROJECTS, 405, 422) for deed in ("progress", "withdraw", "add_paper")},
    "projects:restore": (PROJECTS, 405, 302),
    "projects:remove_paper": (PROJECTS, 405, 302),
    "editions:charter": (CHARTER, 200, 405),
    "editions:works": (CHARTER, 200, 200),
    "editions:bring": (CHARTER, 200, 200),
    "editions:begin": (CHARTER, 405, 302),
    "editions:review": (CHARTER, 200, 405),
    "editions:source": (CHARTER, 200, 405),
    "editions:settle": (CHARTER, 405, 302),
    "editions:head": (CHARTER, 200, 200),
    "editions:expectations": (CHARTER, 200, 200),
    "editions:section": (CHARTER, 200, 200),
    "editions:service": (CHARTER, 200, 200),
    "editions:tier": (CHARTER, 200, 200),
    **{f"editions:{deed}": (CHARTER, 405, 302) for deed in ("up", "down", "remove", "restore")},
    "editions:publish": (CHARTER, 200, 200),
    "editions:found": (CHARTER, 200, 200),
    "editions:delete": (CHARTER, 405, 302),
    **{f"letters:{page}": (LOOKS, 200, 405) for page in ("papers", "paper", "paper_file")},
    **{f"letters:{page}": (LOOKS, 200, 405) for page in ("letters", "letter", "pdf")},
    "letters:book": (LOOKS, 200, 405),
    "letters:book_pdf": (LOOKS, 405, 200),
    **{f"letters:{page}": (LETTERS, 200, 200) for page in ("receive", "correct")},
    **{f"letters:{page}": (LETTERS, 200, 200) for page in ("words", "text")},
    **{f"letters:{page}": (LETTERS, 200, 422) for page in ("write", "edit")},
    **{f"letters:{deed}": (LETTERS, 405, 422) for deed in ("scan", "settle")},
    **{f"letters:{deed}": (LETTERS, 405, 302) for deed in ("case", "drop")},
    "letters:issue": (ISSUES, 405, 422),
    "letters:dispatch": (LETTERS, 405, 404),
    "mailbox:pile": (WORKS, 200, 405),
    "mailbox:machines": (WORKS, 405, 302),
    "mailbox:mail": (WORKS, 200, 405),
    "mailbox:raw": (WORKS, 405, 200),
    "mailbox:file": (WORKS, 200, 405),
    "mailbox:open": (WORKS, 405, 422),
    "mailbox:match": (WORKS, 405, 404),
    "mailbox:aside": (WORKS, 405, 302),
    "mailbox:back": (WORKS, 405, 302),
    "desk:today": (LOOKS, 200, 405),
    "desk:case": (LOOKS, 200, 405),
    "desk:slip": (LOOKS, 200, 405),
    "desk:looking": (LOOKS, 405, 200),
    "desk:file": (LOOKS, 200, 405),
    "desk:contact": (ACTS, 405, 200),
    "desk:looks": (AUDITS, 200, 405),
    "desk:replies": (CHARGE, 200, 200),
    "desk:reply": (CHARGE, 200, 200),
    "desk:delete_reply": (CHARGE, 405, 302),
    **{
        f"desk:{deed}": (ACTS, 302, 409)
        for deed in (
            "start",
            "deliver",
            "answer-now",
            "ask",
            "resume",
            "decline",
            "message",
            "note",
            "undo",
            "agree",
            "extend",
            "new-contact",
            "keep-contact",
        )
    },
}
# Parts of addresses that name what one office has.
OWNED = {
    *("notice_id", "token", "contact_id"),
    *("mail_id", "text_id", "case_id", "file_id", "reply_id", "key_id", "manuscript_id"),
    *("entry_id", "institution_id", "person_id", "project_id", "document_id", "project"),
    *("device_id", "kind_id", "known_id", "charge_id"),
    *("entry_id", "institution_id", "person_id", "answer_id", "topic_id", "fact_id"),
    *("device_id", "kind_id", "known_id", "charge_id", "cause_id", "visit_id", "round_id"),
    *("row_id", "day_id", "closed_id", "change_id", "paper_id", "letter_id"),
    *("post_id", "holding_id", "leave_id", "officer_id"),
}
# What a supervisor does to a case that is not his: a note, and handing over. Not these.
NOT_A_SUPERVISORS = {
    f"desk:{deed}"
    for deed in (
        *("start", "deliver", "answer-now", "ask", "resume", "decline", "message", "undo"),
        *("agree", "extend", "new-contact", "keep-contact"),
    )
}
# What the front desk leaves to the officers.
NOT_THE_FRONT_DESKS = {
    f"desk:{deed}"
    for deed in (
        *("deliver", "ask", "decline", "message", "agree", "extend"),
        *("new-contact", "keep-contact"),
    )
}
NOT_THEIRS = {"supervisor": NOT_A_SUPERVISORS, "front desk": NOT_THE_FRONT_DESKS}
# Of a signed-in officer's own pages these open before he has chosen a password.
BEFORE_PASSWORD = {"people:sign_out", "people:new_password", "people:prove"}
ROLES = (
    "anonymous",
    "officer",
    "front desk",
    "supervisor",
    "viewer",
    "administrator",
    "officer of another office",
    "officer with a one-time password",
    "administrator without a post",
)
EVERYBODY = {"officer", "front desk", "supervisor", "viewer", "administrator"}
WORKERS = {"officer", "front desk", "administrator"}
IN_CHARGE = {"officer", "administrator"}
MAY = {
    SIGNED_IN: set(ROLES) - {"anonymous"},
    RUNS: {"officer", "administrator without a post"},
    LOOKS: EVERYBODY,
    WORKS: WORKERS,
    ACTS: {*WORKERS, "supervisor"},
    ARRANGES: {*IN_CHARGE, "supervisor"},
    DECLARES: {*IN_CHARGE, "supervisor"},
    KEEPS: IN_CHARGE,
    LINES: EVERYBODY,
    TRIES: IN_CHARGE,
    READS: WORKERS,
    CHARTER: IN_CHARGE,
    WORDS: IN_CHARGE,
    AGAIN: WORKERS,
    LETTERS: WORKERS,
    ISSUES: IN_CHARGE,
    PLANS: IN_CHARGE,
    ANSWERS: IN_CHARGE,
    ADVICE: IN_CHARGE,
    PROJECTS: IN_CHARGE,
    REGISTER: {"officer", "administrator"},
    AUDITS: {*IN_CHARGE, "supervisor", "viewer"},
    CHARGE: IN_CHARGE,
    DEVICES: WORKERS,
    HELPDESK: IN_CHARGE,
}


def expected(address: Address, role: str, method: str) -> int:
    rule, get, post = TABLE[address.name]
    if address.name == "people:sign_out" and method == "post":
        return 302
    if address.name == "people:sign_in" and method == "get":
        return 200 if role == "anonymous" else 302
    if rule in (SIGNED_IN, RUNS) and "one-time" in role and address.name not in BEFORE_PASSWORD:
        return 302
    if method == "post" and address.name in NOT_THEIRS.get(role, ()):
        return 403
    # No account signs in as an institution: each is led to its own door.
    if rule in (OPEN, REPRESENTS) or role in MAY[rule]:
        return get if method == "get" else post
    if rule == SIGNED_IN or (rule == RUNS and role == "anonymous"):
        return 405 if address.name == "people:sign_out" else 302
    if role == "anonymous":
        return 302 if method == "get" else 307
    return 302 if "one-time" in role else 403


def test_every_address_names_its_rule_and_stands_in_the_table() -> None:
    assert {one.name: one.rule for one in ALL} == {name: row[0] for name, row in TABLE.items()}


@pytest.mark.parametrize("role", ROLES)
def test_each_role_gets_what_the_table_says(role: str, world: World, browsers) -> None:
    wrong = []
    for one in ALL:
        for method in ("get", "post"):
            # A browser of its own for each, because one of them signs out.
            answer = getattr(browsers(role), method)(one.path(world.ids))
            if answer.status_code != expected(one, role, method):
                wrong.append((one.name, method, answer.status_code, expected(one, role, method)))
    assert not wrong


@pytest.mark.parametrize("role", ["anonymous", "officer"])
def test_no_post_is_taken_without_its_token(role: str, world: World, browsers) -> None:
    before = written()
    client = browsers(role, enforce_csrf_checks=True)
    # Programs bring no cookies, so that nobody else's browser can send for them; a gateway brings
    # the secret of its address.
    refused = {"api": (400, 403, 405), "engine": (405,), "line_reports": (404,), "texts_in": (404,)}
    taken = [
        (one.name, status)
        for one in ALL
        if (status := client.post(one.path(world.ids), {"text": "x"}).status_code)
        not in refused.get(one.name.partition(":")[0], (403,))
    ]
    assert not taken
    assert written() == before


def written() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (Event, Case, Holiday, Message, ReplyTemplate))


def test_what_belongs_to_another_office_is_not_found(world: World, browsers) -> None:
    theirs = ids_of(*make_case(world.other, world.foreigner))
    theirs |= days_of(world.other, world.foreigner)
    before = written()
    client, found = browsers("officer"), []
    for one in ALL:
        # An institution's own pages lead to its sign-in before anything is looked for.
        if not set(one.parts) & OWNED or one.rule == REPRESENTS:
            continue
        for method in ("get", "post"):
            status = getattr(client, method)(one.path(theirs)).status_code
            # 405 and the way back are said before anything is looked for.
            if status not in (404, 405):
                found.append((one.name, method, status))
    assert not found
    assert written() == before


def test_another_offices_code_and_file_are_unknown_here(world: World, browsers) -> None:
    theirs = ids_of(*make_case(world.other, world.foreigner))
    client = browsers("anonymous")
    for one in ALL:
        if one.name.startswith(("track:", "api:case")) and "code" in one.parts:
            assert client.get(one.path(theirs)).status_code in (404, 405), one.name
    crossed = {**world.ids, "attachment_id": theirs["attachment_id"], "file_id": theirs["file_id"]}
    for name in ("track:file", "desk:file"):
        (address,) = (one for one in ALL if one.name == name)
        assert browsers("officer").get(address.path(crossed)).status_code == 404


@pytest.mark.parametrize("role", ["anonymous", "officer of another office"])
@pytest.mark.parametrize("where", ["", "theirs", "its own"])
def test_nothing_of_one_office_is_seen_by_others(
    role: str, where: str, world: World, browsers
) -> None:
    """Every text of Homna's cases is marked; no page shows one, whatever is asked for."""
    slug = {"theirs": world.office.slug, "its own": world.other.slug}.get(where)
    root, client, seen = f"/o/{slug}" if slug else "", browsers(role), []
    codes = ({}, {"track:code": world.declined_code})
    for path in {one.path({**world.ids, **code}) for one in ALL for code in codes}:
        for query in ("", f"?q={ASKED}&pile=open", "?lang=en&inline"):
            answer = client.get(f"{root}{path}{query}")
            page = f"{body(answer)}{answer.headers}"
            seen += [(path, mark) for mark in world.marks | {MARK} if mark in page]
    assert not seen


def test_the_marks_are_seen_by_those_who_may(world: World, browsers) -> None:
    """Else the test above would prove nothing."""
    page = body(browsers("officer").get(f"/desk/cases/{world.case.id}/"))
    shown = {mark for mark in world.marks if mark in page}
    for name in ("Case.name", "Case.details", "Case.organisation", "Message.text"):
        assert any(name in mark for mark in shown), (name, sorted(world.marks))


def body(answer) -> str:
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return content.decode(errors="replace")

"""Every place where somebody can type: a text goes into all fields of a form at once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import quote, urlencode, urlsplit
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client

from shonod.cases.views.desk.deeds import DEEDS
from shonod.editions.models import Manuscript
from shonod.editions.queries import service_at
from shonod.ground.charter.bilingual import mark_of
from shonod.lines.gateways.callbacks import incoming_url, report_url
from tests.trust.world import World

APPLY = "/services/2.2.1/apply/"
DAY = ("day", "month", "year")
FORM = "application/x-www-form-urlencoded"
GETS = {
    "/": ("q", "lang"),
    "/search/": ("q", "lang"),
    "/services/2.1.1/": ("e", "n", "lang"),
    "/calculator/": (
        *("received_day", "received_month", "received_year", "time", "number", "unit", "limit"),
        "format",
    ),
    "/desk/": ("q", "pile", "service", "after", "before", "lang"),
    "/desk/?pile=open": ("after",),
    "/desk/?pile=closed": ("before",),
    "/desk/?": ("q",),
    "/desk/holidays/": ("year", "lang"),
    "/desk/holidays/declare/": ("after",),
    "/projects/": ("status", "year", "place", "after"),
    "/projects/projects.json": ("place",),
    "/desk/projects/": ("place", "after"),
    "/desk/letters/": ("q", "after"),
    "/desk/devices/": ("q", "office", "before"),
    "/desk/devices/labels/": ("device", "office", "skip"),
    "/desk/visits/": ("on",),
    "/desk/letters/sent/": ("q", "after"),
    "/desk/letters/registers/receipt/": ("month",),
    "/desk/letters/write/": ("kind", "case", "paper"),
    "/desk/counter/log/": ("day", "after", "lang"),
    "/desk/lines/": ("lang",),
    "/desk/texts/": ("lang",),
    "/desk/sign-in/": ("next",),
    "/api/v1/services": ("q", "lang"),
    "/api/v1/calendar": ("from", "until"),
    "/api/v1/due": ("received_at", "limit", "agreed_on"),
    APPLY: ("change", "lang", "project"),
}
PLACES = (
    *("/{}/", "/services/{}/", "/services/{}/apply/", "/track/{}/", "/track/{}/slip/", "/o/{}/"),
    *(
        "/projects/{}/",
        "/projects/mail/{}/stop/",
        "/api/{}",
        "/api/v1/services/{}",
        "/api/v1/cases/{}",
        "/api/v1/cases/{}/receipt",
    ),
    *("/api/v1/calendar/days/{}", "/api/v1/calendar/holidays/{}"),
    *("/lines/{}/report/", "/texts/{}/", "/desk/lines/{}/try/", "/desk/texts/{}/settle/"),
    *("/o/{}/track/", "/desk/cases/{}/", "/desk/files/{}/", "/static/{}", "/.well-known/{}"),
    *("/desk/charter/drafts/{}/", "/desk/letters/papers/{}/", "/desk/letters/registers/{}/"),
)
ROOMS = ("holidays", "letters", "counter", "lines", "texts")
COOKIES = ("django_language", "draft", "sent", "proof", "seen", "known", "messages", "csrftoken")
HEADERS = ("User-Agent", "Referer", "Accept-Language", "HX-Request", "HX-Current-URL", "Accept")
API_HEADERS = ("Authorization", "Accept-Language", "If-None-Match", "Idempotency-Key")


Knock = tuple[str, Callable[[], HttpResponse]]


def blank(names: tuple[str, ...]) -> dict[str, str]:
    """A form with nothing in it."""
    return dict.fromkeys(names, "")


@dataclass
class Doors:
    """Sends one text everywhere; each answer comes with the name of its door."""

    citizen: Client
    officer: Client
    world: World

    def posts(self) -> dict[str, tuple[Client, dict[str, str]]]:
        """Address -> who sends, and the fields that stay as they are; '' is where the text goes."""
        case, track = f"/desk/cases/{self.world.case.id}/", f"/track/{self.world.code}/"
        marks = {"version": "", "seen": ""}
        texts = {"text": "", "reason": "", "appeal_to": "", "until_on": "", "once": ""}
        return {
            APPLY: (self.citizen, {"details": ""}),
            f"{APPLY}who/": (
                self.citizen,
                dict.fromkeys(
                    (
                        *("organisation", "name", "post_title", "phone", "email", "memo_number"),
                        *(f"memo_on_{part}" for part in DAY),
                    ),
                    "",
                ),
            ),
            **self._cells(),
            f"{APPLY}files/": (self.citizen, {"remove": ""}),
            f"{APPLY}date/": (
                self.citizen,
                {"timing": "agreed", **{f"agreed_on_{part}": "" for part in DAY}},
            ),
            f"{APPLY}check/": (self.citizen, {"once": ""}),
            f"{APPLY}suggest/": (self.citizen, {"details": ""}),
            f"{APPLY}answered/": (self.citizen, {"answered": ""}),
            "/search/answered/": (self.citizen, {"answered": ""}),
            "/track/": (self.citizen, {"code": ""}),
            f"{track}prove/": (self.citizen, {"contact": "", "kept": ""}),
            f"{track}reply/": (self.citizen, {"text": "", "once": ""}),
            f"{track}dispute/": (self.citizen, {"why": "", "once": ""}),
            f"{track}rate/": (self.citizen, {"rating": ""}),
            **{f"{case}{deed}/": (self.officer, {**marks, **texts}) for deed in DEEDS},
            f"{case}note/ ": (self.officer, {"version": "1", "seen": "0", "text": ""}),
            "/desk/replies/": (self.officer, {"title": "", "text": "", "text_en": ""}),
            f"/desk/replies/{self.world.ids['reply_id']}/": (
                self.officer,
                {"title": "x", "text": "", "text_en": ""},
            ),
            **self._contacts(),
            "/desk/keys/": (
                self.officer,
                dict.fromkeys(
                    ("once", "partner", "rights", *(f"expires_on_{part}" for part in DAY)), ""
                ),
            ),
            **self._days(),
            **self._letters(),
            **self._plan(),
            **self._institutions(),
            **self._projects(),
            **self._helpdesk(),
            **self._gateway(),
            "/desk/password/": (self.officer, {"present": "", "password": "", "again": ""}),
            "/desk/sign-in/": (self.citizen, {"username": "", "password": "", "kept": ""}),
            "/desk/sign-in/?": (self.citizen, {"text": "", "next": ""}),
        }

    def _contacts(self) -> dict[str, tuple[Client, dict[str, str]]]:
        """The counter's form sent and only looked up, callers, missed calls."""
        who = ("phone", "name", "organisation", "post_title", "memo_number", "helper")
        days = [f"{name}_on_{part}" for name in ("memo", "agreed") for part in DAY]
        asked = ("service", "details", "answer", "helper_phone", "tells", "call", "once")
        fields = dict.fromkeys((*who, *asked, *days), "")
        counter, call = "/desk/counter/", self.world.ids["counter:settle:contact_id"]
        sent = {**fields, "channel": "counter", "service": "2.1.1", "phone": "", "call": ""}
        return {
            counter: (self.officer, {**fields, "channel": ""}),
            f"{counter} ": (self.officer, {**fields, **sent}),
            f"{counter}  ": (self.officer, {**fields, "look": "1"}),
            f"{counter}   ": (self.officer, {"caller": "", "begin": ""}),
            f"{counter}callers/": (self.officer, {"phone": ""}),
            f"{counter}calls/": (self.officer, {"phone": "", "called": "", "note": "", "once": ""}),
            f"{counter}calls/ ": (
                self.officer,
                {"phone": "01712345678", "called": "09:00", "note": "", "once": ""},
            ),
            f"{counter}calls/{call}/": (self.officer, {"outcome": "", "seen": ""}),
        }

    def _days(self) -> dict[str, tuple[Client, dict[str, str]]]:
        """The desk's forms about days. What declares is never pressed: it would move the world."""
        holidays, row = "/desk/holidays/", self.world.ids["row_id"]
        spans = [f"{edge}_on_{part}" for edge in ("from", "until", "ordered") for part in DAY]
        hours = ("opens", "closes", "break_begins", "break_ends", "weekdays")
        said = ("name", "length", "place", "kind", "order_number", "source", "name_en", "why")
        fields = dict.fromkeys((*spans, *hours, *said, "once", "seen"), "")
        forms = ("declare/", "hours/", "weekend/", f"{row}/revoke/", f"{row}/replace/")
        return {
            **{holidays + form: (self.officer, fields) for form in forms},
            f"{holidays}{self.world.ids['closed_id']}/open/": (self.officer, fields),
            f"{holidays}import/": (self.officer, {"file": ""}),
            f"{holidays}import/approve/": (self.officer, {**fields, "sheet": "", "days": ""}),
        }

    def _letters(self) -> dict[str, tuple[Client, dict[str, str]]]:
        """Papers and letters; each text is registered as a paper, and stands in the draft."""
        letters, ids = "/desk/letters/", self.world.ids
        paper = ("sender_office", "sender_post", "memo_number", "subject", "addressed_to", "email")
        days = [f"{day}_{part}" for day in ("memo_on", "received_on") for part in DAY]
        facts = {**dict.fromkeys((*paper, *days, "phone", "once", "again"), ""), "pages": "1"}
        today = dict(zip(days[3:], ("23", "11", "2026"), strict=True))
        choices = {"kind": "other", "way": "hand"}
        words = ("memo_number", "recipient", "subject", "reference", "body", "copies")
        draft = {**dict.fromkeys(words, ""), "version": "1", "once": str(uuid4())}
        dated = dict(zip((f"dated_on_{part}" for part in DAY), ("23", "11", "2026"), strict=True))
        at_paper, at_draft = f"{letters}papers/{ids['paper_id']}/", f"sent/{ids['letter_id']}/"
        return {
            f"{letters}receive/": (self.officer, {**facts, **choices}),
            f"{letters}receive/ ": (
                self.officer,
                {**facts, **choices, **today, "once": str(uuid4()), "phone": "01712345678"},
            ),
            f"{at_paper}correct/": (self.officer, {**facts, **choices}),
            f"{at_paper}settle/": (self.officer, {"fate": "filed", "reason": ""}),
            f"{at_paper}case/": (self.officer, {"service": ""}),
            f"{letters}write/": (self.officer, {**draft, **dated}),
            f"{letters}{at_draft}edit/": (self.officer, {**draft, **dated}),
            f"{letters}{at_draft}issue/": (self.officer, {"version": "", "about": ""}),
            f"{letters}words/": (self.officer, {"pattern": ""}),
            f"{letters}words/other/": (self.officer, {"subject": "", "body": ""}),
        }

    def _institutions(self) -> dict[str, tuple[Client, dict[str, str]]]:
        """What an institution types, and the officer about one."""
        site, desk = "/institutions/", f"/desk/institutions/{self.world.ids['institution_id']}/"
        told = ("name", "name_en", "kind", "place", "head_post", "contact_name", "contact_post")
        contact = ("email", "phone")
        fields = dict.fromkeys((*told, *contact, "memo_number", "once"), "")
        return {
            f"{site}register/": (self.citizen, fields),
            f"{site}register/ ": (
                self.citizen,
                {**fields, "phone": "01712345678", "kind": "অন্যান্য", "once": str(uuid4())},
            ),
            f"{site}sign-in/": (self.citizen, {"contact": ""}),
            f"{site}sign-in/paper/": (self.citizen, {"code": ""}),
            f"{desk}people/": (self.officer, dict.fromkeys(("name", "post_title", *contact), "")),
            f"{desk}decline/": (self.officer, {"reason": ""}),
            f"{desk}link/": (self.officer, {"case": ""}),
            f"{desk}merge/": (self.officer, {"into": ""}),
        }

    def _projects(self) -> dict[str, tuple[Client, dict[str, str]]]:
        """The register's forms; a text is entered as a project, and put on one."""
        desk, ids = "/desk/projects/", self.world.ids
        one, wall = f"{desk}{ids['project_id']}/", f"/projects/{ids['project']}/"
        told = ("name", "objective", "executor", "begins_on", "ends_on", "cost", "funding")
        more = ("places", "components", "contacts", "source", "name_en", "status", "code")
        facts = dict.fromkeys((*told, *more), "")
        days = {f"on_{part}": "" for part in DAY}
        why = {**days, "order_number": "", "reason": "", "version": ""}
        entered = {**facts, "code": "X-1", "status": "planned", "cost": "1"}
        lists = dict.fromkeys(("begins_on", "ends_on"), "2026-07")
        return {
            f"{desk}new/": (self.officer, facts),
            f"{desk}new/ ": (self.officer, {**entered, **lists}),
            f"{one}revise/": (self.officer, {**facts, **why}),
            f"{one}progress/": (
                self.officer,
                dict.fromkeys(("year", "quarter", "physical", "financial", "remark"), ""),
            ),
            f"{one}withdraw/": (self.officer, {"reason": " "}),
            f"{desk}import/take/": (self.officer, {"sheet": "", **why}),
            f"{wall}follow/": (self.citizen, {"email": ""}),
            "/projects/follow/": (self.citizen, {"email": ""}),
        }

    def _helpdesk(self) -> dict[str, tuple[Client, dict[str, str]]]:
        """What somebody types before a device, and the officer about it."""
        ids, site, desk = self.world.ids, "/devices/", "/desk/devices/"
        days = [f"{name}_on_{part}" for name in ("bought", "warranty_until") for part in DAY]
        told = ("make", "model", "serial", "place", "custodian", "custodian_post", "bought_from")
        signed = ("to_name", "to_post", "condition", "signed_name", "agreed", "strokes")
        case = f"{desk}cases/{ids['helpdesk:act:case_id']}/"
        fault = ("kind", "title", "title_en", "steps", "steps_en")
        fields = {
            "new/": ("institution", "kind", "once", "state", "remark", *told, *days),
            f"{ids['device_id']}/hand-over/": signed,
            "import/take/": ("sheet", "once"),
            "setup/faults/new/": fault,
            "setup/charges/new/": ("name", "name_en", "price", "payer"),
            "setup/kinds/new/": ("name", "name_en"),
            "setup/days/": ("confirm_days", "repeat_faults", "repeat_days"),
            f"rounds/{ids['round_id']}/see/": ("id", "code", "seen_at"),
        }
        deeds = {
            "bind": ("device",),
            "way": ("way", "known"),
            "visit": ("part", "place", "note", *(f"on_{part}" for part in DAY)),
            "part": ("charge", "quantity", "once"),
            "share": ("cause", "title"),
        }
        report = ("known", "words", "name", "phone", "email", "once")
        label, tracked = ids["devices:device:code"], ids["devices:still:code"]
        return {
            site: (self.citizen, {"code": ""}),
            f"{site}{label}/": (self.citizen, blank(report)),
            f"{site}works/{tracked}/no/": (self.citizen, blank(("why", "contact", "once"))),
            **{
                f"{desk}{path}": (self.officer, dict.fromkeys(of, ""))
                for path, of in fields.items()
            },
            **{
                f"{case}{deed}/": (self.officer, dict.fromkeys(of, ""))
                for deed, of in deeds.items()
            },
            f"/desk/visits/{ids['visit_id']}/done/": (self.officer, {"found": ""}),
        }

    def _gateway(self) -> dict[str, tuple[Client, dict[str, str]]]:
        """What a gateway calls: from any sender, and from a number."""
        report, incoming = (urlsplit(url()).path for url in (report_url, incoming_url))
        came = dict.fromkeys(("sender", "text", "id"), "")
        return {
            report: (self.citizen, {"mark": "", "said": ""}),
            incoming: (self.citizen, came),
            f"{incoming} ": (
                self.citizen,
                {**came, "sender": "+8801712345678", "id": str(uuid4())},
            ),
        }

    def _plan(self) -> dict[str, tuple[Client, dict[str, str]]]:
        """The plan's forms. No reason is given where one is asked, so nothing is written."""
        plan = f"/desk/plan/{self.world.ids['year']}/"
        names = ("service", "kind", "title", "title_en", "when", "target", "unit", "place")
        more = ("audience", "institution", "budget", "post", "remark")
        fields = dict.fromkeys((*names, *more), "")
        entry = f"{plan}entries/{self.world.ids['entry_id']}/"
        return {
            f"{plan}entries/new/": (self.officer, fields),
            entry: (self.officer, fields),
            f"{plan}import/take/": (self.officer, {"sheet": ""}),
            f"{plan}approve/": (self.officer, {"authority": "", "order_number": ""}),
        }

    def _cells(self) -> dict[str, tuple[Client, dict[str, str]]]:
        """The pages of a draft charter, each with the mark of the part as it stands."""
        draft = Manuscript.objects.filter(pk=self.world.ids["manuscript_id"]).first()
        if draft is None:
            return {}
        key, place = str(self.world.ids["editions:key"]), f"/desk/charter/drafts/{draft.id}/"
        service = service_at(draft.charter, key, "")
        person = ("name", "designation", "office", "phones", "emails")
        texts = ("name", "delivery", "documents", "fee", "time_limit", "number", "officer_phones")
        cells = [*texts, *(f"officer_{part}" for part in person), "name_en", "fee_en"]
        return {
            "/desk/charter/new/": (self.officer, {"once": str(uuid4()), "text": ""}),
            f"{place}services/{key}/": (
                self.officer,
                {
                    "mark": mark_of(service),
                    "section": service["section"],
                    "name": "",
                    **dict.fromkeys(cells, ""),
                    "number": "1",
                    "officer_phones": "01712345678",
                    "officer_emails": "a@example.org",
                },
            ),
            f"{place}services/{key}/ ": (self.officer, dict.fromkeys(["mark", *cells], "")),
            f"{place}sections/{'0' * 12}/": (
                self.officer,
                {"mark": "", "title": "", "kind": "citizen"},
            ),
            f"{place}office/": (self.officer, {"mark": "", "office_name": "", "vision": ""}),
            f"{place}settle/": (self.officer, {"point": "", "place": ""}),
            f"{place}remove/": (self.officer, {"key": ""}),
        }

    def send(
        self, text: str, *, every: int = 1, turn: int = 0
    ) -> Iterator[tuple[str, HttpResponse]]:
        """At each door; or at one in `every`, beginning with another at each `turn`."""
        calls = [*self._forms(text), *self._addresses(text), *self._carried(text[:500])]
        for door, call in calls[turn % every :: every]:
            yield door, call()

    def _forms(self, text: str) -> Iterator[Knock]:
        for path, (who, fields) in self.posts().items():
            filled = {name: kept or text for name, kept in fields.items()}
            body = urlencode(filled, errors="replace")
            yield path, partial(who.post, path.strip(), body, FORM)

    def _addresses(self, text: str) -> Iterator[Knock]:
        for path, names in GETS.items():
            inside = ("/desk/?", *(f"/desk/{room}/" for room in ROOMS))
            signed_in = path == "/desk/" or path.startswith(inside)
            who = self.officer if signed_in else self.citizen
            for name in names:
                yield f"{path} {name}", partial(who.get, path, {**_others(path), name: text})
        for place in PLACES:
            path = place.format(quote(text[:2000], safe="", errors="replace"))
            yield place, partial(self.citizen.get, path)

    def _carried(self, text: str) -> Iterator[Knock]:
        """Cookies and headers hold one line of Latin letters; a server takes nothing else."""
        line = quote(text, safe=" <>\"'{}()=/")
        for name in COOKIES:
            client = Client(raise_request_exception=False)
            client.cookies[name] = line
            yield f"cookie {name}", partial(client.get, "/track/")
        for name in HEADERS:
            yield f"header {name}", partial(self.citizen.get, "/", headers={name: line})
        for name in API_HEADERS:
            path, sent = "/api/v1/performance", {name: line}
            yield f"api header {name}", partial(self.citizen.get, path, headers=sent)

    def send_bytes(self, escaped: str) -> Iterator[tuple[str, HttpResponse]]:
        """Percent escapes as they are, in bodies, queries and paths."""
        for path, (who, fields) in self.posts().items():
            body = "&".join(f"{name}={kept or escaped}" for name, kept in fields.items())
            yield path, who.post(path.strip(), body, FORM)
        for path, names in GETS.items():
            for name in names:
                yield f"{path} {name}", self._raw(path.partition("?")[0], f"{name}={escaped}")
        for place in PLACES:
            yield place, self._raw(place.format(escaped), "")

    def _raw(self, path: str, query: str) -> HttpResponse:
        # The test client decodes a path as a server does: bytes of Latin-1 into PATH_INFO.
        return self.citizen.generic("GET", path, QUERY_STRING=query)


def _others(path: str) -> dict[str, str]:
    if path != "/calculator/":
        return {}
    day: dict[str, Any] = {"received_day": 23, "received_month": 11, "received_year": 2026}
    return {**day, "time": "10:00", "number": "3", "unit": "working_day"}

"""Every shape of page that the program has, and how one comes to it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

from tests.journeys.running import RunningOffice
from tests.journeys.steps import CODE, NEW_PASSWORD, ask, do, open_case, prove, sign_in, track
from tests.journeys.visitor import DESKTOP, Visitor, Way

_NUMBERS = count(1)
CHARTERS = Path(__file__).parents[1] / "data/charters"
PASTED = (CHARTERS / "practice-dls-bijoy-tab.txt").read_text()


@dataclass
class World:
    """What there is to see: a code for each state, and the cookies of a signed-in officer."""

    url: str
    codes: dict[str, str]
    phones: dict[str, str]
    officer: list[dict[str, object]]
    newcomer: list[dict[str, object]]
    cases: dict[str, str] = field(default_factory=dict)

    def address(self) -> str:
        number = next(_NUMBERS)
        return f"198.19.{number // 250}.{number % 250 + 1}"


STATES = ("received", "in_progress", "waiting", "delivered", "declined", "withdrawn")


def make_world(browser: Browser, office: RunningOffice) -> World:
    way = Way(DESKTOP, "bn", True)

    def come(number: int) -> Visitor:
        headers = {"X-Forwarded-For": f"198.17.0.{number}"}
        context = browser.new_context(
            viewport={"width": DESKTOP, "height": 800}, extra_http_headers=headers
        )
        return Visitor(context.new_page(), office.url, way, number=900_000 + number)

    requesters = {state: come(number) for number, state in enumerate(STATES, 1)}
    codes = {state: ask(requester) for state, requester in requesters.items()}
    officer = come(100)
    sign_in(officer, office.account())
    cases = _into_their_states(officer, requesters, codes)
    newcomer = come(101)
    newcomer.goes("/desk/")
    newcomer.fills(username=office.unsigned.name, password=office.unsigned.password)
    newcomer.clicks("Sign in", "main")
    world = World(
        url=office.url,
        codes=codes,
        phones={state: requester.phone for state, requester in requesters.items()},
        officer=list(officer.page.context.cookies()),  # type: ignore[arg-type]
        newcomer=list(newcomer.page.context.cookies()),  # type: ignore[arg-type]
        cases=cases,
    )
    for visitor in [*requesters.values(), officer, newcomer]:
        visitor.page.context.close()
    return world


def _into_their_states(
    officer: Visitor, requesters: dict[str, Visitor], codes: dict[str, str]
) -> dict[str, str]:
    cases = {}
    for state, code in codes.items():
        open_case(officer, code)
        cases[state] = officer.path
        if state == "in_progress":
            officer.clicks("Take up", ".deeds")
        elif state == "waiting":
            do(officer, "ask", text="কোন ইউনিয়নের জন্য?")
        elif state == "delivered":
            do(officer, "deliver", text="সকাল ৯টা থেকে বিকাল ৫টা পর্যন্ত খোলা থাকে।")
        elif state == "declined":
            do(officer, "decline", reason="এই কার্যালয়ের কাজ নয়", appeal_to="জেলা প্রোগ্রামার")
    gone = requesters["withdrawn"]
    track(gone, codes["withdrawn"])
    prove(gone)
    gone.clicks("I no longer need it", "main")
    gone.clicks("Withdraw the request", "main")
    return cases


Come = Callable[[Page, World, str], None]


def go(page: Page, world: World, path: str, language: str) -> None:
    page.goto(f"{world.url}{path}{'&' if '?' in path else '?'}lang={language}")


def plain(path: str) -> Come:
    return lambda page, world, language: go(page, world, path, language)


def typed(page: Page, **answers: str) -> None:
    for name, text in answers.items():
        page.locator(f"main [name={name}]:not([type=hidden])").first.fill(text)


def send(page: Page) -> None:
    with page.expect_navigation():
        page.locator("main form[method=post] button[type=submit]:not([name])").first.click()


def step(service: str, number: int, *, wrong: bool = False) -> Come:
    """The form of `service` at its page `number` (from 0), perhaps refused."""

    def come(page: Page, world: World, language: str) -> None:
        go(page, world, f"/services/{service}/apply/", language)
        pages = [{"details": "সময়সূচি জানতে চাই"}, {"name": "সালমা বেগম", "email": "s@example.org"}]
        if service.startswith("2.2"):
            pages[1] |= {"organisation": "হোমনা সরকারি কলেজ", "memo_number": "১২.০৩"}
        for answers in [*pages, {}][:number]:
            typed(page, **answers)
            send(page)
        if number > 3:
            page.locator("[name=timing][value=limit]").check()
            send(page)
        if wrong:
            send(page)
            page.locator(".govuk-error-summary").wait_for()

    return come


def refused_date(page: Page, world: World, language: str) -> None:
    step("2.2.1", 3)(page, world, language)
    page.locator("[name=timing][value=agreed]").check()
    typed(page, agreed_on_day="31", agreed_on_month="12", agreed_on_year="2026")
    send(page)
    page.locator(".govuk-error-summary").wait_for()


def confirmation(page: Page, world: World, language: str) -> None:
    step("2.1.1", 3)(page, world, language)
    send(page)
    page.locator("main .code").wait_for()


def tracked(state: str, *, proven: bool) -> Come:
    def come(page: Page, world: World, language: str) -> None:
        go(page, world, f"/track/{world.codes[state]}/", language)
        if proven:
            typed(page, contact=world.phones[state][-4:])
            page.locator("form[action$='/prove/'] button").click()
            page.locator("#answer").wait_for()

    return come


def lost_code(page: Page, world: World, language: str) -> None:
    go(page, world, "/track/", language)
    typed(page, code="ABCD-EFGH-JKLMN")
    send(page)


def tried_too_often(page: Page, world: World, language: str) -> None:
    for _ in range(21):
        page.request.get(f"{world.url}/track/ABCD-EFGH-JKLMN/")
    go(page, world, "/track/ABCD-EFGH-JKLMN/", language)


def at_desk(path: str) -> Come:
    def come(page: Page, world: World, language: str) -> None:
        page.context.add_cookies(world.officer)  # type: ignore[arg-type]
        go(page, world, path, language)

    return come


def freshly_at_desk(path: str) -> Come:
    """What is weighty asks who one is when the last proof is old."""

    def come(page: Page, world: World, language: str) -> None:
        at_desk(path)(page, world, language)
        password = page.locator("main [name=password]")
        if password.count():
            password.fill(NEW_PASSWORD)
            send(page)

    return come


def at_case(state: str) -> Come:
    return lambda page, world, language: at_desk(world.cases[state])(page, world, language)


def deed_open(deed: str, *, wrong: bool = False) -> Come:
    def come(page: Page, world: World, language: str) -> None:
        at_case("in_progress")(page, world, language)
        page.locator(f"#{deed} > summary").click()
        if wrong:
            page.locator(f"#{deed} button[type=submit]:not([name])").click()
            page.locator(".govuk-error-summary").wait_for()

    return come


def reply_chosen(page: Page, world: World, language: str) -> None:
    deed_open("deliver")(page, world, language)
    with page.expect_navigation():
        page.locator("#deliver .picker button").first.click()


FAR = {"from_on_day": "5", "from_on_month": "5", "from_on_year": "2031"}


def day_form(*, wrong: bool = False) -> Come:
    """A day of a year that no request reaches: seen, and never declared."""

    def come(page: Page, world: World, language: str) -> None:
        at_desk("/desk/holidays/declare/")(page, world, language)
        typed(page, name="" if wrong else "হোমনা দিবস", **FAR)
        send(page)
        page.locator(".govuk-error-summary" if wrong else "button[value=declare]").wait_for()

    return come


def day_list(text: str) -> Come:
    def come(page: Page, world: World, language: str) -> None:
        at_desk("/desk/holidays/import/")(page, world, language)
        file = {"name": "list.csv", "mimeType": "text/csv", "buffer": text.encode()}
        page.locator("[name=file]").set_input_files(files=[file])  # type: ignore[list-item]
        send(page)

    return come


def change_of_days(page: Page, world: World, language: str) -> None:
    """The first to come declares a day of a far year; the others look at it."""
    at_desk("/desk/holidays/")(page, world, language)
    done = page.locator("a[href*='/desk/holidays/changes/']")
    if not done.count():
        day_form()(page, world, language)
        page.locator("button[value=declare]").click()
        page.wait_for_url("**/changes/**")
    else:
        done.first.click()


def at_first_day(deed: str) -> Come:
    def come(page: Page, world: World, language: str) -> None:
        at_desk("/desk/holidays/?year=2026")(page, world, language)
        path = page.locator(f".day-list a[href$='/{deed}/']").first.get_attribute("href")
        go(page, world, path or "", language)

    return come


def shortcuts(page: Page, world: World, language: str) -> None:
    at_case("received")(page, world, language)
    page.keyboard.press("?")
    page.locator("#shortcuts[open]").wait_for()


def wrong_sign_in(page: Page, world: World, language: str) -> None:
    go(page, world, "/desk/sign-in/", language)
    send(page)


def new_password(page: Page, world: World, language: str) -> None:
    page.context.add_cookies(world.newcomer)  # type: ignore[arg-type]
    go(page, world, "/desk/password/", language)


def key_form(partner: str) -> Come:
    """The form for a partner's key, sent; refused without a name."""

    def come(page: Page, world: World, language: str) -> None:
        freshly_at_desk("/desk/keys/")(page, world, language)
        typed(page, partner=partner)
        with page.expect_navigation():
            page.locator("main form:has([name=partner]) button").click()

    return come


def plan_page(path: str) -> Come:
    """The plan of 2026-27; the first to come begins it, writes an entry and approves it."""

    def come(page: Page, world: World, language: str) -> None:
        at_desk("/desk/plan/2026/")(page, world, language)
        begin = page.locator("form[action$='/begin/'] button").first
        if begin.count():
            with page.expect_navigation():
                begin.click()
            go(page, world, "/desk/plan/2026/entries/new/", language)
            page.locator("[name=service]").select_option("2.2.1")
            typed(page, title="ডি-নথি প্রশিক্ষণ", when="Q4")
            send(page)
            typed(page, authority="জেলা প্রোগ্রামার", order_number="৫৬.০৪")
            with page.expect_navigation():
                page.locator("#approve button").click()
        go(page, world, f"/desk/plan/2026/{path}", language)

    return come


def institution_at_desk(page: Page, world: World, language: str) -> None:
    """The first to come registers a school and verifies it."""
    at_desk("/desk/institutions/")(page, world, language)
    known = page.locator("main .day-list a")
    if not known.count():
        go(page, world, "/institutions/register/", language)
        page.locator("[name=kind]").select_option(index=1)
        typed(page, name="দুলালপুর উচ্চ বিদ্যালয়", place="দুলালপুর", contact_name="আবদুল করিম")
        typed(page, phone="01719999999", memo_number="১২")
        send(page)
        go(page, world, "/desk/institutions/", language)
        with page.expect_navigation():
            page.locator("main .day-list a").first.click()
        with page.expect_navigation():
            page.locator("form[action$='/verify/'] button").click()
    else:
        with page.expect_navigation():
            known.first.click()
    go(page, world, urlsplit(page.url).path, language)


def as_institution(page: Page, world: World, language: str) -> None:
    """Signed in by a code from a slip that the officer prints."""
    institution_at_desk(page, world, language)
    with page.expect_navigation():
        page.locator("form[action$='/slip/'] button").first.click()
    code = page.locator("main .code").first.inner_text()
    go(page, world, "/institutions/sign-in/paper/", language)
    typed(page, code="".join(code.split()))
    send(page)
    page.wait_for_url("**/institutions/home/**")


PROJECT = """কোড,নাম,অবস্থা,শুরু,শেষ,ব্যয়,এলাকা,তথ্যসূত্র,অর্থবছর,প্রান্তিক,বাস্তব অগ্রগতি,আর্থিক অগ্রগতি
Z-1,নমুনা,চলমান,07/2025,06/2028,5000000,চট্টগ্রাম > কুমিল্লা > হোমনা,আদেশ,2025-26,1,5,3
Z-2,,চলছে,,,,,,,,,
"""


def project_page(path: str, *, taken: bool = True) -> Come:
    """A project that the first to come brings in by a file; `taken`: the others do not again."""

    def come(page: Page, world: World, language: str) -> None:
        at_desk("/desk/projects/import/")(page, world, language)
        file = {"name": "p.csv", "mimeType": "text/csv", "buffer": PROJECT.encode()}
        page.locator("[name=file]").set_input_files(files=[file])  # type: ignore[list-item]
        send(page)
        if taken and page.locator("[name=sheet]").count():
            send(page)
        if path:
            go(page, world, path, language)

    return come


def project_refused(page: Page, world: World, language: str) -> None:
    """The longest form of the register, sent empty."""
    at_desk("/desk/projects/new/")(page, world, language)
    send(page)
    page.locator(".govuk-error-summary").wait_for()


def device_page(path: str = "") -> Come:
    """The first to come begins the help desk and enters a device of the institution."""

    def come(page: Page, world: World, language: str) -> None:
        institution_at_desk(page, world, language)
        go(page, world, "/desk/devices/", language)
        known = page.locator("main .day-list a")
        if not known.count():
            with page.expect_navigation():
                page.locator("form[action$='/begin/'] button").click()
            go(page, world, "/desk/devices/new/", language)
            for name in ("institution", "kind"):
                page.locator(f"[name={name}]").select_option(index=1)
            typed(page, make="HP", serial="PHB1K2")
            send(page)
            go(page, world, "/desk/devices/", language)
        page.goto(f"{known.first.evaluate('a => a.href')}?lang={language}")
        code = page.locator("main .code").inner_text()
        if path == "label":
            go(page, world, f"/devices/{code}/", language)
        elif path:
            page.goto(page.locator("main .govuk-back-link").evaluate("a => a.href"))
            with page.expect_navigation():
                page.locator(f"form[action$='/{path}/'] button").click()

    return come


def plan_for_all(page: Page, world: World, language: str) -> None:
    plan_page("")(page, world, language)
    go(page, world, "/plan/2026/", language)


def paper_form(*, wrong: bool = False) -> Come:
    """A paper typed into the receipt register."""

    def come(page: Page, world: World, language: str) -> None:
        at_desk("/desk/letters/receive/")(page, world, language)
        typed(page, sender_office="" if wrong else "হোমনা সরকারি কলেজ", subject="ল্যাব পরিদর্শন")
        send(page)
        page.locator(".govuk-error-summary" if wrong else ".paper-case").wait_for()

    return come


def letter_page(page: Page, world: World, language: str) -> None:
    """A draft on its sheet."""
    at_desk("/desk/letters/write/?kind=other")(page, world, language)
    typed(page, memo_number="৫৬.০৪", recipient="অধ্যক্ষ", subject="পরিদর্শন", body="আসছি।")
    send(page)
    page.locator(".letter").wait_for()


def another_desk(page: Page, world: World, language: str) -> None:
    page.context.add_cookies(world.officer)  # type: ignore[arg-type]
    go(page, world, "/o/rupali/desk/", language)


def forged(page: Page, world: World, language: str) -> None:
    """A form without its token, as a stale page or another site sends it."""
    go(page, world, "/track/", language)
    page.locator("[name=csrfmiddlewaretoken]").evaluate_all("all => all.forEach(e => e.value = '')")
    typed(page, code="ABCD")
    send(page)


def in_draft(path: str = "", *, wrong: bool = False) -> Come:
    """A charter pasted into a draft, and a page of it; `path` begins a link's address."""

    def come(page: Page, world: World, language: str) -> None:
        at_desk("/desk/charter/new/")(page, world, language)
        typed(page, text="" if wrong else PASTED)
        send(page)
        if wrong:
            page.locator(".govuk-error-summary").wait_for()
        elif path:
            page.goto(page.locator(f"main a[href*='{path}']").first.evaluate("a => a.href"))

    return come


def words_refused(page: Page, world: World, language: str) -> None:
    at_desk("/desk/notices/words/received/sms/bn/")(page, world, language)
    typed(page, text="{nothing}")
    send(page)
    page.locator(".govuk-error-summary").wait_for()


def stopping(page: Page, world: World, language: str) -> None:
    tracked("received", proven=False)(page, world, language)
    go(page, world, page.locator("#told a").first.get_attribute("href") or "", language)


def at_counter(**answers: str) -> Come:
    """The counter's form, sent: refused, or taken and its slip."""

    def come(page: Page, world: World, language: str) -> None:
        at_desk("/desk/counter/")(page, world, language)
        typed(page, service="2.1.1", **answers)
        send(page)

    return come


def first_mail(page: Page, world: World, language: str) -> None:
    at_desk("/desk/mail/?pile=new")(page, world, language)
    with page.expect_navigation():
        page.locator("main .list__title").first.click()


def findings(page: Page, world: World, language: str) -> None:
    """What looks personal in an answered request."""
    case = world.cases["delivered"].split("/cases/")[1]
    at_desk(f"/desk/answers/from/{case}")(page, world, language)


def advice_page(path: str) -> Come:
    """The sheet of the request that is worked on; the first to come writes it."""

    def come(page: Page, world: World, language: str) -> None:
        case = world.cases["in_progress"].split("/cases/")[1]
        at_desk(f"/desk/advice/cases/{case}write/?kind=3")(page, world, language)
        if page.locator("main [name=version]").get_attribute("value") == "0" and not path:
            options = {"option_0_name": "লেজার", "option_0_low": "২০০০০", "option_1_name": "কালি"}
            typed(page, **options)
            send(page)
        if not path:
            go(page, world, f"/desk/advice/cases/{case}", language)

    return come


def request_under_the_act(page: Page, world: World, language: str) -> None:
    """Asked on the web, then opened at the desk, with all that may be done."""
    step("RTI", 2)(page, world, language)
    for answers in ({"address": "হোমনা"}, {}, {}):
        typed(page, **answers)
        send(page)
    code = "".join(page.locator(CODE).inner_text().split())
    at_desk(f"/desk/?q={code}")(page, world, language)
    case = page.url.split("/cases/")[1].split("?")[0]
    go(page, world, f"/desk/answers/law/{case}", language)


def answer_refused(page: Page, world: World, language: str) -> None:
    at_desk("/desk/answers/new/")(page, world, language)
    typed(page, question="কে?", text="জনাব রহিম উদ্দিন")
    send(page)
    page.locator(".govuk-error-summary").wait_for()


COUNTED = (
    "received_day=23&received_month=11&received_year=2026&time=10:00&number=3&unit=working_day"
)

SHAPES: dict[str, Come] = {
    "home": plain("/"),
    "search": plain("/?q=training"),
    "search for nothing": plain("/?q=zzzzzz"),
    "everything found": plain("/search/?q=proshikkhon"),
    "figures": plain("/performance/"),
    "service for citizens": plain("/services/2.1.1/"),
    "service for offices": plain("/services/2.2.1/"),
    "no such service": plain("/services/9.9.9/"),
    "official table": plain("/charter/"),
    "changes": plain("/charter/changes/"),
    "an edition": plain("/charter/editions/1/"),
    "calculator": plain("/calculator/"),
    "calculated": plain(f"/calculator/?{COUNTED}"),
    "accessibility": plain("/accessibility/"),
    "privacy": plain("/privacy/"),
    "programs": plain("/api/v1/docs/"),
    "not found": plain("/nowhere/"),
    "details": step("2.1.1", 0),
    "details refused": step("2.1.1", 0, wrong=True),
    "who": step("2.1.1", 1),
    "who refused": step("2.2.1", 1, wrong=True),
    "papers": step("2.1.1", 2),
    "date": step("2.2.1", 3),
    "date refused": refused_date,
    "review": step("2.1.1", 3),
    "review of an office": step("2.2.1", 4),
    "confirmation": confirmation,
    "clearing": plain("/services/2.1.1/apply/clear/"),
    "find": plain("/track/"),
    "wrong code": lost_code,
    "too many tries": tried_too_often,
    **{f"tracked {state}": tracked(state, proven=False) for state in ("received", "waiting")},
    **{f"proven {state}": tracked(state, proven=True) for state in STATES},
    "slip": lambda page, world, language: go(
        page, world, f"/track/{world.codes['received']}/slip/", language
    ),
    "forged": forged,
    "sign-in": plain("/desk/sign-in/"),
    "sign-in refused": wrong_sign_in,
    "new password": new_password,
    "today": at_desk("/desk/"),
    "nothing found": at_desk("/desk/?q=zzzz"),
    "closed": at_desk("/desk/?pile=closed"),
    **{f"case {state}": at_case(state) for state in STATES},
    **{f"open {deed}": deed_open(deed) for deed in ("deliver", "ask", "decline")},
    "reply chosen": reply_chosen,
    "deliver refused": deed_open("deliver", wrong=True),
    "shortcuts": shortcuts,
    "desk slip": lambda page, world, language: at_desk(f"{world.cases['received']}slip/")(
        page, world, language
    ),
    "charter at the desk": at_desk("/desk/charter/"),
    "bring in a charter": at_desk("/desk/charter/new/"),
    "nothing brought in": in_draft(wrong=True),
    "draft": in_draft(),
    "draft's service": in_draft("/services/"),
    "draft's section": in_draft("/sections/"),
    "draft's grievance tier": in_draft("/tiers/"),
    "draft's head": in_draft("/office/"),
    "replies": at_desk("/desk/replies/"),
    "who saw what": at_desk("/desk/looks/"),
    "counter": at_desk("/desk/counter/"),
    "counter refused": at_counter(),
    "taken at the counter": at_counter(name="ক", details="খ"),
    "log of the day": at_desk("/desk/counter/log/"),
    "missed calls": at_desk("/desk/counter/calls/"),
    "key refused": key_form(""),
    "key issued": key_form("ইউনিয়ন ডিজিটাল সেন্টার"),
    "keys": freshly_at_desk("/desk/keys/"),
    "account": at_desk("/desk/account/"),
    "authenticator app": freshly_at_desk("/desk/account/app/"),
    "lines": at_desk("/desk/lines/"),
    "mail": at_desk("/desk/mail/?pile=new"),
    "no mail": at_desk("/desk/mail/?pile=held"),
    "a mail": first_mail,
    "texts": at_desk("/desk/texts/"),
    "holidays": plain("/holidays/"),
    "a year without a list": plain("/holidays/2031/"),
    "days": at_desk("/desk/holidays/"),
    "declare a day": at_desk("/desk/holidays/declare/"),
    "declare a day refused": day_form(wrong=True),
    "what a day would move": day_form(),
    "what a change did": change_of_days,
    "hours of a season": at_desk("/desk/holidays/hours/"),
    "weekly closed days": at_desk("/desk/holidays/weekend/"),
    "revoke a day": at_first_day("revoke"),
    "open all the same": at_first_day("open"),
    "import a list": at_desk("/desk/holidays/import/"),
    "a list refused": day_list("nothing"),
    "approve each day": day_list("date,name\n2031-05-05,ক\n2031-02-31,খ\n"),
    "an answer": plain("/answers/1/"),
    "about the office": plain("/office/"),
    "right to information": plain("/rti/"),
    "form Ka": step("RTI", 2),
    "a request under the Act": request_under_the_act,
    "what may be personal": findings,
    "an answer refused": answer_refused,
    "what advice is needed for": step("2.1.2", 1),
    "prices": at_desk("/desk/advice/prices/"),
    "an advice sheet written": advice_page("write"),
    "an advice sheet": advice_page(""),
    "institutions": plain("/institutions/"),
    "register an institution": plain("/institutions/register/"),
    "sign in for an institution": plain("/institutions/sign-in/"),
    "requests of an institution": as_institution,
    "register at the desk": at_desk("/desk/institutions/"),
    "institution at the desk": institution_at_desk,
    "a device": device_page(),
    "what its label opens": device_page("label"),
    "stock-taking": device_page("round"),
    "visits of a day": at_desk("/desk/visits/"),
    "a plan to begin": at_desk("/desk/plan/2031/"),
    "plan at the desk": plan_page(""),
    "an entry of the plan": plan_page("entries/new/"),
    "import a plan": plan_page("import/"),
    "plan for everybody": plan_for_all,
    "lines of projects": project_page("", taken=False),
    "projects": project_page("/projects/"),
    "a project": project_page("/projects/Z-1/"),
    "a project refused": project_refused,
    "notices": at_desk("/desk/notices/"),
    "words of the notices": at_desk("/desk/notices/words/"),
    "words of a mail": at_desk("/desk/notices/words/received/email/en/"),
    "words refused": words_refused,
    "stopping messages": stopping,
    "posts": at_desk("/desk/posts/"),
    "leave": at_desk("/desk/posts/leave/"),
    "offices below": at_desk("/desk/below/"),
    "nothing went up": at_desk("/desk/escalated/"),
    "letters received": at_desk("/desk/letters/"),
    "a paper refused": paper_form(wrong=True),
    "a paper": paper_form(),
    "write a letter": at_desk("/desk/letters/write/?kind=other"),
    "a letter": letter_page,
    "receipt register": at_desk("/desk/letters/registers/receipt/"),
    "words of letters": at_desk("/desk/letters/words/"),
    "another desk": another_desk,
}

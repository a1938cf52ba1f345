"""G11 in a browser: what people type never runs, at the desk, on the case's page, anywhere."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, sync_playwright

from tests.chromium import launched
from tests.engine.running import PASSWORD, Running
from tests.trust.hostile import SCRIPTS
from tests.trust.visitor import CODE, ONCE, Visitor

pytestmark = pytest.mark.browser
APPLY = "/services/2.2.1/apply/"
OWN = "one long password of mine"
# What only typed markup could have put into a page of ours.
PLANTED = (
    "iframe, base, object, embed, svg[onload], [onerror], [onload], [ontoggle], [onfocus], "
    "a[href^='javascript:'], [hx-trigger=load], meta[http-equiv=refresh]"
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    running = Running(tmp_path_factory.mktemp("office"), 0, SHONOD_PROXY="127.0.0.1")
    yield running
    running.process.kill()
    running.process.wait()


def ask(office: Running, number: int, script: str) -> tuple[str, Visitor]:
    """A case whose every text is the script; its code, and the browser that proved it."""
    visitor = Visitor(office.port, f"10.9.9.{number}")
    page = visitor.get(APPLY)
    phone = f"017{number:08}"
    texts = dict.fromkeys(("organisation", "name", "post_title"), script[:110])
    steps = {
        APPLY: {"details": script},
        f"{APPLY}who/": {**texts, "memo_number": script[:60], "phone": phone, "email": ""},
        f"{APPLY}files/": {},
        f"{APPLY}date/": {"timing": "limit"},
    }
    for path, fields in steps.items():
        sent = visitor.send(page, path, **fields)
        assert sent.status == 302, (path, sent.text[-3000:])
        page = visitor.get(sent.to)
    once = ONCE.search(page.text)
    assert once
    found = CODE.search(visitor.get(visitor.send(page, f"{APPLY}check/", once=once[1]).to).text)
    assert found
    track = f"/track/{'-'.join(found.groups())}/"
    page = visitor.get(track)
    assert visitor.send(page, f"{track}prove/", contact=phone[-4:]).status == 302
    assert visitor.send(visitor.get(track), f"{track}reply/", text=script, once="1").status == 302
    return track, visitor


def officer_of(office: Running) -> Visitor:
    """Signed in, with a password of one's own."""
    given = PASSWORD.search(office.said)
    assert given
    officer = Visitor(office.port, "10.9.8.1")
    page = officer.get("/desk/sign-in/")
    assert officer.send(page, "/desk/sign-in/", username="homna", password=given[1]).status == 302
    page = officer.get("/desk/password/")
    sent = officer.send(page, "/desk/password/", password=OWN, again=OWN)
    assert sent.status == 302, sent.text[-3000:]
    return officer


def cases_of(officer: Visitor) -> list[str]:
    return sorted(set(re.findall(r"/desk/cases/[0-9a-f-]{36}/", officer.get("/desk/").text)))


def carry(context: BrowserContext, visitor: Visitor, url: str) -> None:
    """The visitor's cookies, in Chromium."""
    context.add_cookies([{"name": k, "value": v, "url": url} for k, v in visitor.cookies.items()])


def test_no_typed_script_runs_and_no_typed_markup_is_markup(office: Running) -> None:
    url = f"http://127.0.0.1:{office.port}"
    asked = [ask(office, n + 1, script) for n, script in enumerate(SCRIPTS)]
    officer = officer_of(office)
    title, text = SCRIPTS[0], SCRIPTS[1]
    page = officer.get("/desk/replies/")
    assert officer.send(page, "/desk/replies/", title=title, text=text, text_en=text).status == 302
    cases = cases_of(officer)
    assert len(cases) == len(SCRIPTS)
    officers = ["/desk/", "/desk/?q=script&lang=en", "/desk/replies/", *cases, f"{cases[0]}slip/"]
    public = [f"/?q={script}" for script in SCRIPTS[:4]]
    public += [f"/calculator/?limit={script}&number=3&unit={script}" for script in SCRIPTS[:4]]
    public += [f"/track/{SCRIPTS[1]}/", f"/desk/sign-in/?next={SCRIPTS[16]}"]
    with sync_playwright() as playwright:
        chromium = launched(playwright)
        try:
            places = [(officer, officers), (Visitor(office.port), public)]
            for visitor, paths in [*places, *((who, [track]) for track, who in asked)]:
                context = chromium.new_context()
                carry(context, visitor, url)
                look(context.new_page(), url, paths)
                context.close()
        finally:
            chromium.close()


def look(page: Page, url: str, paths: list[str]) -> None:
    faults: list[str] = []
    page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: _at_home(request.url, url, faults))
    for path in paths:
        page.goto(f"{url}{path}", wait_until="load")
        assert page.evaluate("typeof window.owned") == "undefined", path
        assert page.locator(PLANTED).count() == 0, path
    assert not faults


def _at_home(asked: str, url: str, faults: list[str]) -> None:
    if not asked.startswith((url, "data:")):
        faults.append(asked)


def test_the_policy_alone_would_stop_a_script(office: Running) -> None:
    """Were a script ever let through by a template, the browser would not run it."""
    with sync_playwright() as playwright:
        chromium = launched(playwright)
        try:
            page = chromium.new_page()
            page.goto(f"http://127.0.0.1:{office.port}/")
            page.evaluate(
                "document.body.insertAdjacentHTML('beforeend',"
                '\'<img src=/none onerror="window.owned=1"><svg onload="window.owned=1">\');'
                "const s=document.createElement('script');s.textContent='window.owned=1';"
                "document.body.append(s)"
            )
            page.wait_for_load_state("networkidle")
            assert page.evaluate("typeof window.owned") == "undefined"
        finally:
            chromium.close()

"""G10, G17: a real office with one marked requester; who has the code alone learns nothing of her.

Everything is looked through: public pages, the case's pages by its code, pages of errors, other
addresses' answers with their headers, the poster's text, and what the server wrote to its log.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pypdfium2
import pytest

from shonod.ground.bangla import bangla_digits
from tests.engine.running import Running, empty_database
from tests.engine.waiting import until
from tests.trust.visitor import CODE, ONCE, Answer, Visitor

pytestmark = pytest.mark.slow
APPLY = "/services/2.2.1/apply/"
PERSON = {
    "organisation": "কেনারি-দপ্তর Zqorgania",
    "name": "কেনারি-নাম Zqnamia",
    "post_title": "কেনারি-পদ Zqpostia",
    "phone": "01798765432",
    "email": "zqmailia@example.org",
    "memo_number": "ZQ-77/৪২-memo",
}
DETAILS = "কেনারি-কথা Zqdetailia"
REPLY = "কেনারি-বার্তা Zqreplya"
SECRETS = (
    *("কেনারি", "Zqorgania", "Zqnamia", "Zqpostia", "zqmailia", "ZQ-77", "Zqdetailia", "Zqreplya"),
    *("98765432", "9876-5432", "98765-432"),
)
WORDS = {*SECRETS, *(bangla_digits(one) for one in SECRETS if one.replace("-", "").isdigit())}
PAGES = (
    *("/", "/charter/", "/services/2.2.1/", "/calculator/", "/accessibility/", "/privacy/"),
    *("/robots.txt", "/healthz", "/readyz", "/metrics", "/track/", "/desk/", "/desk/sign-in/"),
    *("/favicon.ico", "/?q=Zqnamia", f"{APPLY}", f"{APPLY}sent/", f"{APPLY}check/", "/none/"),
)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    place = tmp_path_factory.mktemp("office")
    running = Running(place, 0, empty_database(), tables=False, SHONOD_PROXY="127.0.0.1")
    yield running
    running.process.kill()
    running.process.wait()


@pytest.fixture(scope="module")
def asked(office: Running) -> tuple[str, Visitor]:
    """The code of the marked requester's case, and her browser, which has given its proof."""
    visitor = Visitor(office.port, "10.1.1.1")
    page = visitor.get(APPLY)
    steps = {
        APPLY: {"details": DETAILS},
        f"{APPLY}who/": PERSON,
        f"{APPLY}files/": {},
        f"{APPLY}date/": {"timing": "limit"},
    }
    for path, fields in steps.items():
        sent = visitor.send(page, path, **fields)
        assert sent.status == 302, (path, sent.text)
        page = visitor.get(sent.to)
    once = ONCE.search(page.text)
    assert once
    page = visitor.get(visitor.send(page, f"{APPLY}check/", once=once[1]).to)
    found = CODE.search(page.text)
    assert found
    code = "-".join(found.groups())
    track = f"/track/{code}/"
    page = visitor.get(track)
    assert visitor.send(page, f"{track}prove/", contact="5432").status == 302
    page = visitor.get(track)
    assert visitor.send(page, f"{track}reply/", text=REPLY, once="1").status == 302
    assert REPLY in visitor.get(track).text
    return code, visitor


def hits(answers: dict[str, Answer], words: set[str]) -> list[tuple[str, str]]:
    shown = {path: f"{one.text}{one.headers}" for path, one in answers.items()}
    return [(path, word) for path, text in shown.items() for word in words if word in text]


@pytest.mark.parametrize("language", ["bn", "en"])
def test_the_public_sees_nothing_of_the_requester(office, asked, language):
    stranger = Visitor(office.port, "10.2.2.2")
    answers = {path: stranger.get(_in(path, language)) for path in PAGES}
    code = asked[0]
    # The word that was searched for is shown to who searched.
    answers["/?q=Zqnamia"] = Answer(200, {}, answers["/?q=Zqnamia"].text.replace("Zqnamia", ""))
    assert not hits(answers, {*WORDS, code, code.replace("-", "")})


@pytest.mark.parametrize("language", ["bn", "en"])
def test_the_code_alone_shows_no_identity(office, asked, language):
    code = asked[0]
    stranger, answers = Visitor(office.port, "10.3.3.3"), {}
    for path in ("", "slip/", "receipt.json", "files/0190aaaa-0000-7000-8000-000000000000/"):
        answers[path] = stranger.get(_in(f"/track/{code}/{path}", language))
    page = stranger.get(f"/track/{code}/")
    for deed in ("reply", "dispute", "withdraw", "rate", "prove"):
        answers[deed] = stranger.send(
            page, f"/track/{code}/{deed}/", text="x", why="x", contact="0"
        )
    assert answers[""].status == 200
    assert not hits(answers, WORDS)


def test_pages_of_errors_show_nothing_of_the_requester(office, asked):
    code, visitor = asked
    wrong = Visitor(office.port, "10.4.4.4", headers={"Host": "evil.example"})
    answers = {
        "another host": wrong.get(f"/track/{code}/"),
        "no token": Visitor(office.port, "10.4.4.5").post(
            f"/track/{code}/prove/", {"contact": "1"}
        ),
        "wrong method": Visitor(office.port).post("/charter/", {}),
        "no such case": Visitor(office.port).get("/track/2222-2222-22222/"),
        "no such file": visitor.get(f"/track/{code}/files/{'0' * 8}-0000-0000-0000-{'0' * 12}/"),
    }
    assert {name: one.status for name, one in answers.items()}["another host"] == 400
    assert not hits(answers, WORDS)


def test_the_poster_holds_only_the_charter(office, asked):
    with urlopen(f"http://127.0.0.1:{office.port}/poster.pdf") as answer:
        document = pypdfium2.PdfDocument(answer.read())
    text = "".join(page.get_textpage().get_text_range() for page in document)
    assert "2.2.1" in text or "২.২.১" in text
    assert not [word for word in {*WORDS, asked[0]} if word in text]


def test_the_log_names_nobody_holds_no_code_and_no_line_of_a_visitors(office, asked):
    """R30: JSON, UTC, routes for addresses; a visitor's line breaks make no line."""
    code, visitor = asked
    sly = f'"}}\n{{"event": "owned", "name": "{code}"}}'
    for path in (
        f"/track/{code.lower()}/",
        f"/track/{code}/x%0a%7b%22event%22:%22owned%22%7d",
        "/%0aowned",
    ):
        Visitor(office.port, headers={"User-Agent": f"a{code}", "Referer": f"/track/{code}/"}).get(
            path
        )
    Visitor(office.port).post("/track/", {"code": sly})
    visitor.get("/last-of-all/")
    until(lambda: office.said.count('"route": "none"') >= 2)
    lines = [line for line in office.said.splitlines() if line.startswith("{")]
    others = [line for line in office.said.splitlines() if not line.startswith("{")]
    for line in lines:
        event = json.loads(line)
        assert event["timestamp"].endswith("Z"), line
        assert "owned" not in line
    # What is said before the office runs: the founder's account and where to sign in.
    assert len(others) <= 8, others
    log = "\n".join(lines)
    bare = code.replace("-", "")
    found = [word for word in {*WORDS, code, bare, code.lower(), '"5432"'} if word in log]
    assert not found
    assert not re.search(r"10\.1\.1\.1|10\.3\.3\.3", log), "a visitor's address"
    assert "/track/<code>/" in log


def test_what_the_office_keeps_is_readable_by_its_account_alone(office, asked):
    place = Path(office.env["SHONOD_DATA_DIR"])
    open_to_others = [
        str(path)
        for path in place.rglob("*")
        if path.is_file() and path.stat().st_mode & 0o077 and "static" not in path.parts
    ]
    assert not open_to_others


def _in(path: str, language: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}lang={language}"

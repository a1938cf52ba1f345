"""Other programs at a running office: the recipes of docs/howto/, and Schemathesis."""

import re
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys.running import ROOT, RunningOffice

HOWTO = ROOT / "docs/howto"
BLOCK = re.compile(r"^```(sh|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = r'"code": "[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{5}"'
# Page by page, what its examples say in turn, at ten on Monday, 23 November 2026.
SAYS = {
    "open-a-case.md": [CODE, CODE, r"code \S+ due 2026-11-26\nstate received late False"],
    "read-the-charter.md": [r"edition 1\n2\.1\.1 (.*\n){13}", "status 304", r"2\.2\.10 2026-11-26"],
    "due-date-calculator.md": ["due 2026-11-26", r"closed \['Victory Day'\]"],
    "counter.md": [],
    "verify-a-receipt.md": ["The receipt agrees: due on 2026-12-", "The receipt does not agree"],
}


def examples(page: str) -> list[tuple[str, str]]:
    return BLOCK.findall((HOWTO / page).read_text())


def test_every_page_is_run() -> None:
    assert {path.name for path in HOWTO.glob("*.md")} == SAYS.keys()
    assert {page: len(examples(page)) for page in SAYS} == {p: len(s) for p, s in SAYS.items()}


@pytest.mark.parametrize("page", SAYS)
def test_the_examples_do_what_they_say(page: str, office: RunningOffice, tmp_path: Path) -> None:
    (tmp_path / "tools").symlink_to(ROOT / "tools")
    for (language, text), expected in zip(examples(page), SAYS[page], strict=True):
        run = ["bash", "-euo", "pipefail", "-c"] if language == "sh" else [sys.executable, "-c"]
        env = {**office.env, "OFFICE": office.url}
        done = subprocess.run(
            [*run, text], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
        )
        said = done.stdout + done.stderr
        assert done.returncode == 0, said
        assert re.search(expected, said), said


@pytest.mark.browser
def test_the_calculator_works_in_a_page_of_another_site(
    office: RunningOffice, browser: Browser, tmp_path: Path
) -> None:
    text = (HOWTO / "due-date-calculator.md").read_text()
    (page,) = re.findall(r"^```html\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    (tmp_path / "index.html").write_text(page.replace("OFFICE", office.url))
    serve = partial(SimpleHTTPRequestHandler, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), serve) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        try:
            tab = browser.new_page()
            tab.goto(f"http://localhost:{site.server_port}/")
            tab.click("button")
            tab.locator("output", has_text="26 November").wait_for()
            tab.fill("[name=limit]", "soon")
            tab.click("button")
            tab.locator("output", has_text="no day that can be counted").wait_for()
            tab.close()
        finally:
            site.shutdown()


def test_schemathesis_finds_nothing(office: RunningOffice, tmp_path: Path) -> None:
    """Every check, on the same requests each time: nothing in them is left to chance."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "schemathesis.cli"),
            *("--config-file", str(ROOT / "tests/journeys/schemathesis.toml")),
            *("run", f"{office.url}/api/v1/openapi.json"),
            *("--checks", "all", "--max-examples", "5", "--seed", "1"),
            "--generation-deterministic",
            *("--header", "X-Forwarded-For: 198.18.255.1"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-5000:]
    assert "12 selected / 12 total" in done.stdout

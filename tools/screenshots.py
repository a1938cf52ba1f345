"""`make screenshots`: draw docs/images/ from a demo office, on the same Monday morning each time.

Needs Chromium, and pdftoppm for the poster.
"""

import io
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
CHROMIUM = "/usr/bin/chromium-headless-shell"
MOMENT = "2026-11-23T10:00+06:00"
CASES = 300
LARGEST = 150_000
PHONE, DESK = ViewportSize(width=390, height=844), ViewportSize(width=1280, height=800)
SECONDS_TO_START = 60
PASSWORD = re.compile(r"one-time password: (\S+)")
ADDRESS = re.compile(r"Shonod is running: (http://\S+)/")


class Demo:
    """An office with invented cases in a directory of its own."""

    def __init__(self, place: Path) -> None:
        self.out = place / "out"
        self.env = os.environ | {
            "SHONOD_DATA_DIR": str(place / "var"),
            "SHONOD_BIND": "127.0.0.1:0",
            "PYTHONPATH": str(ROOT),
        }
        (place / "var").mkdir()
        self.run("migrate", "-v0")
        self.run("demo", "--cases", str(CASES))
        found = PASSWORD.search(self.run("officer", "password", "homna"))
        assert found
        self.password = found[1]

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(ROOT / "tools" / "at.py"), MOMENT, *words]

    def run(self, *words: str) -> str:
        done = subprocess.run(
            self.command(*words), env=self.env, check=True, capture_output=True, text=True
        )
        return done.stdout

    @contextmanager
    def open(self) -> Iterator[str]:
        """The office's address while it serves."""
        with self.out.open("wb") as file:
            process = subprocess.Popen(self.command("run"), env=self.env, stdout=file, stderr=file)
        try:
            yield self._address()
        finally:
            process.terminate()
            process.wait()

    def _address(self) -> str:
        deadline = time.monotonic() + SECONDS_TO_START
        while time.monotonic() < deadline:
            found = ADDRESS.search(self.out.read_text())
            if found and _is_ready(found[1]):
                return found[1]
            time.sleep(0.1)
        raise SystemExit(self.out.read_text())


def _is_ready(address: str) -> bool:
    connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()


def keep(name: str, picture: bytes) -> None:
    """As a PNG of few colours, never larger than LARGEST."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    for colours in (256, 128, 64, 32):
        packed = io.BytesIO()
        few = image.quantize(colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        few.save(packed, "PNG", optimize=True)
        if packed.tell() <= LARGEST:
            (IMAGES / f"{name}.png").write_bytes(packed.getvalue())
            print(f"docs/images/{name}.png  {packed.tell() / 1000:.0f} kB")
            return
    raise SystemExit(f"{name}.png does not fit into {LARGEST} bytes")


def take(page: Page, name: str) -> None:
    page.evaluate("document.fonts.ready.then(() => 1)")
    keep(name, page.screenshot())


def phone(browser: Browser, address: str) -> None:
    """What a citizen sees: charter, service, confirmation, the request as it stands."""
    page = browser.new_page(viewport=PHONE, device_scale_factor=1.5)
    page.goto(f"{address}/")
    take(page, "home-phone")
    page.goto(f"{address}/services/2.1.1/")
    take(page, "service-phone")
    page.goto(f"{address}/services/2.1.1/apply/")
    page.fill("[name=details]", "ইউনিয়ন ডিজিটাল সেন্টারে কী কী সেবা পাওয়া যায়?")
    page.click("main button[type=submit]")
    page.fill("[name=name]", "সালমা বেগম")
    page.fill("[name=phone]", "০১৭১২৩৪৫৬৭৮")
    page.click("main button[type=submit]")
    page.click("main form[enctype] button[type=submit]:not([name])")
    # The answers that are shown before it is sent have buttons of their own.
    page.click("main form > button[data-prevent-double-click]")
    take(page, "sent-phone")
    page.click("main .actions a.govuk-button")
    take(page, "track-phone")


def desk(browser: Browser, address: str, password: str) -> None:
    """What the officer sees: the day's work, and one request."""
    page = browser.new_page(viewport=DESK)
    page.goto(f"{address}/desk/")
    page.fill("[name=username]", "homna")
    page.fill("[name=password]", password)
    page.click("main button[type=submit]")
    for name in ("password", "again"):
        page.fill(f"[name={name}]", "তিনটি বক নদীর ঘাটে")
    page.click("main button[type=submit]")
    take(page, "desk-today")
    page.click(".queue__item")
    take(page, "desk-case")
    page.goto(f"{address}/?lang=en")
    take(page, "home-english")


def poster(browser: Browser, address: str) -> None:
    """The first sheet of the poster."""
    pdf = browser.new_page().request.get(f"{address}/poster.pdf").body()
    drawn = subprocess.run(
        ["pdftoppm", "-png", "-r", "80", "-f", "1", "-l", "1", "-singlefile", "-"],
        input=pdf,
        check=True,
        capture_output=True,
    )
    keep("poster", drawn.stdout)


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        demo = Demo(Path(place))
        with demo.open() as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
            )
            phone(browser, address)
            desk(browser, address, demo.password)
            poster(browser, address)
            browser.close()


if __name__ == "__main__":
    main()

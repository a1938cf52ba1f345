"""Every address has its name, and a start loads what most visitors need, no more."""

import subprocess
import sys
from pathlib import Path

from django.urls import get_resolver, resolve, reverse

ROOT = Path(__file__).parents[2]
# What reads and writes files and speaks to programs. Each costs a start more than many pages do.
HEAVY = {
    *("docx", "icalendar", "lxml", "ninja", "PIL", "pydantic", "pypdfium2", "python_calamine"),
    *("segno", "typst", "xlsxwriter"),
}
START = """
import sys
import django
django.setup()
from shonod.engine.management.commands.run import load
load()
from django.urls import reverse
reverse("people:sign_in")
print(*{name.partition(".")[0] for name in sys.modules})
"""


def test_an_office_starts_and_names_its_addresses_without_what_is_rarely_needed(tmp_path: Path):
    said = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", START],
        cwd=ROOT,
        env={"DJANGO_SETTINGS_MODULE": "shonod.config.settings", "SHONOD_DATA_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    loaded = set(said.split())
    assert "django" in loaded
    assert not HEAVY & loaded


def test_the_addresses_of_the_api_are_found_and_named():
    found = resolve("/api/v1/openapi.json")
    assert (found.namespaces, found.url_name) == (["api"], "openapi")
    assert reverse("api:openapi") == "/api/v1/openapi.json"
    # Naming it has loaded it; others are still found by the whole of the addresses.
    assert get_resolver().namespace_dict["api"][0] == "api/"
    assert reverse("wall:home") == "/"

"""docs/reference/ is complete: no setting, command or event is a secret, and none is invented."""

import re
from pathlib import Path

from shonod.ground.charter.compare import KINDS
from shonod.ground.charter.lint import RULES
from shonod.ledger.states import EventKind
from tests.house.source import PACKAGE, ROOT, modules

REFERENCE = ROOT / "docs" / "reference"
PATH = re.compile(r"`((?:\w+/)+\w+\.\w+)`")
SETTING = re.compile(r"\bSHONOD_[A-Z][A-Z_]*\b")


def told(page: str) -> str:
    return (REFERENCE / page).read_text()


def test_every_setting_is_told():
    used = {name for module in modules() for name in SETTING.findall(module.text)}
    assert set(SETTING.findall(told("settings.md"))) == used


def commands() -> set[str]:
    found = PACKAGE.glob("*/management/commands/*.py")
    return {path.stem for path in found if path.stem != "__init__"}


def test_every_command_is_told():
    headings = set(re.findall(r"^## `shonod (\w+)", told("commands.md"), re.MULTILINE))
    assert headings == commands()


def test_every_event_is_told():
    rows = set(re.findall(r"^\| `(\w+)` \|", told("events.md"), re.MULTILINE))
    assert rows == {kind.value for kind in EventKind}


def test_every_rule_of_lint_and_every_kind_of_change_is_told():
    codes = re.findall(r"^\| `(\w+)` \|", told("lint.md"), re.MULTILINE)
    assert codes == [rule.code for rule in RULES] + [kind.code for kind in KINDS]


def pages() -> list[Path]:
    return [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]


def test_every_link_between_pages_leads_somewhere():
    broken = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in pages()
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text())
        if not (page.parent / target).exists()
    ]
    assert not broken


def test_the_tour_leads_to_files_that_are_there():
    named = set(PATH.findall((ROOT / "docs" / "tour.md").read_text()))
    assert len(named) > 50
    assert not {path for path in named if not ((PACKAGE / path).exists() or (ROOT / path).exists())}

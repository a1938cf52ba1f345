"""What is kept in the repository speaks of the project alone."""

import re
import subprocess

from tests.house.source import ROOT

# Spelled with brackets, so that this file is not its own finding.
MACHINE = re.compile(
    r"/(?:work|root|home)/[a-z.]|file[s]\.pythonhosted|registry[.]npmjs|pypi[.]org|index-ur[l]"
    r"|deb[.]debian"
)
BINARY = {".png", ".jpg", ".woff2", ".ttf", ".mo", ".pdf", ".docx", ".ico", ".gz"}


def kept() -> list[str]:
    done = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [name for name in done.stdout.split("\0") if name and (ROOT / name).exists()]


def test_no_file_names_a_machine_or_a_registry():
    found = [
        f"{name}: {hit[0]}"
        for name in kept()
        if not any(name.endswith(ending) for ending in BINARY) and not name.startswith("LICENSE")
        if (hit := MACHINE.search((ROOT / name).read_text(errors="replace")))
    ]
    assert not found


def test_lock_files_hold_hashes_and_no_address():
    for name in ("requirements.txt", "requirements-dev.txt", "tools/uv.txt"):
        text = (ROOT / name).read_text()
        assert "://" not in text
        for block in re.split(r"\n(?=\S)", text.strip()):
            assert re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==\S+", block, re.IGNORECASE), block
            assert "--hash=sha256:" in block


def test_the_development_lock_holds_the_production_lock():
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^[^\s#]+==[^\s\\;]+", (ROOT / name).read_text(), re.MULTILINE))

    assert pins("requirements.txt") <= pins("requirements-dev.txt")


def test_nothing_large_is_kept():
    large = [name for name in kept() if (ROOT / name).stat().st_size > 1_500_000]
    assert not large

"""Stored bytes: random paths, this program's eyes only, on the disk before anybody is told."""

import os
import stat
import time
from pathlib import Path
from typing import Any

import pytest

from shonod.cases.gateways import store


@pytest.fixture(autouse=True)
def root(tmp_path: Path, settings: Any) -> Path:
    settings.MEDIA_ROOT = tmp_path / "files"
    return tmp_path / "files"


def test_what_is_kept_comes_back(root: Path) -> None:
    path = store.keep(b"papers")
    with store.opened(path) as file:
        assert file.read() == b"papers"
    assert stat.S_IMODE((root / path).stat().st_mode) == 0o600
    assert stat.S_IMODE((root / path).parent.stat().st_mode) == 0o700
    assert [full.name for full in root.rglob("*.part")] == []


def test_two_files_never_share_a_path() -> None:
    assert len({store.keep(b"same") for _ in range(20)}) == 20


def test_file_and_folders_are_synced(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    synced: list[str] = []
    real = os.fsync

    def watched(descriptor: int) -> None:
        synced.append(str(Path(f"/proc/self/fd/{descriptor}").readlink()))
        real(descriptor)

    monkeypatch.setattr(os, "fsync", watched)
    path = store.keep(b"papers")
    folder = str((root / path).parent)
    assert synced == [f"{root / path}.part", folder, str(root)]


def test_a_full_disk_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.keep(b"papers")
    assert [full for full in root.rglob("*") if full.is_file()] == []


@pytest.mark.parametrize(
    "path", ["../secret.key", "/etc/passwd", "", "ab/../../x", "ab/" + "g" * 48]
)
def test_no_path_leads_out(path: str) -> None:
    with pytest.raises(FileNotFoundError):
        store.opened(path)
    with pytest.raises(FileNotFoundError):
        store.drop(path)


def test_dropping_twice_is_no_error() -> None:
    path = store.keep(b"papers")
    store.drop(path)
    store.drop(path)
    with pytest.raises(FileNotFoundError):
        store.opened(path)


def test_old_files_are_found_half_written_ones_too(root: Path) -> None:
    old, half, new = store.keep(b"old"), store.keep(b"half"), store.keep(b"new")
    (root / half).rename(root / f"{half}.part")
    for path in (old, f"{half}.part"):
        os.utime(root / path, (0, 0))
    assert set(store.kept_before(time.time() - 60)) == {old, f"{half}.part"}
    assert new in set(store.kept_before(time.time() + 60))

"""Static files are gathered when one of them has changed, else left."""

from pathlib import Path

from shonod.engine.gateways import statics


def test_gathered_once_and_again_after_a_change(settings, tmp_path: Path, monkeypatch):
    settings.STATIC_ROOT = tmp_path / "static"
    assert statics.gather()
    assert (tmp_path / "static" / "ui").is_dir()
    assert not statics.gather()
    monkeypatch.setattr(statics, "fingerprint", lambda: "changed")
    assert statics.gather()

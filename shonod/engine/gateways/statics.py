"""Static files, gathered under hashed names and compressed, when any of them has changed."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.utils.functional import cached_property
from whitenoise.storage import CompressedManifestStaticFilesStorage

STAMP = ".gathered-from"


class Statics(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # it has no types
    """Files under hashed names; each name is looked up once, since it stands while we run."""

    @cached_property
    def _urls(self) -> dict[str, str]:
        return {}

    def url(self, name: str, force: bool = False) -> str:
        known = self._urls.get(name)
        if known is None:
            known = self._urls[name] = str(super().url(name, force))
        return known


def fingerprint() -> str:
    """Of the names, sizes and times of all static files of all rooms."""
    found = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            there = Path(storage.path(path)).stat()
            found.update(f"{path}\0{there.st_size}\0{there.st_mtime_ns}\n".encode())
    return found.hexdigest()


def gather() -> bool:
    """Whether there was anything to do."""
    root = Path(settings.STATIC_ROOT)
    stamp, now = root / STAMP, fingerprint()
    if stamp.exists() and stamp.read_text() == now:
        return False
    call_command("collectstatic", verbosity=0, interactive=False)
    stamp.write_text(now)
    return True

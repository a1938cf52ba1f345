"""What the environment says: the `SHONOD_*` settings of docs/reference/settings.md."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path


def setting(name: str) -> str:
    return os.environ.get(name, "").strip()


def data_dir() -> Path:
    return Path(setting("SHONOD_DATA_DIR") or "var").resolve()


def hosts() -> list[str]:
    """Public host names, comma-separated in SHONOD_HOSTS."""
    return [host.strip() for host in setting("SHONOD_HOSTS").split(",") if host.strip()]


def bind() -> str:
    """host:port to serve on."""
    return setting("SHONOD_BIND") or "127.0.0.1:8000"


def proxy(*, public: bool) -> str:
    """The address whose X-Forwarded headers count: with public hosts, a proxy on this machine."""
    return setting("SHONOD_PROXY") or ("127.0.0.1" if public else "")


def secret_key(directory: Path) -> tuple[str, bool]:
    """The key, and whether it outlives this process: given, or kept in `directory`.

    Where there is no directory yet nothing was installed, and a command that only reads a file
    makes none: its key is its own.
    """
    given = setting("SHONOD_SECRET_KEY")
    if given:
        return given, True
    if directory.is_dir() and os.access(directory, os.W_OK | os.X_OK):
        return keep_secret_key(directory), True
    return secrets.token_urlsafe(64), False


def keep_secret_key(directory: Path) -> str:
    """Make the key file once, readable by its owner alone, and return the key it holds."""
    kept = directory / "secret.key"
    if not kept.exists():
        descriptor, fresh = tempfile.mkstemp(dir=directory, prefix=".secret")
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(64))
            file.flush()
            os.fsync(file.fileno())
        # A link is made whole or not at all: two first starts agree on one key.
        with suppress(FileExistsError):
            Path(kept).hardlink_to(fresh)
        Path(fresh).unlink()
    return kept.read_text().strip()

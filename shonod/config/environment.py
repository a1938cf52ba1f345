"""What the environment says: the `SHONOD_*` settings of docs/reference/settings.md."""

import os
import secrets
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


def secret_key(directory: Path) -> str:
    """The key given, else the one kept in `directory`, else one for this process alone.

    `shonod run` keeps a key before it serves; a command that only reads writes nothing.
    """
    kept = directory / "secret.key"
    return (
        setting("SHONOD_SECRET_KEY")
        or (kept.read_text().strip() if kept.exists() else "")
        or secrets.token_urlsafe(64)
    )


def keep_secret_key(directory: Path) -> str:
    """Make the key file once, readable by its owner alone, and return the key it holds."""
    kept = directory / "secret.key"
    try:
        descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return kept.read_text().strip()
    with os.fdopen(descriptor, "w") as file:
        file.write(secrets.token_urlsafe(64))
        file.flush()
        os.fsync(file.fileno())
    return kept.read_text().strip()

"""The program's own settings, away from the machine's data, with what only costs time left out."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

HERE = Path(tempfile.mkdtemp(prefix="shonod-tests-"))
(HERE / "static").mkdir()
atexit.register(shutil.rmtree, HERE, ignore_errors=True)
for name in ("SHONOD_HOSTS", "SHONOD_BIND", "SHONOD_PROXY"):
    os.environ.pop(name, None)
os.environ["SHONOD_DATA_DIR"] = str(HERE)
os.environ["SHONOD_SECRET_KEY"] = "only-for-tests-" * 4

from shonod.config.settings import *  # noqa: E402, F403
from shonod.config.settings import DATABASES, STORAGES  # noqa: E402

ALLOWED_HOSTS = ["*"]
# One round of a fast hash: these passwords guard nothing.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, because threads and processes of a test share it as those of the program do.
    DATABASES["default"]["TEST"] = {"NAME": str(HERE / "tests.sqlite3")}
    DATABASES["default"]["OPTIONS"]["init_command"] += "PRAGMA synchronous=OFF;"

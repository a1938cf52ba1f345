"""A real Dovecot with its own configuration and a port of its own, for one test run."""

import contextlib
import os
import pwd
import secrets
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.engine.waiting import until

PROGRAM = "/usr/sbin/dovecot"
USER, PASSWORD = "mail@homna.example", "kept in a test"
CONFIG = """
protocols = imap
base_dir = {place}/run
log_path = {place}/log
listen = 127.0.0.1
default_login_user = {user}
default_internal_user = {user}
default_internal_group = {group}
mail_location = maildir:{place}/mail/%u
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = 1
ssl = no
disable_plaintext_auth = no
mail_fsync = never
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={place}/mail/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


class Dovecot:
    """`put` delivers a mail as the local agent does: into new/, whole or not at all."""

    def __init__(self, place: Path) -> None:
        self.place = place
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        # The mail program will not serve root's mail.
        self.account = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        config = place / "dovecot.conf"
        config.write_text(
            CONFIG.format(
                place=place,
                port=self.port,
                password=PASSWORD.replace(" ", "_"),
                user=self.account.pw_name,
                group="nogroup" if os.getuid() == 0 else self._group(),
                uid=self.account.pw_uid,
                gid=self.account.pw_gid,
            )
        )
        place.chmod(0o755)
        (place / "mail").mkdir()
        self._give(place / "mail")
        self.process = subprocess.Popen([PROGRAM, "-F", "-c", str(config)])
        until(self._listens)

    def _group(self) -> str:
        import grp

        return grp.getgrgid(self.account.pw_gid).gr_name

    def _give(self, path: Path) -> None:
        if os.getuid() == 0:
            os.chown(path, self.account.pw_uid, self.account.pw_gid)

    def _listens(self) -> bool:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return True
        return False

    @property
    def url(self) -> str:
        user = USER.replace("@", "%40")
        return f"imap://{user}:{PASSWORD.replace(' ', '_')}@127.0.0.1:{self.port}/INBOX"

    @property
    def box(self) -> Path:
        return self.place / "mail" / USER

    def put(self, content: bytes, *, at: float | None = None) -> None:
        for folder in (self.box, *(self.box / one for one in ("tmp", "new", "cur"))):
            if not folder.exists():
                folder.mkdir()
                self._give(folder)
        name = secrets.token_hex(12)
        half = self.box / "tmp" / name
        half.write_bytes(content)
        self._give(half)
        if at:
            os.utime(half, (at, at))
        half.rename(self.box / "new" / name)

    def lying(self, folder: str = "") -> int:
        """How many mails lie in the inbox, or in another folder ('Archive')."""
        place = self.box / f".{folder}" if folder else self.box
        return sum(1 for part in ("new", "cur") for _ in os.scandir(place / part))

    def empty(self) -> None:
        shutil.rmtree(self.box, ignore_errors=True)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)


@contextlib.contextmanager
def dovecot_running() -> Iterator[Dovecot]:
    # Not among pytest's own folders, into which the mail server's account does not see.
    # Its last children write for a moment after it has ended.
    with TemporaryDirectory(prefix="dovecot-", ignore_cleanup_errors=True) as place:
        running = Dovecot(Path(place))
        try:
            yield running
        finally:
            running.stop()

"""The `shonod` command: Django's own command line with our settings chosen."""

import os
import sys

from django.core.management import execute_from_command_line
from django.db import OperationalError, ProgrammingError


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shonod.config.settings")
    try:
        execute_from_command_line(["shonod", *sys.argv[1:]])
    except (OperationalError, ProgrammingError) as error:
        if "--traceback" in sys.argv:
            raise
        # The commonest first step on a new directory; thirty lines of Python would not say so.
        sys.exit(
            f"shonod: the database: {str(error).strip()}\n"
            "A new installation is prepared by: shonod run. "
            "For what is wrong: shonod doctor"
        )


if __name__ == "__main__":
    main()

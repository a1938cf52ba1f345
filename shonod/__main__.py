"""The `shonod` command: Django's own command line with our settings chosen."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shonod.config.settings")
    execute_from_command_line(["shonod", *sys.argv[1:]])


if __name__ == "__main__":
    main()

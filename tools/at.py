"""`at.py 2026-11-23T10:00+06:00 run …`: shonod as if it were that moment, and time went on from it.

For journeys and pictures alone: the same day each time, whenever they are made.
"""

import sys
from datetime import datetime

import time_machine

from shonod.__main__ import main


def begin(arguments: list[str]) -> None:
    moment, *command = arguments
    # Never stopped: the processes that the command starts go by the same clock.
    time_machine.travel(datetime.fromisoformat(moment), tick=True).start()
    sys.argv = ["shonod", *command]
    main()


if __name__ == "__main__":
    begin(sys.argv[1:])

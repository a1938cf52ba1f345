from django.apps import AppConfig

from shonod.lines.gateways.checks import watch
from shonod.lines.states import Channel
from shonod.mailbox.gateways.alive import MAILBOX
from shonod.ui.slots import Slot, fill


class MailboxConfig(AppConfig):
    name = "shonod.mailbox"

    def ready(self) -> None:
        watch(Channel.MAILBOX, MAILBOX)
        fill(Slot.DESK_MENU, "mailbox/desk_menu.html", order=20)
        fill(Slot.DESK_FIRST, "mailbox/desk_first.html", order=20)
        fill(Slot.DESK_CASE, "mailbox/desk_case.html", order=20)

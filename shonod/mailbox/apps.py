from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class MailboxConfig(AppConfig):
    name = "shonod.mailbox"

    def ready(self) -> None:
        fill(Slot.DESK_MENU, "mailbox/desk_menu.html", order=20)
        fill(Slot.DESK_FIRST, "mailbox/desk_first.html", order=20)
        fill(Slot.DESK_CASE, "mailbox/desk_case.html", order=20)

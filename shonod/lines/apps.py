from django.apps import AppConfig

from shonod.lines.gateways.checks import EMAIL, SMS, watch
from shonod.lines.states import Channel
from shonod.ui.slots import Slot, fill


class LinesConfig(AppConfig):
    name = "shonod.lines"

    def ready(self) -> None:
        watch(Channel.EMAIL, EMAIL)
        watch(Channel.SMS, SMS)
        fill(Slot.DESK_OFFICE, "lines/desk_menu.html", order=75)
        fill(Slot.DESK_FIRST, "lines/desk_first.html", order=20)

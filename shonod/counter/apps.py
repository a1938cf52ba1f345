from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class CounterConfig(AppConfig):
    name = "shonod.counter"

    def ready(self) -> None:
        fill(Slot.DESK_MENU, "counter/desk_menu.html", order=10)
        fill(Slot.DESK_FIRST, "counter/desk_first.html", order=10)
        fill(Slot.DESK_CASE, "counter/desk_case.html", order=10)

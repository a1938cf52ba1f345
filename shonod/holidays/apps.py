from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class HolidaysConfig(AppConfig):
    name = "shonod.holidays"

    def ready(self) -> None:
        fill(Slot.DESK_OFFICE, "holidays/desk_menu.html", order=80)

from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class EditionsConfig(AppConfig):
    name = "shonod.editions"

    def ready(self) -> None:
        fill(Slot.DESK_OFFICE, "editions/desk_menu.html", order=30)

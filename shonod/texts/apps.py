from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class TextsConfig(AppConfig):
    name = "shonod.texts"

    def ready(self) -> None:
        fill(Slot.DESK_MENU, "texts/desk_menu.html", order=15)
        fill(Slot.DESK_FIRST, "texts/desk_first.html", order=15)

from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class LettersConfig(AppConfig):
    name = "shonod.letters"

    def ready(self) -> None:
        fill(Slot.DESK_MENU, "letters/desk_menu.html", order=20)
        fill(Slot.DESK_FIRST, "letters/desk_first.html", order=40)
        fill(Slot.DESK_CASE, "letters/desk_case.html", order=30)

from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class CasesConfig(AppConfig):
    name = "shonod.cases"

    def ready(self) -> None:
        fill(Slot.DESK_SEARCH, "cases/desk/search.html", order=10)
        fill(Slot.DESK_MENU, "cases/desk/menu.html", order=0)
        fill(Slot.DESK_OFFICE, "cases/desk/office_menu.html", order=90)

from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class PartnersConfig(AppConfig):
    name = "shonod.partners"

    def ready(self) -> None:
        fill(Slot.DESK_OFFICE, "partners/desk_menu.html", order=70)

from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class InstitutionsConfig(AppConfig):
    name = "shonod.institutions"

    def ready(self) -> None:
        fill(Slot.DESK_OFFICE, "institutions/desk_menu.html", order=65)
        fill(Slot.DESK_FIRST, "institutions/desk_first.html", order=65)
        fill(Slot.SERVICE, "institutions/service.html", order=40)
        fill(Slot.FOOTER, "institutions/footer.html", order=65)

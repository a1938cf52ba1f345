from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class PlansConfig(AppConfig):
    name = "shonod.plans"

    def ready(self) -> None:
        fill(Slot.DESK_OFFICE, "plans/desk_menu.html", order=60)
        fill(Slot.DESK_FIRST, "plans/desk_first.html", order=60)
        fill(Slot.FOOTER, "plans/footer.html", order=60)

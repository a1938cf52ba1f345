from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class PeopleConfig(AppConfig):
    name = "shonod.people"

    def ready(self) -> None:
        fill(Slot.DESK_FIRST, "people/desk_first.html", order=5)

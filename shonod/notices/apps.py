from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class NoticesConfig(AppConfig):
    name = "shonod.notices"

    def ready(self) -> None:
        fill(Slot.DESK_OFFICE, "notices/desk_menu.html", order=40)
        fill(Slot.DESK_FIRST, "notices/desk_first.html", order=40)
        fill(Slot.DESK_CASE, "notices/desk_case.html", order=40)
        fill(Slot.TAKEN, "notices/taken.html", order=40)
        fill(Slot.TRACK, "notices/track.html", order=40)

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from shonod.catalogue.states import offer_work
from shonod.information.states import WORK
from shonod.ui.slots import Slot, fill


class InformationConfig(AppConfig):
    name = "shonod.information"

    def ready(self) -> None:
        offer_work(WORK, _("Answers about the office"))
        fill(Slot.DESK_MENU, "information/desk_menu.html", order=50)
        fill(Slot.DESK_FIRST, "information/desk_first.html", order=70)
        fill(Slot.DESK_CASE, "information/desk_case.html", order=50)
        fill(Slot.TRACK, "information/track.html", order=50)
        fill(Slot.SERVICE, "information/service.html", order=50)
        fill(Slot.FOOTER, "information/footer.html", order=20)

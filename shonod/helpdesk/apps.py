from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from shonod.catalogue.states import offer_work
from shonod.helpdesk.states import WORK
from shonod.ui.slots import Slot, fill


class HelpdeskConfig(AppConfig):
    name = "shonod.helpdesk"

    def ready(self) -> None:
        offer_work(WORK, _("Help desk for offices"))
        fill(Slot.DESK_MENU, "helpdesk/desk_menu.html", order=55)

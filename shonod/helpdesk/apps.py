from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from shonod.catalogue.states import offer_work
from shonod.finding.states import offer_kind
from shonod.ground.later import on_first_call
from shonod.helpdesk.states import WORK
from shonod.ui.slots import Slot, fill

if TYPE_CHECKING:
    from shonod.helpdesk.queries.documents import fault_documents
else:
    fault_documents = on_first_call("shonod.helpdesk.queries.documents", "fault_documents")


class HelpdeskConfig(AppConfig):
    name = "shonod.helpdesk"

    def ready(self) -> None:
        offer_work(WORK, _("Help desk for offices"))
        offer_kind("fault", _("Known fault"), fault_documents)
        fill(Slot.DESK_MENU, "helpdesk/desk_menu.html", order=55)
        fill(Slot.DESK_CASE, "helpdesk/desk_case.html", order=5)
        fill(Slot.TRACK, "helpdesk/track.html", order=10)
        fill(Slot.SERVICE, "helpdesk/service.html", order=30)

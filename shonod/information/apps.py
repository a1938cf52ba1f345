from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from shonod.catalogue.states import offer_work
from shonod.finding.states import offer_kind
from shonod.ground.later import on_first_call
from shonod.information.states import WORK
from shonod.ui.slots import Slot, fill

if TYPE_CHECKING:
    from shonod.information.queries.documents import answer_documents, office_documents
else:
    _DOCUMENTS = "shonod.information.queries.documents"
    answer_documents = on_first_call(_DOCUMENTS, "answer_documents")
    office_documents = on_first_call(_DOCUMENTS, "office_documents")


class InformationConfig(AppConfig):
    name = "shonod.information"

    def ready(self) -> None:
        offer_work(WORK, _("Answers about the office"))
        offer_kind("answer", _("Answer"), answer_documents)
        offer_kind("office", _("About the office"), office_documents)
        fill(Slot.DESK_MENU, "information/desk_menu.html", order=50)
        fill(Slot.DESK_FIRST, "information/desk_first.html", order=70)
        fill(Slot.DESK_CASE, "information/desk_case.html", order=50)
        fill(Slot.TRACK, "information/track.html", order=50)
        fill(Slot.SERVICE, "information/service.html", order=50)
        fill(Slot.FOOTER, "information/footer.html", order=20)

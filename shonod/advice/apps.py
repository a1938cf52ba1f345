from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from shonod.advice.states import WORK
from shonod.catalogue.states import offer_work
from shonod.finding.states import offer_kind
from shonod.ground.later import on_first_call
from shonod.ui.slots import Slot, fill

if TYPE_CHECKING:
    from shonod.advice.queries.documents import advice_documents
else:
    advice_documents = on_first_call("shonod.advice.queries.documents", "advice_documents")


class AdviceConfig(AppConfig):
    name = "shonod.advice"

    def ready(self) -> None:
        offer_work(WORK, _("Advice on products and services"))
        offer_kind("advice", _("Advice"), advice_documents)
        fill(Slot.DESK_MENU, "advice/desk_menu.html", order=52)
        fill(Slot.DESK_FIRST, "advice/desk_first.html", order=72)
        fill(Slot.DESK_CASE, "advice/desk_case.html", order=8)
        fill(Slot.TRACK, "advice/track.html", order=20)
        fill(Slot.SERVICE, "advice/service.html", order=40)
        fill(Slot.FOOTER, "advice/footer.html", order=22)

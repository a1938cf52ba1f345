from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from shonod.finding.states import offer_kind
from shonod.ground.later import on_first_call

if TYPE_CHECKING:
    from shonod.catalogue.queries.documents import charter_documents, service_documents
else:
    _DOCUMENTS = "shonod.catalogue.queries.documents"
    charter_documents = on_first_call(_DOCUMENTS, "charter_documents")
    service_documents = on_first_call(_DOCUMENTS, "service_documents")


class CatalogueConfig(AppConfig):
    name = "shonod.catalogue"

    def ready(self) -> None:
        offer_kind("service", _("Service"), service_documents, answers=False)
        offer_kind("charter", _("Citizen’s charter"), charter_documents, answers=False)

from typing import TYPE_CHECKING

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from shonod.catalogue.states import offer_work
from shonod.finding.states import offer_kind
from shonod.ground.later import on_first_call
from shonod.projects.states import WORK
from shonod.ui.slots import Slot, fill

if TYPE_CHECKING:
    from shonod.projects.queries.documents import project_documents
else:
    project_documents = on_first_call("shonod.projects.queries.documents", "project_documents")


class ProjectsConfig(AppConfig):
    name = "shonod.projects"

    def ready(self) -> None:
        offer_work(WORK, _("Register of projects"))
        offer_kind("project", _("Project"), project_documents)
        fill(Slot.DESK_OFFICE, "projects/desk_menu.html", order=62)
        fill(Slot.DESK_CASE, "projects/about_case.html", order=10)
        fill(Slot.TRACK, "projects/about_case.html", order=10)
        fill(Slot.SERVICE, "projects/service.html", order=30)
        fill(Slot.FOOTER, "projects/footer.html", order=62)

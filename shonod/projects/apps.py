from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from shonod.catalogue.states import offer_work
from shonod.projects.states import WORK
from shonod.ui.slots import Slot, fill


class ProjectsConfig(AppConfig):
    name = "shonod.projects"

    def ready(self) -> None:
        offer_work(WORK, _("Register of projects"))
        fill(Slot.DESK_OFFICE, "projects/desk_menu.html", order=62)
        fill(Slot.DESK_CASE, "projects/about_case.html", order=10)
        fill(Slot.TRACK, "projects/about_case.html", order=10)
        fill(Slot.SERVICE, "projects/service.html", order=30)
        fill(Slot.FOOTER, "projects/footer.html", order=62)

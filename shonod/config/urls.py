"""Every page of the installation; each room keeps its own list."""

from django.urls import include, path
from django.urls.resolvers import RoutePattern, URLResolver

handler500 = "shonod.engine.views.server_error"


class OnFirstAsk(URLResolver):
    """Addresses under a name of their own, loaded when one of them is first asked for or named."""

    def __init__(self, route: str, module: str, name: str) -> None:
        super().__init__(RoutePattern(route), module, app_name=name, namespace=name)

    def _populate(self) -> None:
        """Whoever names the addresses of all rooms needs none of these: they have a namespace."""


urlpatterns = [
    path("", include("shonod.engine.urls")),
    path("", include("shonod.wall.urls")),
    path("", include("shonod.intake.urls")),
    path("", include("shonod.finding.urls")),
    OnFirstAsk("performance/", "shonod.performance.urls", "performance"),
    path("track/", include("shonod.cases.urls.track")),
    path("desk/", include("shonod.posts.urls")),
    OnFirstAsk("desk/counter/", "shonod.counter.urls", "counter"),
    OnFirstAsk("api/", "shonod.partners.urls.api", "api"),
    path("desk/", include("shonod.people.urls")),
    path("desk/charter/", include("shonod.editions.urls")),
    path("desk/", include("shonod.cases.urls.desk")),
    OnFirstAsk("desk/letters/", "shonod.letters.urls", "letters"),
    OnFirstAsk("desk/texts/", "shonod.texts.urls.desk", "texts"),
    OnFirstAsk("texts/", "shonod.texts.urls.callbacks", "texts_in"),
    OnFirstAsk("desk/lines/", "shonod.lines.urls.desk", "lines"),
    OnFirstAsk("lines/", "shonod.lines.urls.callbacks", "line_reports"),
    OnFirstAsk("desk/mail/", "shonod.mailbox.urls", "mailbox"),
    path("desk/keys/", include("shonod.partners.urls.desk")),
    path("desk/notices/", include("shonod.notices.urls.desk")),
    path("stop/", include("shonod.notices.urls.public")),
    OnFirstAsk("institutions/", "shonod.institutions.urls.site", "institutions"),
    OnFirstAsk("desk/institutions/", "shonod.institutions.urls.desk", "registry"),
    OnFirstAsk("devices/", "shonod.helpdesk.urls.site", "devices"),
    OnFirstAsk("desk/devices/", "shonod.helpdesk.urls.desk", "helpdesk"),
    OnFirstAsk("desk/visits/", "shonod.helpdesk.urls.visits", "visits"),
    OnFirstAsk("projects/", "shonod.projects.urls.wall", "project"),
    OnFirstAsk("desk/projects/", "shonod.projects.urls.desk", "projects"),
    OnFirstAsk("plan/", "shonod.plans.urls.wall", "plan"),
    OnFirstAsk("desk/plan/", "shonod.plans.urls.desk", "plans"),
    OnFirstAsk("answers/", "shonod.information.urls.answers", "answers"),
    OnFirstAsk("office/", "shonod.information.urls.office", "office"),
    OnFirstAsk("rti/", "shonod.information.urls.law", "law"),
    OnFirstAsk("desk/answers/", "shonod.information.urls.desk", "information"),
    OnFirstAsk("advice/", "shonod.advice.urls.wall", "advice"),
    OnFirstAsk("track/<str:code>/advice/", "shonod.advice.urls.track", "advised"),
    OnFirstAsk("desk/advice/", "shonod.advice.urls.desk", "advising"),
    path("", include("shonod.holidays.urls")),
]

"""Every page of the installation; each room keeps its own list."""

from django.urls import include, path

handler500 = "shonod.engine.views.server_error"

urlpatterns = [
    path("", include("shonod.engine.urls")),
    path("", include("shonod.wall.urls")),
    path("", include("shonod.intake.urls")),
    path("track/", include("shonod.cases.urls.track")),
    path("api/", include("shonod.partners.urls.api")),
    path("desk/", include("shonod.people.urls")),
    path("desk/charter/", include("shonod.editions.urls")),
    path("desk/", include("shonod.cases.urls.desk")),
    path("desk/keys/", include("shonod.partners.urls.desk")),
    path("", include("shonod.holidays.urls")),
]

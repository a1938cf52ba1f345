"""The route of a day."""

from django.urls import path

from shonod.helpdesk.views.desk import visits

app_name = "visits"
urlpatterns = [
    path("", visits.route, name="route"),
    path("<uuid:visit_id>/done/", visits.done, name="done"),
    path("<uuid:visit_id>/off/", visits.off, name="off"),
]

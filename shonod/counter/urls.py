"""The counter, the log of the day and the missed calls."""

from django.urls import path

from shonod.counter.views import calls, log, slip, taking

app_name = "counter"
urlpatterns = [
    path("", taking.counter, name="form"),
    path("callers/", taking.callers, name="callers"),
    path("taken/<uuid:contact_id>/", slip.taken, name="taken"),
    path("told/<uuid:case_id>/", log.told, name="told"),
    path("log/", log.log, name="log"),
    path("calls/", calls.calls, name="calls"),
    path("calls/<uuid:contact_id>/", calls.settle, name="settle"),
]

"""The lines, at the desk."""

from django.urls import path

from shonod.lines.views import desk

app_name = "lines"
urlpatterns = [
    path("", desk.lines, name="all"),
    path("<slug:channel>/try/", desk.try_now, name="try"),
]

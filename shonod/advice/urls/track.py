"""The sheet of a request, below the request's own page."""

from django.urls import path

from shonod.advice.views import track

app_name = "advised"
urlpatterns = [
    path("", track.sheet, name="sheet"),
    path("advice.pdf", track.pdf, name="pdf"),
]

"""Answers, for everybody."""

from django.urls import path

from shonod.information.views import wall

app_name = "answers"
urlpatterns = [
    path("", wall.answers, name="all"),
    path("<int:number>/", wall.answer, name="answer"),
]

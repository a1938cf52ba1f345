"""Texts, at the desk."""

from django.urls import path

from shonod.texts.views import desk

app_name = "texts"
urlpatterns = [
    path("", desk.texts, name="all"),
    path("<uuid:text_id>/settle/", desk.settle, name="settle"),
]

"""The requester's pages."""

from django.urls import URLPattern

app_name = "track"
urlpatterns: list[URLPattern] = []

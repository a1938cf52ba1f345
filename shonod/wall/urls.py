"""The public pages."""

from django.urls import URLPattern

app_name = "wall"
urlpatterns: list[URLPattern] = []

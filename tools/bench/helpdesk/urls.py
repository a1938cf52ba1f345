"""The peer's pages, at the root as its own demonstration has them."""

from django.urls import include, path

urlpatterns = [path("", include("helpdesk.urls", namespace="helpdesk"))]

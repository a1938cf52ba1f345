"""The API's addresses: ninja's own, each behind the door, and the pages that describe them."""

from django.urls import path
from django.urls.resolvers import RoutePattern, URLPattern

from shonod.partners.api import description, page
from shonod.partners.api.door import door
from shonod.partners.api.root import api

app_name = "api"


def _behind_the_door(one: URLPattern) -> URLPattern:
    """What is about one case is nobody else's; all else is the office's public face."""
    name = one.name or ""
    view = door(one.callback, is_private=name.startswith("case"))
    return path(f"v1/{one.pattern}", view, name=name)


_OPERATIONS = [
    _behind_the_door(one)
    for one in api.urls[0]
    if isinstance(one, URLPattern) and isinstance(one.pattern, RoutePattern) and str(one.pattern)
]
urlpatterns = [
    path("", page.way_in, name="start"),
    path("v1/", page.way_in, name="v1"),
    path("v1/docs/", page.page, name="docs"),
    path("v1/openapi.json", door(description.openapi, is_private=False), name="openapi"),
    *_OPERATIONS,
]

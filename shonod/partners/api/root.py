"""The API of version 1: its operations, and how what ninja refuses is said."""

from typing import Any, NoReturn

from django.http import HttpRequest
from ninja import NinjaAPI
from ninja.errors import ValidationError
from ninja.renderers import JSONRenderer

from shonod.partners.api import asking, days, figures, following, linked, reading
from shonod.partners.api.words import in_parameters


class Readable(JSONRenderer):
    """Bangla as it is read, in a third of the bytes of its escapes."""

    json_dumps_params = {"ensure_ascii": False}


api = NinjaAPI(
    title="Shonod",
    version="1",
    urls_namespace="api",
    docs_url=None,
    openapi_url=None,
    renderer=Readable(),
)
for room in (reading, asking, following, days, figures, linked):
    api.add_router("", room.router)


@api.exception_handler(ValidationError)
def _invalid(_request: HttpRequest, error: Any) -> NoReturn:
    raise in_parameters(error.errors) from error

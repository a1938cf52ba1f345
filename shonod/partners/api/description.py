"""The API told by itself: openapi.json, complete and in the reader's language."""

import json
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import get_script_prefix
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_noop as _
from django.views.decorators.http import require_safe

from shonod.partners.api.problems import KINDS, MEDIA_TYPE, URN
from shonod.partners.api.root import api
from shonod.partners.api.shapes.case import NewCase
from shonod.ui.templatetags.ui import in_language

ABOUT = _(
    "What other programs may ask of this office: its charter, its days, its dates, and a case "
    "opened for somebody. Reading needs no key."
)
KEY = _("A partner’s key, from the office: more requests, and cases that carry the partner’s name")
LANG = _("Language of the words: bn or en. Without it Accept-Language counts, else Bangla")
OPENED = _("The case is opened, or was by the same request before")
PROBLEM = {
    "type": "object",
    "description": _("RFC 9457. `type` is stable; the words are in the reader’s language"),
    "required": ["type", "title", "status", "reference"],
    "properties": {
        "type": {"type": "string", "enum": [f"{URN}{kind}" for kind in KINDS]},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["detail"],
                "properties": {
                    "detail": {"type": "string"},
                    "pointer": {"type": "string", "description": _("JSON pointer into the body")},
                    "parameter": {"type": "string"},
                    "header": {"type": "string"},
                },
            },
        },
        "reference": {
            "type": "string",
            "description": _("Tell it to the office: its log keeps what happened under it"),
        },
    },
}
ALWAYS, SENDING = (401, 429, 500, 503), (400, 403, 409, 413, 415, 422)
WAITS = {409, 429, 503}


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    """OpenAPI 3.1."""
    text = json.dumps(document(request), ensure_ascii=False, indent=1)
    return HttpResponse(text, content_type="application/json")


def document(request: HttpRequest) -> dict[str, Any]:
    office = getattr(request, "office", None)
    root = request.build_absolute_uri(f"{get_script_prefix()}api/v1").rstrip("/")
    whole = _document(get_language() or "bn")
    title = f"{in_language(office, 'name')} · API" if office else "Shonod · API"
    return {**whole, "info": {**whole["info"], "title": title}, "servers": [{"url": root}]}


@lru_cache(maxsize=4)
def _document(_language: str) -> dict[str, Any]:
    """The same for every office, in one language."""
    told = json.loads(json.dumps(api.get_openapi_schema(path_prefix="")))
    told["info"]["description"] = ABOUT
    told["components"]["schemas"] |= {"Problem": PROBLEM, **_shapes_told()}
    told["components"]["parameters"] = {"lang": _lang()}
    told["components"]["responses"] = {
        str(status): _refusal(status) for status in sorted({404, *ALWAYS, *SENDING})
    }
    told["components"]["securitySchemes"] = {
        "key": {"type": "http", "scheme": "bearer", "description": KEY}
    }
    told["security"] = [{}, {"key": []}]
    for path, methods in told["paths"].items():
        for method, operation in methods.items():
            _complete(operation, path, method)
    translated: dict[str, Any] = _in_reader_language(told)
    return translated


def _shapes_told() -> dict[str, Any]:
    """What comes in, which ninja does not know of: its parts stand beside it."""
    whole = NewCase.model_json_schema(ref_template="#/components/schemas/{model}")
    parts = whole.pop("$defs")
    return {NewCase.__name__: whole, **parts}


def _lang() -> dict[str, Any]:
    return {"name": "lang", "in": "query", "description": LANG, "schema": {"type": "string"}}


def _refusal(status: int) -> dict[str, Any]:
    titles = [str(title) for code, title in KINDS.values() if code == status]
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    told: dict[str, Any] = {"description": " · ".join(titles), "content": content}
    if status in WAITS:
        seconds = {"type": "integer", "minimum": 1}
        told["headers"] = {"Retry-After": {"schema": seconds}}
    return told


def _complete(operation: dict[str, Any], path: str, method: str) -> None:
    """The words' language, and every refusal that this operation may answer."""
    has_values = any(one["in"] != "header" for one in operation["parameters"])
    for one in operation["parameters"]:
        # A list stands in a schema; beside one OpenAPI wants names.
        one.pop("examples", None)
    statuses = [*ALWAYS, *(SENDING if method == "post" else ())]
    statuses += [404] if "code" in path else []
    statuses += [422] if has_values and not path.startswith("/cases") else []
    for status in sorted(statuses):
        operation["responses"][str(status)] = {"$ref": f"#/components/responses/{status}"}
    operation["parameters"].append({"$ref": "#/components/parameters/lang"})
    if method == "post":
        operation["responses"]["201"]["description"] = OPENED
        operation["responses"]["201"]["links"] = {
            name: {"operationId": name, "parameters": {"code": "$response.body#/code"}}
            for name in ("case", "case_receipt")
        }
    if method == "get" and not path.startswith("/cases"):
        operation["responses"]["304"] = {"description": _("You have this very answer")}


def _in_reader_language(told: Any) -> Any:
    if isinstance(told, list):
        return [_in_reader_language(one) for one in told]
    if not isinstance(told, dict):
        return told
    return {
        name: gettext(value)
        if name in ("summary", "description") and isinstance(value, str) and value
        else _in_reader_language(value)
        for name, value in told.items()
    }

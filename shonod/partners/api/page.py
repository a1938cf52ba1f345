"""openapi.json as a page for people, drawn here: nothing is fetched from anywhere else."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from shonod.offices.queries import standing_of
from shonod.partners.api.description import document
from shonod.partners.api.problems import KINDS, URN
from shonod.people.policy import open_to_all


@open_to_all
@require_safe
def way_in(_request: HttpRequest) -> HttpResponseRedirect:
    return redirect("api:docs")


@open_to_all
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    office = getattr(request, "office", None)
    if office is None:
        raise Http404
    told = document(request)
    context = {
        "about": told["info"]["description"],
        "server": told["servers"][0]["url"],
        "operations": _operations(told),
        "shapes": [_shape(*one) for one in told["components"]["schemas"].items()],
        "problems": [(URN + kind, status, title) for kind, (status, title) in KINDS.items()],
        "standing": standing_of(office, timezone.now()),
    }
    response = render(request, "partners/docs.html", context)
    response.headers["Cache-Control"] = "no-cache"
    return response


def _operations(told: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {
            "id": operation["operationId"],
            "method": method.upper(),
            "path": path,
            "summary": operation["summary"],
            "description": operation["description"],
            "parameters": [
                {
                    "name": one["name"],
                    "where": one["in"],
                    "is_needed": one.get("required", False),
                    "type": _type(one["schema"]),
                    "description": one.get("description", ""),
                }
                for one in operation["parameters"]
                if "name" in one
            ],
            "body": _shape_of(operation.get("requestBody", {})),
            "answer": _shape_of(_good(operation)),
        }
        for path, methods in told["paths"].items()
        for method, operation in methods.items()
    ]


def _good(operation: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(
        answer for status, answer in operation["responses"].items() if status < "3"
    )
    return found


def _shape_of(part: dict[str, Any]) -> str:
    """The name of the JSON shape that a body or an answer has; '' where it is free."""
    schema = part.get("content", {}).get("application/json", {}).get("schema", {})
    return _name(schema)


def _name(schema: dict[str, Any]) -> str:
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _shape(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    needed = schema.get("required", ())
    fields = [
        {
            "name": field,
            "is_needed": field in needed,
            "type": _type(of),
            "shape": _inner(of),
            "description": of.get("description", ""),
        }
        for field, of in schema.get("properties", {}).items()
    ]
    return {"name": name, "fields": fields}


def _inner(schema: dict[str, Any]) -> str:
    """The shape that a field holds, alone, in a list, or where there is one."""
    choices = [_name(one) for one in schema.get("anyOf", ())]
    return _name(schema) or _name(schema.get("items", {})) or next(filter(None, choices), "")


def _type(schema: dict[str, Any]) -> str:
    """A type as a programmer reads it: 'string (date) | null', 'array of Words'."""
    if "anyOf" in schema:
        return " | ".join(_type(one) for one in schema["anyOf"])
    if "$ref" in schema:
        return _name(schema)
    if "enum" in schema:
        return " | ".join(str(one) for one in schema["enum"])
    if schema.get("type") == "array":
        return f"array of {_type(schema.get('items', {}))}"
    kind = str(schema.get("type", "any"))
    return f"{kind} ({schema['format']})" if "format" in schema else kind

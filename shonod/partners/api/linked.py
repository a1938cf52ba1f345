"""The charter as linked data: CPSV-AP 3.2, each service a cpsv:PublicService."""

import json
from typing import Any

from django.http import HttpResponse
from django.urls import get_script_prefix
from django.utils.translation import gettext_noop as _
from ninja import Router

from shonod.catalogue.models import Terms
from shonod.ground.timelimit import Duration, Unit
from shonod.offices.models import Office
from shonod.partners.api.door import Called
from shonod.wall.queries import board_of

router = Router()
MEDIA_TYPE = "application/ld+json"
CONTEXT = {
    "adms": "http://www.w3.org/ns/adms#",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "shonod": "urn:shonod:",
}
EU = "http://publications.europa.eu/resource/authority"
BANGLADESH = {"@id": f"{EU}/atu/BGD", "@type": "http://data.europa.eu/88u/dataset/atu-type"}
TAKA = {"@id": f"{EU}/currency/BDT", "@type": "skos:Concept"}
# Units of calendar time as ISO 8601 writes them; a working day is no length of time.
_ISO = {
    Unit.MINUTE: "PT{}M",
    Unit.HOUR: "PT{}H",
    Unit.DAY: "P{}D",
    Unit.WEEK: "P{}W",
    Unit.MONTH: "P{}M",
    Unit.YEAR: "P{}Y",
}
Node = dict[str, Any]


@router.get(
    "/charter.jsonld",
    response=None,
    url_name="linked_charter",
    operation_id="linked_charter",
    summary=_("The charter as linked data"),
    description=_("CPSV-AP 3.2 in JSON-LD: the office, and each service as a public service."),
    openapi_extra={"responses": {200: {"content": {MEDIA_TYPE: {"schema": {"type": "object"}}}}}},
)
def linked_charter(request: Called) -> HttpResponse:
    office = request.caller.office
    board = board_of(office, request.caller.today)
    here = request.build_absolute_uri(get_script_prefix())
    services = [_service(terms, office, here) for terms in board.terms] if board else []
    graph = [_office(office, here), *services]
    told = {"@context": CONTEXT, "@graph": graph}
    return HttpResponse(json.dumps(told, ensure_ascii=False), content_type=MEDIA_TYPE)


def _office(office: Office, here: str) -> Node:
    return {
        "@id": here,
        "@type": "cv:PublicOrganisation",
        "dct:identifier": office.slug,
        "skos:prefLabel": _words(office.name, office.name_en),
        "dct:spatial": BANGLADESH,
    }


def _service(terms: Terms, office: Office, here: str) -> Node:
    code, page = terms.service.code, f"{here}services/{terms.service.code}/"
    return {
        "@id": page,
        "@type": "cpsv:PublicService",
        "dct:identifier": code,
        "dct:title": _words(terms.name, terms.name_en),
        "dct:description": _description(terms),
        "cv:hasCompetentAuthority": {"@id": here},
        "cv:hasChannel": [
            {
                "@id": f"{page}#channel-{number}",
                "@type": "cv:Channel",
                "dct:identifier": f"{code}/channel/{number}",
                "dct:type": _concept("channel", channel["channel"]),
                "dct:description": _words(channel["text"], channel.get("text_en", "")),
            }
            for number, channel in enumerate(terms.delivery, start=1)
        ],
        "cv:hasInputType": [
            {
                "@id": f"{page}#paper-{number}",
                "@type": "cv:EvidenceType",
                "dct:identifier": f"{code}/paper/{number}",
                "skos:prefLabel": _words(paper["text"], paper.get("text_en", "")),
            }
            for number, paper in enumerate(terms.documents, start=1)
        ],
        "cv:hasCost": _costs(terms, page),
        "cv:contactPoint": {
            "@id": f"{page}#contact",
            "@type": "cv:ContactPoint",
            "cv:telephone": terms.officer["phones"] or [office.phone],
            "cv:email": terms.officer["emails"] or [office.email],
        },
        **_time(terms),
    }


def _costs(terms: Terms, page: str) -> list[Node]:
    """One for each amount; a free service costs nothing, and policy names no amount."""
    fee = terms.fee
    amounts = fee["amounts_bdt"] or ([0.0] if fee["free"] else [None])
    return [
        {
            "@id": f"{page}#cost-{number}",
            "@type": "cv:Cost",
            "dct:identifier": f"{terms.service.code}/cost/{number}",
            "dct:description": _words(fee["text"] or "", fee.get("text_en", "")),
            "cv:currency": TAKA,
            **({} if amount is None else {"cv:hasValue": _typed(f"{amount:.2f}", "double")}),
        }
        for number, amount in enumerate(amounts, start=1)
    ]


def _time(terms: Terms) -> Node:
    """Calendar time as the standard has it; a limit in working days in a property of ours."""
    longest = terms.limit.max
    if longest is None:
        return {}
    if longest.unit is Unit.WORKING_DAY:
        return {"shonod:workingDays": _typed(f"{longest.value:g}", "decimal")}
    return {"cv:processingTime": _typed(_duration(longest), "duration")}


def _duration(longest: Duration) -> str:
    """Whole units; half an hour is thirty minutes."""
    if longest.unit is Unit.HOUR and longest.value != int(longest.value):
        return f"PT{round(longest.value * 60)}M"
    return _ISO[longest.unit].format(round(longest.value))


def _description(terms: Terms) -> list[Node]:
    """What the charter promises of it: the limit and the fee, in its own words."""
    cells = (terms.time_limit, terms.fee)
    said = [" · ".join(filter(None, (cell.get(name) for cell in cells))) for name in _BOTH]
    return _words(*said) or _words(terms.name, terms.name_en)


_BOTH = ("text", "text_en")


def _words(bangla: str, english: str) -> list[Node]:
    pairs = (("bn", bangla), ("en", english))
    return [{"@language": code, "@value": text} for code, text in pairs if text]


def _concept(scheme: str, name: str) -> Node:
    """Of the charter's own lists, told inline."""
    return {
        "@id": f"urn:shonod:{scheme}:{name}",
        "@type": "skos:Concept",
        "skos:notation": name,
    }


def _typed(text: str, kind: str) -> Node:
    return {"@type": f"xsd:{kind}", "@value": text}

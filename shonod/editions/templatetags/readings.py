"""`{% load readings %}`: what the reader made of a charter, in an officer's words."""

import re
from collections.abc import Mapping
from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from shonod.catalogue.templatetags.terms import limit_words
from shonod.editions.actions.importing import new_key
from shonod.editions.models import Manuscript
from shonod.editions.queries import Note, Point
from shonod.ground.charter import NoCharter
from shonod.ground.charter.lint import Words
from shonod.ground.charter.typed import AT_THE_DESK
from shonod.ground.refusals import Refusal
from shonod.ground.timelimit import TimeLimit
from shonod.ui.templatetags.days import reads_bangla
from shonod.ui.templatetags.numbers import money

register = template.Library()


# What the reader did on its own; `{}` stands for the source's words.
_MENDED = {
    "bijoy_converted": _("Bijoy letters were turned into Unicode."),
    "ditto_filled": _("“As above” was filled in with the words of the row above."),
    "email_mended": _("A stray space was taken out of an e-mail address."),
    "fee_inferred": _("“{}” was read as free of charge."),
    "header_repeated": _("A heading repeated on a new page was left out."),
    "list_read": _("The services were read from a list, not from a table."),
    "location_inferred": _("The line below the office was read as its place."),
    "merged_cell_filled": _("A merged cell was filled into each of its rows."),
    "office_inferred": _("The only line of the head was read as the office."),
    "officer_carried": _("A merged cell was carried down to this row."),
    "paragraphs_joined": _("Paragraphs of one cell were joined."),
    "section_number_inferred": _("A lost digit of the section’s number was added."),
    "spelling_understood": _("“{}” was understood as “{}”."),
    "text_between_rows": _("A text stood between the rows of the table."),
    "time_fixed_date": _("“{}” is a date or a schedule, not a limit."),
    "time_open_hours": _("“{}” says when the office is open, not by when."),
}
_QUOTED = re.compile("'([^']*)'")


@register.filter
def mended(note: Note) -> SafeString:
    """What the reader did; a kind without words of ours speaks the reader's English."""
    said = _MENDED.get(note.code)
    if said is None:
        return format_html('<span lang="en">{}</span>', note.message)
    quoted = [*_QUOTED.findall(note.message), "…", "…"]
    return conditional_escape(str(said).format(*quoted))


@register.filter
def found(point: Point) -> Words:
    """What was found, why it matters and what to do, in the reader's language."""
    return point.finding.said("bn" if reads_bangla() else "en")


# The page where what the whole charter lacks is written, by its name in `editions`.
_WRITTEN_AT = {
    "office_missing": "head",
    "vision_missing": "head",
    "mission_missing": "head",
    "citizen_section_missing": "section",
    "institutional_section_missing": "section",
    "internal_section_missing": "section",
    "expectations_missing": "expectations",
    "grievance_missing": "tier",
}


@register.filter
def written_at(point: Point, manuscript: Manuscript) -> str:
    """The address where the officer writes what a point says is missing; '' where no page does."""
    page = _WRITTEN_AT.get(point.code)
    if page is None:
        return ""
    of_a_new_part = [new_key()] if page in {"section", "tier"} else []
    return reverse(f"editions:{page}", args=[manuscript.id, *of_a_new_part])


@register.filter
def at_the_desk(lines: list[int]) -> bool:
    """Whether a service was written at the desk and has no lines in the source."""
    return lines == AT_THE_DESK


@register.filter
def counts_as(cell: Mapping[str, Any]) -> str:
    """What the clock makes of a time cell; empty where it can count nothing."""
    limit = TimeLimit.from_json({name: cell[name] for name in TimeLimit().to_json()})
    countable = limit.max or limit.instant or limit.negotiable
    return limit_words(limit) if countable else ""


@register.filter
def fee_as(cell: Mapping[str, Any]) -> str:
    """What was understood of a fee; empty where nothing was."""
    words = [gettext("free of charge")] if cell["free"] else []
    words += [money(amount) for amount in cell["amounts_bdt"]]
    words += [gettext("what the policy in force says")] if cell["per_policy"] else []
    return ", ".join(words)


_CHANNELS = {
    "web": _("website"),
    "phone": _("telephone"),
    "email": _("e-mail"),
    "in_person": _("in person"),
    "post": _("post"),
    "requisition": _("requisition"),
    "directive": _("directive"),
    "annual_plan": _("annual plan"),
    "on_demand": _("as needed"),
    "other": _("another way"),
}


@register.filter
def channel_as(channel: str) -> str:
    return str(_CHANNELS[channel])


# How the reader's reasons begin or what they hold; the rest of a reason names places and numbers.
_REASONS = (
    (
        "no table of services",
        _(
            "No table of services was found in it. Copy the whole table with its heading, "
            "or give the file itself."
        ),
    ),
    ("old Office files", _("Old Office files (DOC, XLS) are not read. Save it as DOCX or XLSX.")),
    ("RTF files", _("RTF files are not read. Save it as DOCX.")),
    ("a GIF image", _("A GIF image is not read. Give the charter as text, PNG or JPEG.")),
    ("holds macros", _("It holds macros. Save it without them, as DOCX or XLSX.")),
    (
        "install Tesseract",
        _(
            "It is a picture without text. Give the charter as text, or ask the administrator to "
            "install Tesseract with Bangla."
        ),
    ),
    (
        "the picture",
        _("The picture could not be read. Take a sharper one, or give the charter as text."),
    ),
    ("scanned pages", _("It has too many scanned pages. Give the pages of the charter alone.")),
    ("broken or locked", _("The file is damaged or locked with a password.")),
    ("declares entities", _("It holds what no office program writes, so it was not opened.")),
    ("packed too tightly", _("It is packed in a way that no document is, so it was not opened.")),
    ("unpacks to", _("Unpacked it is far larger than a charter, so it was not opened.")),
    ("neither DOCX nor XLSX", _("It is a packed archive. Unpack it and give the document itself.")),
    ("nested more than", _("It is built deeper than any document, so it was not read.")),
    ("allowed", _("It is larger than a charter. Give the charter alone.")),
    ("of any charter", _("It holds more than a charter does. Give the charter alone.")),
    ("no charter", _("It holds more than a charter does. Give the charter alone.")),
    ("binary data", _("It is no text and no document that can be read.")),
    ("breaks it", _("Its letters cannot be read as text. Save it as UTF-8 text or as DOCX.")),
)
_ELSE = _("It could not be opened. Save it again as DOCX, or paste its text.")


def unreadable_words(refusal: Refusal) -> str:
    """Why the reader refused a file; an English reader also gets the reader's own detail."""
    reason = str(refusal)
    known = (words for sign, words in _REASONS if sign in reason)
    said = str(next(known, _ELSE))
    is_told = reads_bangla() or isinstance(refusal, NoCharter)
    return said if is_told else f"{said} ({reason.partition(': ')[2] or reason})"

"""What one service promised before and promises now: time, fee, papers, channels, people."""

from collections.abc import Callable, Iterator

from shonod.ground.bangla import folded
from shonod.ground.charter.codes import Document
from shonod.ground.charter.compare import change as c
from shonod.ground.charter.compare.likeness import matched_texts

Found = Iterator[tuple[c.Kind, str | None, str | None]]

# Days by which limits of different units are ranked: five working days are a week.
_DAYS = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "working_day": 7 / 5,
    "day": 1,
    "week": 7,
    "month": 30,
    "year": 365,
}


def limit_changes(old: Document, new: Document) -> Found:
    """Changes of a `time_limit` of the schema."""
    kinds = [*_of_length(old, new), *_of_terms(old, new)]
    if not kinds and _reworded(old["text"], new["text"]):
        kinds = [c.WORDING]
    yield from ((kind, old["text"], new["text"]) for kind in kinds)


def _of_length(old: Document, new: Document) -> Iterator[c.Kind]:
    before, after = longest_days(old), longest_days(new)
    if before is None or after is None:
        if before is not after:
            yield c.LIMIT_DROPPED if after is None else c.LIMIT_GIVEN
    elif round(after - before, 6):
        yield c.LIMIT_LONGER if after > before else c.LIMIT_SHORTER
    elif (old["max"], old["min"]) != (new["max"], new["min"]):
        yield c.LIMIT_CHANGED


def longest_days(limit: Document) -> float | None:
    """How long it may take, for ranking only; None where nothing is promised."""
    if limit["max"]:
        return float(limit["max"]["value"] * _DAYS[limit["max"]["unit"]])
    return 0.0 if limit["instant"] else None


def _of_terms(old: Document, new: Document) -> Iterator[c.Kind]:
    for key, given, dropped in (
        ("instant", c.INSTANT_GIVEN, c.INSTANT_DROPPED),
        ("conditional", c.CONDITION_NEW, c.CONDITION_DROPPED),
        ("negotiable", c.ON_DEMAND_NEW, c.ON_DEMAND_DROPPED),
    ):
        if old[key] != new[key]:
            yield given if new[key] else dropped


def fee_changes(old: Document, new: Document) -> Found:
    """Changes of a `fee` of the schema."""
    kind = _of_fee(old, new)
    if kind:
        yield kind, old["text"], new["text"]


def _of_fee(old: Document, new: Document) -> c.Kind | None:
    before, after = _burden(old), _burden(new)
    if before is not None and after is not None and before != after:
        return c.FEE_CHARGED if after > before else c.FEE_FREED
    highest, now = max(old["amounts_bdt"], default=None), max(new["amounts_bdt"], default=None)
    if highest is not None and now is not None and highest != now:
        return c.FEE_HIGHER if now > highest else c.FEE_LOWER
    shape = ("free", "amounts_bdt", "per_policy")
    if before != after or any(old[key] != new[key] for key in shape):
        return c.FEE_CHANGED
    return c.WORDING if _reworded(old["text"], new["text"]) else None


def _burden(fee: Document) -> int | None:
    """0 free, 1 free in part, 2 paid; None where the charter does not say."""
    charged = bool(fee["amounts_bdt"] or fee["per_policy"])
    if fee["free"]:
        return 1 if charged else 0
    return 2 if charged else None


def paper_changes(old: list[str], new: list[str]) -> Found:
    """Papers to bring, each by itself."""
    for before, after in matched_texts(old, new):
        if before is None:
            yield c.PAPER_NEW, None, after
        elif after is None:
            yield c.PAPER_DROPPED, before, None
        elif _reworded(before, after):
            yield c.WORDING, before, after


def place_changes(old: list[str], new: list[str]) -> Found:
    if [folded(text) for text in old] != [folded(text) for text in new]:
        yield c.PLACES_CHANGED, "; ".join(old) or None, "; ".join(new) or None


def channel_changes(old: list[Document], new: list[Document]) -> Found:
    """Ways of asking, by channel; those without one by their words."""
    before, after = _by_channel(old), _by_channel(new)
    gone, come = before.keys() - after.keys(), after.keys() - before.keys()
    yield from ((c.CHANNEL_DROPPED, before[key], None) for key in before if key in gone)
    yield from ((c.CHANNEL_NEW, None, after[key]) for key in after if key in come)
    for key in after:
        if key in before and _reworded(before[key], after[key]):
            yield c.WORDING, before[key], after[key]


def _by_channel(ways: list[Document]) -> dict[str, str]:
    found: dict[str, str] = {}
    for way in ways:
        key = way["channel"] if way["channel"] != "other" else f"other {folded(way['text'])}"
        found[key] = f"{found[key]}; {way['text']}" if key in found else way["text"]
    return found


def person_changes(old: Document, new: Document) -> Found:
    """The officer answerable, or the superior."""
    kind = _of_person(old, new)
    if kind:
        yield kind, old["text"], new["text"]


def _of_person(old: Document, new: Document) -> c.Kind | None:
    if not old["text"] or not new["text"]:
        if bool(old["text"]) is bool(new["text"]):
            return None
        return c.OFFICER_NAMED if new["text"] else c.OFFICER_DROPPED
    if any(_reworded(old[key], new[key]) for key in ("name", "designation")):
        return c.OFFICER_CHANGED
    if any(set(old[key]) != set(new[key]) for key in ("phones", "emails")):
        return c.CONTACT_CHANGED
    return c.WORDING if _reworded(old["text"], new["text"]) else None


def _reworded(old: str | None, new: str | None) -> bool:
    return folded(old or "") != folded(new or "")


# Column → what its change is read by.
CELLS: dict[str, Callable[..., Found]] = {
    "time_limit": limit_changes,
    "fee": fee_changes,
    "documents": paper_changes,
    "documents_from": place_changes,
    "delivery": channel_changes,
    "officer": person_changes,
    "supervisor": person_changes,
}

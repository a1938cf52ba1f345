"""What stands in the places of a text: facts of the case and the day, in the reader's language."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta

from django.conf import settings
from django.utils.translation import gettext

from shonod.cases.models import Case
from shonod.cases.queries import code_of, recounts_of
from shonod.cases.templatetags.cases import due_words, reason_words
from shonod.cases.templatetags.moved import moved_why
from shonod.ground.clock import local
from shonod.ground.code import grouped
from shonod.notices.models import Notice
from shonod.notices.queries.news import changes_told
from shonod.notices.queries.officers import brought_to, posts_held
from shonod.notices.states import By, Kind
from shonod.offices.models import Office
from shonod.projects.models import Follower
from shonod.projects.queries.links import CONFIRM, STOP, link_token
from shonod.ui.templatetags.days import day, digits, short_day
from shonod.ui.templatetags.numbers import phone
from shonod.ui.templatetags.ui import in_language

PLACE = re.compile(r"\{(\w+)\}")
_GAPS = re.compile(r"\n{3,}")
Facts = dict[str, str]


def filled(text: str, facts: Facts) -> str:
    """The text with its places filled in; a line all of whose places are empty is left out."""
    lines = [line for line in text.splitlines() if _says_something(line, facts)]
    whole = "\n".join(PLACE.sub(lambda found: facts[found[1]], line) for line in lines)
    return _GAPS.sub("\n\n", whole).strip()


def _says_something(line: str, facts: Facts) -> bool:
    places = PLACE.findall(line)
    return not places or any(facts[place] for place in places)


def facts_of(notice: Notice, at: datetime) -> Facts:
    """The facts of a notice, in the language that is in force."""
    office = notice.office
    facts = {"office": in_language(office, "name"), "phone": phone(office.phone)}
    if notice.case is not None:
        return facts | _of_case(notice, notice.case, at)
    if notice.follower is not None:
        return facts | _of_news(notice, notice.follower)
    return facts | _of_day(notice, at)


def _of_case(notice: Notice, case: Case, at: datetime) -> Facts:
    event, say = notice.event, _days(By(notice.by), at)
    data = event.data if event else {}
    code = grouped(code_of(case))
    facts = {
        "code": code,
        "link": f"{address}track/{code}/" if (address := address_of(case.office)) else "",
        "due": due_words(case) if notice.by == By.EMAIL else say(case.due_on),
        "old_due": say(data.get("old_due_on")),
        "until": say(data.get("until_on") or data.get("holds_on")),
        "reason": reason_words(data["reason"]) if "reason" in data else "",
    }
    if notice.kind in (Kind.MOVED, Kind.AGREED, Kind.EXTENDED):
        facts["due"] = say(data.get("new_due_on") or data.get("due_on"))
    if event and notice.kind == Kind.MOVED:
        facts["reason"] = moved_why(event, recounts_of([event]))
    return facts


def _of_news(notice: Notice, follower: Follower) -> Facts:
    """Without a public name there is no page to lead to, and no link."""
    address, project = address_of(follower.office), follower.project
    path = f"projects/{project.code}/" if project else "projects/"
    if notice.kind == Kind.NEWS_ASKED:
        path = f"projects/mail/{link_token(follower.id, CONFIRM)}/confirm/"
    every = gettext("all projects of the office")
    return {
        "project": in_language(project, "name") if project else every,
        "changes": changes_told(follower, notice.event) if notice.event else "",
        "link": f"{address}{path}" if address else "",
        "stop": stop_address(follower),
    }


def stop_address(follower: Follower) -> str:
    """Where whoever follows projects ends it; empty without a public name."""
    address = address_of(follower.office)
    return f"{address}projects/mail/{link_token(follower.id, STOP)}/stop/" if address else ""


def _days(by: By, at: datetime) -> Callable[[date | str | None], str]:
    """A mail says 'Sunday, 29 November 2026'; a text message is dear and says '29 November'."""
    if by == By.EMAIL:
        return day
    return lambda on: short_day(on).removesuffix(f" {digits(local(at).year)}")


def _of_day(notice: Notice, at: datetime) -> Facts:
    today, officer = local(at).date(), notice.officer
    posts = posts_held(notice.office, today).get(officer, []) if officer else []
    brought = brought_to(notice.office, posts, today)
    return {"day": _days(By(notice.by), at)(today)} | {
        name: digits(count) for name, count in brought._asdict().items()
    }


def address_of(office: Office) -> str:
    """Where the office's public pages begin; empty where the installation has no public name."""
    if office.host:
        return f"https://{office.host}/"
    if not settings.HOSTS:
        return ""
    is_only_one = Office.objects.exclude(pk=office.pk).first() is None
    return f"https://{settings.HOSTS[0]}/" if is_only_one else _under(office)


def _under(office: Office) -> str:
    return f"https://{settings.HOSTS[0]}{office.root}"


def sample_facts(kind: Kind, by: By, office: Office, at: datetime) -> Facts:
    """An example for the preview: no person's case, and the office's own name and number."""
    say, today = _days(by, at), local(at).date()
    code = "ABCD-EFGH-JKLMN"
    address = address_of(office) or "https://example.gov.bd/"
    counts = {"overdue": 2, "due_today": 3, "due_next": 4, "new": 5, "waiting": 1}
    reasons = {
        Kind.WAITING: reason_words("papers"),
        Kind.MOVED: gettext("Days were declared anew: %(what)s.") % {"what": gettext("Eid")},
    }
    return {
        "office": in_language(office, "name"),
        "phone": phone(office.phone),
        "code": code,
        "link": f"{address}track/{code}/",
        "due": say(today + timedelta(days=6)),
        "old_due": say(today + timedelta(days=3)),
        "until": say(today + timedelta(days=5)),
        "day": say(today),
        "reason": reasons.get(kind, ""),
        "project": gettext("all projects of the office"),
        "changes": gettext("Digital labs: %(what)s") % {"what": gettext("new progress")},
        "stop": f"{address}projects/mail/…/stop/",
        **{name: digits(count) for name, count in counts.items()},
    }

"""Run beside a running office: more officers for it, and a second office. Prints their accounts."""

import json
import sys

import django

django.setup()

from shonod.cases.actions import keep_first_replies  # noqa: E402
from shonod.catalogue.actions import publish_charter  # noqa: E402
from shonod.ground.clock import DHAKA  # noqa: E402
from shonod.ledger.models import Head  # noqa: E402
from shonod.mailbox.actions import keep_mail, read_mail  # noqa: E402
from shonod.mailbox.actions.keeping import Place  # noqa: E402
from shonod.mailbox.models import Mail  # noqa: E402
from shonod.offices.actions import add_office, appoint  # noqa: E402
from shonod.offices.models import Office  # noqa: E402
from shonod.offices.states import Role  # noqa: E402
from shonod.people.actions import add_officer  # noqa: E402

homna = Office.objects.get()
# No earlier than what the ledger holds, and no later than what it will.
AT = Head.objects.get(chain=homna.id).at
TODAY = AT.astimezone(DHAKA).date()
NAMES = [
    ("সেলিনা আক্তার", "Selina Akter"),
    ("রফিকুল ইসলাম", "Rafiqul Islam"),
    ("নুসরাত জাহান", "Nusrat Jahan"),
    ("তানভীর আহমেদ", "Tanvir Ahmed"),
    ("শামীমা নাসরিন", "Shamima Nasrin"),
]


def officer_of(office: Office, username: str, names: tuple[str, str]) -> tuple[str, str]:
    name, name_en = names
    officer, password = add_officer(
        username=username, name=name, name_en=name_en, chain=office.id, at=AT
    )
    title, title_en = "সহকারী প্রোগ্রামার", "Assistant Programmer"
    appoint(
        officer, office=office, title=title, title_en=title_en, role=Role.OFFICER, since_on=TODAY
    )
    return username, password


def second_office(first: Office) -> Office:
    office = add_office(
        slug="rupali", name="উপজেলা কার্যালয়, রূপালীচর", name_en="Upazila Office, Rupalichar", at=AT
    )
    source = bytes(first.charters.get().source)
    publish_charter(office, source, name="rupali.txt", effective_on=TODAY, at=AT)
    keep_first_replies(office, on=TODAY)
    return office


def mail(office: Office) -> None:
    """A question that came by e-mail and waits."""
    head = "From: Karim <karim@example.org>\r\nContent-Type: text/plain; charset=utf-8\r\n"
    words = "Subject: ল্যাপটপ নষ্ট\r\n\r\nআমাদের কার্যালয়ের ল্যাপটপটি চালু হয় না। কী করব?"
    content = (head + words).encode()
    keep_mail(content, place=Place(1, 1, len(content), AT), office=office, at=AT)
    read_mail(Mail.objects.get().id, at=AT)


mail(homna)
people = [officer_of(homna, f"officer{n}", names) for n, names in enumerate(NAMES)]
rupali = officer_of(second_office(homna), "rupali", ("রহিমা খাতুন", "Rahima Khatun"))
sys.stdout.write(json.dumps({"homna": people, "rupali": rupali}))

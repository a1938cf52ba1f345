"""An office of one that advises, on Monday, 23 November 2026, 10:00: a kind, and a request."""

from datetime import timedelta
from decimal import Decimal

import pytest

from shonod.advice.actions import AdviceWords, PriceFacts, set_kind, write_sheet
from shonod.advice.models import Kind, Option, Sheet, Words
from shonod.cases.actions import Requester, open_case
from shonod.cases.models import Case
from shonod.catalogue.models import Charter, Service, Terms
from shonod.ground.charter.times import read_time_limit
from shonod.offices.actions import add_office, appoint, enter_country_days
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.actions import add_officer
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

LIMIT = read_time_limit("তাৎক্ষণিক/৩ কার্যদিবস").to_json()
WORDS = Words(
    "সালমার স্কুলের প্রিন্টার",
    (
        Option("লেজার", good="দ্রুত\nসস্তা", low=Decimal(20_000), high=Decimal(24_000), as_of=TODAY),
        Option("কালির ট্যাংক", low=Decimal(18_000), high=Decimal(18_000), consumables=Decimal(9_000)),
    ),
    need="মাসে ৫০০ পৃষ্ঠা",
    advice="লেজার নিন।",
    checks="টোনারের দাম\nবাংলা ছাপা",
)


@pytest.fixture
def place(db: None) -> Office:
    enter_country_days(at=NOW)
    return add_office(slug="place", name="কার্যালয়", name_en="Office", phone="+8801308633566", at=NOW)


@pytest.fixture
def keeper(place: Office) -> Officer:
    officer, _ = add_officer(username="keeper", name="শাহ আলম", chain=place.id, at=NOW)
    post = {"title": "সহকারী প্রোগ্রামার", "title_en": "", "role": Role.OFFICER, "since_on": TODAY}
    appoint(officer, office=place, **post)
    return officer


@pytest.fixture
def kind(place: Office, keeper: Officer) -> Kind:
    made = set_kind(place, name="প্রিন্টার", name_en="Printer", by=keeper, at=NOW)
    place.refresh_from_db()
    return made


@pytest.fixture
def said(kind: Kind) -> AdviceWords:
    words = Words("স্কুলের প্রিন্টার", WORDS.options, advice=WORDS.advice)
    return AdviceWords(kind, words, TODAY + timedelta(days=180))


@pytest.fixture
def facts(kind: Kind) -> PriceFacts:
    return PriceFacts(kind, "লেজার, এ৪", Decimal(20_000), Decimal(24_000), TODAY, "দরপত্র ১")


@pytest.fixture
def asked(place: Office) -> Case:
    """A request of Salma Begum."""
    charter = Charter.objects.create(
        office=place,
        number=1,
        effective_on=TODAY,
        published_at=NOW,
        source=b"",
        document={},
        bilingual={},
    )
    service = Service.objects.create(office=place, code="2.1.2")
    empty = {"officer": {}, "supervisor": {}, "fee": {}}
    terms = Terms.objects.create(
        office=place,
        charter=charter,
        service=service,
        position=1,
        name="পরামর্শ",
        time_limit=LIMIT,
        **empty,
    )
    who = Requester(name="সালমা বেগম", phone="+8801712345678")
    return open_case(terms, requester=who, details="কোন প্রিন্টার?", once="1", at=NOW)[0]


@pytest.fixture
def sheet(asked: Case, kind: Kind, keeper: Officer) -> Sheet:
    return write_sheet(asked, kind, WORDS, version=0, by=keeper, at=NOW)

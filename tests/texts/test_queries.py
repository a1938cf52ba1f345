"""Whose number it is."""

from shonod.cases.actions import Requester
from shonod.texts.queries import case_to_rate, cases_of, office_for, waiting_case
from tests.fixtures import NOW

SALMA = "+8801712345678"


def test_a_number_leads_to_the_office_that_dealt_with_it_last(homna, rupali, make_case):
    assert office_for(SALMA) == homna
    case, _ = make_case(office=rupali, requester=Requester(name="স", phone=SALMA))
    assert office_for(SALMA) == rupali
    assert list(cases_of(SALMA)) == [case]


def test_what_is_open_is_neither_waiting_nor_to_be_rated(make_case):
    make_case()
    assert waiting_case(SALMA) is None
    assert case_to_rate(SALMA, NOW) is None

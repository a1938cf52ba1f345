"""Codes of services, as an edition's Terms carry them."""

from shonod.ground.charter.codes import coded_services, section_codes
from tests.ground.charter.making import charter, section, service


def test_a_code_is_the_section_and_the_serial() -> None:
    assert [coded.code for coded in coded_services(charter())] == ["2.1.1", "2.2.1", "2.3.1"]


def test_what_has_no_number_is_named_by_its_place() -> None:
    sections = [
        section("unspecified", None, service(None, "ক"), service(None, "খ")),
        section("unspecified", None, service(7, "গ")),
    ]
    document = charter(sections=sections)
    assert section_codes(document) == ["1", "2"]
    assert [coded.code for coded in coded_services(document)] == ["1.1", "1.2", "2.7"]

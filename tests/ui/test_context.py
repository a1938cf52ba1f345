"""What every page knows about itself."""

import pytest
from django.urls import set_script_prefix
from django.utils import translation

from shonod.ui.context import page


@pytest.fixture(autouse=True)
def _root():
    yield
    set_script_prefix("/")


def current(context: dict) -> list[str]:
    return [url for url, _label, is_current in context["nav"] if is_current]


@pytest.mark.parametrize(
    ("path", "marked"),
    [
        ("/", ["/"]),
        ("/services/2.1.1/", ["/"]),
        ("/track/", ["/track/"]),
        ("/track/ABCD/", ["/track/"]),
        ("/calculator/", ["/calculator/"]),
        ("/privacy/", []),
    ],
)
def test_the_menu_marks_where_the_reader_is(rf, path, marked):
    assert current(page(rf.get(path))) == marked


def test_the_menu_has_five_at_most(rf):
    assert len(page(rf.get("/"))["nav"]) <= 5


def test_an_office_that_shares_a_host_keeps_its_own_root(rf):
    set_script_prefix("/o/homna/")
    context = page(rf.get("/track/"))
    assert context["root"] == "/o/homna/"
    assert [url for url, *_ in context["nav"]][:2] == ["/o/homna/", "/o/homna/track/"]


@pytest.mark.parametrize(
    ("language", "address", "other"),
    [
        ("bn", "/track/?q=%E0%A6%95", "/track/?q=%E0%A6%95&lang=en"),
        ("en", "/track/?lang=en", "/track/?lang=bn"),
    ],
)
def test_the_switch_leads_to_the_same_page_in_the_other_language(rf, language, address, other):
    with translation.override(language):
        context = page(rf.get(address))
    assert context["language"] == language
    assert context["other_language_url"] == other


def test_a_page_without_an_office_still_draws(draw):
    assert "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার" in draw("ui/base.html", {"office": None})

"""The style guide and the frames around every page, in Chromium."""

import gzip
import re
from types import SimpleNamespace

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from tests.ui.samples import everything

pytestmark = pytest.mark.browser

QUEUE = """{% extends "ui/desk_base.html" %}{% load ui %}
{% block title %}Desk{% endblock %}
{% block main %}<h1 class="govuk-heading-l">আজকের কাজ</h1>
<ul class="counts"><li class="counts__late"><a href="#late"><strong>৩</strong>পেরিয়েছে</a></li>
<li><a href="#today" aria-current="page"><strong>৫</strong>আজ শেষ দিন</a></li></ul>
<div class="split"><ul class="queue split__list">
<li><a class="queue__item" href="#c" aria-current="true">
<span class="queue__title">প্রশিক্ষণের চাহিদা</span>{% due_tag late today %}
<span class="queue__more">মৎস্য অফিস · ২৯ নভেম্বর</span></a></li></ul>
<section><h2 class="govuk-heading-m">প্রশিক্ষণের চাহিদা</h2><div class="actions">
<button class="govuk-button" data-key="d"
data-key-label="নিষ্পত্তি">নিষ্পত্তি <kbd>d</kbd></button></div>
<label class="govuk-label" for="note">নোট</label>
<textarea class="govuk-textarea" id="note" data-key="n" data-key-label="নোট লিখুন"></textarea>
<p id="done"></p></section></div>{% endblock %}"""


@pytest.fixture
def guide(draw):
    return draw("ui/styleguide.html", everything({}))


@pytest.fixture
def desk(draw, settings):
    loaders = [("django.template.loaders.locmem.Loader", {"queue.html": QUEUE})]
    engine = settings.TEMPLATES[0]
    options = engine["OPTIONS"] | {
        "loaders": [*loaders, "django.template.loaders.app_directories.Loader"]
    }
    settings.TEMPLATES = [engine | {"APP_DIRS": False, "OPTIONS": options}]
    officer = SimpleNamespace(name="রহিমা খাতুন", is_authenticated=True)
    return draw("queue.html", everything(), officer=officer)


def faults(page):
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        (fault["id"], [node["html"][:160] for node in fault["nodes"]])
        for fault in found
        if fault["impact"] in {"serious", "critical", "moderate"}
    ]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_fault_in_any_component(guide, open_page, width, dark):
    assert not faults(open_page(guide, width, dark))


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_fault_at_the_desk(desk, open_page, width, dark):
    assert not faults(open_page(desk, width, dark))


def scrolls_sideways(page):
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


@pytest.mark.parametrize("language", ["bn", "en"])
def test_nothing_scrolls_sideways_on_the_smallest_phone(draw, open_page, language):
    page = open_page(draw("ui/styleguide.html", everything({}), language), 320)
    assert not scrolls_sideways(page)


@pytest.mark.parametrize("width", [640, 1280])
def test_text_twice_as_large_still_fits(guide, open_page, width):
    page = open_page(guide, width)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert not scrolls_sideways(page)


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_with_little_on_it_keeps_to_the_column_of_its_header(draw, open_page, width):
    page = open_page(draw("ui/base.html"), width)
    edges = [
        page.locator(place).evaluate("(e) => e.getBoundingClientRect().left")
        for place in (".top__home", "#main", ".bottom__office")
    ]
    assert edges == [edges[0]] * 3


def test_the_three_boxes_of_a_day_stand_in_one_row_on_the_smallest_phone(guide, open_page):
    boxes = open_page(guide, 320).locator(".govuk-date-input__input")
    tops = boxes.evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().top)")
    assert len(tops) == 3
    assert len(set(tops)) == 1


@pytest.mark.parametrize("fixture", ["guide", "desk"])
def test_what_is_pressed_is_large_enough_for_a_thumb(request, open_page, fixture):
    page = open_page(request.getfixturevalue(fixture))
    small = page.evaluate(
        """[...document.querySelectorAll("button, summary, .nav__link, .language,"
        + " .govuk-input, .govuk-select, .bottom__links a, .queue__item, .govuk-back-link")]
        .filter((e) => e.getClientRects().length && e.getBoundingClientRect().height < 44)
        .map((e) => e.outerHTML.slice(0, 90))"""
    )
    assert small == []


def test_the_phone_menu_opens_without_script(guide, open_page):
    page = open_page(guide, script=False)
    assert not page.locator(".top__menu .nav").is_visible()
    page.locator(".top__menu summary").click()
    assert page.locator(".top__menu .nav__link").count() == 3
    assert page.locator(".top__menu .nav").is_visible()


def test_a_refused_form_puts_the_reader_at_the_summary(guide, open_page):
    assert open_page(guide).evaluate("document.activeElement.className") == "govuk-error-summary"


def test_the_skip_link_comes_first_and_leads_to_the_content(draw, open_page):
    page = open_page(draw("ui/styleguide.html", everything()))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hash") == "#main"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_button_pressed_twice_sends_once(guide, open_page):
    page = open_page(guide)
    page.evaluate(
        """window.sent = 0; document.querySelector("main form").addEventListener(
        "submit", (event) => { event.preventDefault(); window.sent += 1; })"""
    )
    page.locator("main form button").dblclick()
    assert page.evaluate("window.sent") == 1


def test_the_letters_left_are_counted_in_bangla_digits(guide, open_page):
    page = open_page(guide)
    page.locator("#id_request").fill("ক" * 12)
    assert "৪৮৮" in page.locator("[data-count-for=id_request]").inner_text()


def test_shortcuts_press_focus_and_are_listed(desk, open_page):
    page = open_page(desk, 1280)
    page.evaluate(
        """document.querySelector("[data-key=d]").addEventListener(
        "click", () => { document.querySelector("#done").textContent += "x"; })"""
    )
    page.keyboard.press("d")
    assert page.locator("#done").inner_text() == "x"
    page.keyboard.press("n")
    page.keyboard.type("d?")
    assert page.locator("#note").input_value() == "d?"
    assert page.locator("#done").inner_text() == "x"
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    listed = page.locator("#shortcuts dd").all_inner_texts()
    assert listed == ["নিষ্পত্তি", "নোট লিখুন"]
    page.keyboard.press("Escape")
    assert not page.locator("#shortcuts").is_visible()


def test_the_officers_menu_signs_out_by_post(desk, open_page):
    page = open_page(desk, 1280)
    assert not page.locator(".slim__panel").is_visible()
    page.locator(".slim__menu summary").click()
    form = page.locator(".slim__panel form")
    assert form.is_visible()
    assert (form.get_attribute("method"), form.get_attribute("action")) == (
        "post",
        "/desk/sign-out/",
    )
    page.locator("main h1").click()
    assert not page.locator(".slim__panel").is_visible()


@pytest.mark.parametrize("status", [400, 403, 404, 429, 500, 503])
def test_an_error_page_needs_no_context_and_speaks_both_languages(open_page, status):
    html = render_to_string(f"{status}.html", {"reference": "R-123"})
    assert "R-123" in html
    page = open_page(html, 320)
    assert page.locator("[lang=bn] h1").count() == 1
    assert page.locator("[lang=en] h2").count() == 1
    assert not faults(page)
    assert not scrolls_sideways(page)


def test_an_error_page_leaves_out_the_reference_it_has_not():
    assert "সূত্র নম্বর:" not in render_to_string("500.html")
    assert "(reference)" not in render_to_string("500.html")


@pytest.mark.parametrize("name", ["guide", "desk"])
def test_a_page_holds_no_inline_style_script_or_handler(request, name):
    html = request.getfixturevalue(name)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\bsrc=)|https?://(?!www\.w3)"
                         r"[^\"]*\.(?:js|css|woff2)", html)  # fmt: skip


def test_the_first_view_leaves_room_for_the_page_itself():
    packed = sum(
        len(gzip.compress(open(finders.find(f"ui/{name}"), "rb").read()))  # noqa: SIM115, PTH123
        for name in ("shonod.css", "ui.js", "noto-sans-bengali.woff2")
    )
    assert packed < 85_000


def test_the_font_draws_conjuncts_and_is_the_only_one_fetched(guide, open_page):
    page = open_page(guide)
    faces = page.evaluate("[...document.fonts].map((f) => [f.family, f.status])")
    assert faces == [["Noto Sans Bengali Variable", "loaded"]]


@pytest.mark.parametrize("sign", list("ািীুূৃেৈোৌংঃঁ"))
def test_no_vowel_sign_falls_apart_in_the_cut_down_font(guide, open_page, sign):
    # Where half of a sign is missing, a dotted circle of half an em is drawn for it to stand on.
    page = open_page(guide)
    added = page.evaluate(
        """([letter, sign]) => {
            const pen = document.createElement("canvas").getContext("2d");
            pen.font = "100px 'Noto Sans Bengali Variable'";
            return pen.measureText(letter + sign).width - pen.measureText(letter).width;
        }""",
        ["ক", sign],
    )
    assert added < 80

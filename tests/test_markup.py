"""The check of the checks: each kind of fault is found, and good markup has none."""

import pytest

from tests.markup import faults_of

GOOD = '<main><p id="a">x<br></p><ul><li>y</li></ul><label for="b">z</label><input id="b"></main>'


def test_good_markup_has_no_faults() -> None:
    assert faults_of(GOOD) == []


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("<div><p>x</div></p>", "</div> while <p> is open"),
        ("<div>", "<div> stays open"),
        ("</div>", "</div> while <nothing> is open"),
        ("<p>x<div>y</div></p>", "<div> within <p>"),
        ("<div><li>x</li></div>", "<li> within <div>"),
        ("<a href='/'><button>x</button></a>", "<button> within a link or button"),
        ("<p class=a class=b>x</p>", "<p> has two class"),
        ("<b id=a>x</b><i id=a>y</i>", "two elements are 'a'"),
        ("<b id=''>x</b>", "two elements are ''"),
        ("<time datetime='2026-11-23T10:00:45.345863+06:00'>x</time>", "finer than"),
        ("<div hx-post='/'></div>", "hx-post is no attribute"),
        ("<label for=a>x</label>", "for names 'a', which is not there"),
        ("<b aria-describedby='a b' id=a>x</b>", "aria-describedby names 'b', which is not there"),
    ],
)
def test_each_fault_is_found(page: str, fault: str) -> None:
    assert any(fault in found for found in faults_of(page))

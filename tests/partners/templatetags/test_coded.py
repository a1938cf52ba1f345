"""Names between backticks become code; everything else stays text."""

import pytest

from shonod.partners.templatetags.coded import coded

CODE = '<code translate="no" lang="en">{}</code>'


@pytest.mark.parametrize(
    ("words", "drawn"),
    [
        ("leave it out", "leave it out"),
        ("leave `q` out", f"leave {CODE.format('q')} out"),
        ("`a` and `b`", f"{CODE.format('a')} and {CODE.format('b')}"),
        ("a ` alone", "a ` alone"),
        ("<b> `<i>`", f"&lt;b&gt; {CODE.format('&lt;i&gt;')}"),
    ],
)
def test_coded(words: str, drawn: str) -> None:
    assert coded(words) == drawn

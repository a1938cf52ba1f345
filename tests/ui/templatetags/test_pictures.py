"""Icons and QR codes are inline, named when they say something and silent when they decorate."""

from xml.etree import ElementTree as ET

import pytest

from shonod.ui.templatetags import pictures

NAMES = "phone mail web person letter clock check calendar document flag search print".split()


@pytest.mark.parametrize("name", NAMES)
def test_each_promised_icon_is_drawn_and_hidden_from_screen_readers(name):
    svg = ET.fromstring(pictures.icon(name))
    assert svg.get("aria-hidden") == "true"
    assert svg.find("path").get("d")


def test_an_icon_with_a_label_is_an_image_and_its_label_is_escaped():
    svg = ET.fromstring(pictures.icon("phone", '"><script>'))
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == '"><script>'


def test_an_unknown_icon_is_refused_rather_than_left_blank():
    with pytest.raises(KeyError):
        pictures.icon("unicorn")


def test_a_qr_code_is_an_image_with_a_title_and_no_inline_style():
    svg = ET.fromstring(pictures.qr("https://homna.example/track/", "<b>&"))
    assert svg.get("role") == "img"
    assert svg[0].text == "<b>&"
    assert all("style" not in element.attrib for element in svg.iter())

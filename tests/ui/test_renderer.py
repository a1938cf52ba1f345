"""Each kind of field as a GOV.UK component, its label, hint and error tied to it by ids."""

import re

import pytest
from django import forms
from django.template.loader import render_to_string
from django.utils import translation

from tests.ui.samples import EveryField


def field(name: str, data: dict[str, str] | None = None) -> str:
    with translation.override("bn"):
        return EveryField(data)[name].as_field_group()


@pytest.mark.parametrize(
    ("name", "component"),
    [
        ("name", '<input class="govuk-input" type="text"'),
        ("phone", '<input class="govuk-input" type="tel"'),
        ("email", '<input class="govuk-input" type="email"'),
        ("request", '<textarea class="govuk-textarea"'),
        ("office", '<select class="govuk-select"'),
        ("channel", '<input class="govuk-radios__input" type="radio"'),
        ("topics", '<input class="govuk-checkboxes__input" type="checkbox"'),
        ("memo_on", 'class="govuk-input govuk-date-input__input govuk-input--width-2"'),
        ("letter", '<input class="govuk-file-upload" type="file"'),
        ("agreed", '<input class="govuk-checkboxes__input" type="checkbox"'),
    ],
)
def test_each_kind_of_field_is_its_component(name, component):
    assert component in field(name)


@pytest.mark.parametrize("name", [n for n in EveryField.base_fields if n != "draft"])
def test_every_control_has_a_label_of_its_own(name):
    html = field(name)
    controls = re.findall(r'<(?:input|textarea|select)[^>]* id="([^"]+)"', html)
    assert controls
    for control in controls:
        assert f'for="{control}"' in html


@pytest.mark.parametrize("name", ["name", "phone", "request", "office", "letter"])
def test_ids_appear_once(name):
    ids = re.findall(r' id="([^"]+)"', field(name, {}))
    assert len(ids) == len(set(ids))


def test_hint_and_error_are_tied_to_the_control():
    html = field("name", {})
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'id="id_name_helptext"' in html
    assert 'id="id_name_error"' in html
    assert 'aria-invalid="true"' in html
    assert "govuk-input--error" in html
    assert '<span class="govuk-visually-hidden">ত্রুটি:</span>' in html


def test_a_group_of_choices_is_a_fieldset_that_its_hint_describes():
    html = field("channel")
    assert '<fieldset class="govuk-fieldset" aria-describedby="id_channel_helptext">' in html
    assert "<legend" in html


def test_an_optional_field_says_so_and_a_required_one_does_not():
    assert "(ঐচ্ছিক)" in field("email")
    assert "(ঐচ্ছিক)" not in field("name")


def test_a_long_answer_says_how_long_it_may_be_without_script():
    assert "সর্বোচ্চ ৫০০টি অক্ষর" in field("request")


def test_what_was_typed_is_kept_and_escaped():
    html = field("name", {"name": '"><script>alert(1)</script>'})
    assert "<script>" not in html
    assert "&quot;&gt;&lt;script&gt;" in html


def test_the_summary_links_each_error_to_its_control():
    form = EveryField({})
    with translation.override("bn"):
        html = render_to_string("ui/error_summary.html", {"form": form})
        fields = "".join(str(bound.as_field_group()) for bound in form.visible_fields())
    targets = re.findall(r'href="#([^"]+)"', html)
    assert len(targets) == len(form.errors)
    assert all(f'id="{target}"' in fields for target in targets)
    assert "“মোবাইল নম্বর” পূরণ করুন" in html


def test_a_form_without_errors_has_no_summary():
    assert not render_to_string("ui/error_summary.html", {"form": EveryField()}).strip()


def test_a_form_can_be_drawn_whole():
    class Small(forms.Form):
        name = forms.CharField(label="নাম")
        kept = forms.CharField(widget=forms.HiddenInput, initial="x")

    html = str(Small())
    assert html.count("govuk-form-group") == 1
    assert '<input type="hidden" name="kept" value="x"' in html

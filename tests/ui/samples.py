"""A page with everything on it: an office, a receipt, and a form with each kind of field."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from django import forms

from shonod.ui.forms import DayField


@dataclass(frozen=True)
class SampleOffice:
    name: str = "উপজেলা কার্যালয়, হোমনা, কুমিল্লা"
    name_en: str = "Upazila Office, Homna, Cumilla"
    department: str = "তথ্য ও যোগাযোগ প্রযুক্তি অধিদপ্তর"
    department_en: str = "Department of ICT"
    website: str = "https://doict.homna.comilla.gov.bd"


class EveryField(forms.Form):
    name = forms.CharField(
        label="আপনার নাম",
        help_text="কাগজপত্রে যেমন আছে",
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    phone = forms.CharField(
        label="মোবাইল নম্বর", widget=forms.TextInput({"type": "tel", "autocomplete": "tel"})
    )
    email = forms.EmailField(label="ই-মেইল", required=False)
    request = forms.CharField(
        label="কী চান", max_length=500, widget=forms.Textarea({"rows": 4, "autocomplete": "off"})
    )
    office = forms.ChoiceField(
        label="কোন কার্যালয়", choices=[("", "বেছে নিন"), ("a", "মৎস্য অফিস"), ("b", "কৃষি অফিস")]
    )
    channel = forms.ChoiceField(
        label="কীভাবে উত্তর চান",
        help_text="যেকোনো একটি",
        choices=[("sms", "এসএমএস"), ("mail", "ই-মেইল")],
        widget=forms.RadioSelect,
    )
    topics = forms.MultipleChoiceField(
        label="বিষয়",
        choices=[("net", "ইন্টারনেট"), ("pc", "কম্পিউটার")],
        widget=forms.CheckboxSelectMultiple,
    )
    memo_on = DayField(label="স্মারকের তারিখ", help_text="যেমন ২৯ ১১ ২০২৬")
    letter = forms.FileField(label="চিঠি", required=False)
    agreed = forms.BooleanField(label="তথ্যগুলো সঠিক")
    draft = forms.CharField(widget=forms.HiddenInput, required=False)


def _day(on: str, state: str, n: int | None = None, *because: tuple[str, str]) -> dict[str, Any]:
    reasons = [{"name_bn": bangla, "name_en": english} for bangla, english in because]
    return {"on": on, "state": state, "n": n, "because": reasons}


WEEKLY = ("সাপ্তাহিক ছুটি", "Weekly holiday")
VICTORY = ("বিজয় দিবস", "Victory Day")

RECEIPT: dict[str, Any] = {
    "before": [
        _day("2026-11-27", "before", None, WEEKLY),
        _day("2026-11-28", "before", None, WEEKLY),
    ],
    "days": [
        _day("2026-11-29", "zero"),
        _day("2026-11-30", "counted", 1),
        _day("2026-12-01", "paused"),
        _day("2026-12-02", "counted", 2),
        _day("2026-12-03", "counted", 3),
        _day("2026-12-04", "closed", None, WEEKLY, VICTORY),
        _day("2026-12-05", "closed", None, WEEKLY),
        _day("2026-12-06", "counted", 4),
    ],
    "due_on": "2026-12-06",
}


def everything(data: dict[str, Any] | None = None) -> dict[str, Any]:
    """The context of the style guide; `data` is what was posted, {} for an empty form sent."""
    return {
        "form": EveryField(data),
        "receipt": RECEIPT,
        "today": date(2026, 11, 23),
        "late": date(2026, 11, 19),
        "soon": date(2026, 11, 25),
        "due_on": date(2026, 11, 29),
        "received": datetime(2026, 11, 23, 8, 10, tzinfo=UTC),
        "opens": time(9),
        "closes": time(17),
        "fee": 123456,
        "code": "ABCDEFGHJKLMN",
    }

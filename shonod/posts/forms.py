"""What an officer fills in about posts, leave and the ladder."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, cast
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from shonod.ground.phones import read_phone
from shonod.offices.queries import Seat
from shonod.offices.states import MEASURES, HoldingKind, MeasureName, Role, Steps
from shonod.people.models import Officer
from shonod.ui.forms import DayField
from shonod.ui.templatetags.days import digits
from shonod.ui.templatetags.ui import in_language

_NAME = re.compile("[a-z0-9][a-z0-9-]{0,39}")
_CODE = {"autocapitalize": "none", "spellcheck": "false", "autocomplete": "off"}
NEW = "new"
ROLES: dict[Role, Promise] = {
    Role.OFFICER: _("Officer: works on requests and answers for them"),
    Role.FRONT_DESK: _("Front desk: takes requests, answers on the spot, notes"),
    Role.SUPERVISOR: _("Supervisor: watches, takes over, keeps the posts"),
    Role.ADMINISTRATOR: _("Administrator: keeps the posts, the charter and the keys"),
    Role.VIEWER: _("Viewer: only looks"),
}
KINDS: dict[HoldingKind, Promise] = {
    HoldingKind.REGULAR: _("Regular holder: who held it until then hands over"),
    HoldingKind.ADDITIONAL: _("Additional charge, beside another post"),
    HoldingKind.CURRENT: _("Current charge, until a regular holder comes"),
}


def seat_choices(seats: Iterable[Seat], office: UUID) -> list[tuple[str, str]]:
    """Each post by its title; one of another office with that office's name."""
    return [(str(seat.id), _titled(seat, office)) for seat in seats]


def _titled(seat: Seat, office: UUID) -> str:
    title = in_language(seat, "title")
    return title if seat.office == office else f"{title}, {in_language(seat, 'office_name')}"


def officer_choices(officers: Iterable[Officer]) -> list[tuple[str, str]]:
    return [(str(one.id), f"{in_language(one, 'name')} ({one.username})") for one in officers]


def choose(form: forms.Form, name: str, choices: list[tuple[str, Any]]) -> None:
    cast(forms.ChoiceField, form.fields[name]).choices = choices


class PostForm(forms.Form):
    """`above`: the posts that can be its superior."""

    title = forms.CharField(
        label=_("Title of the post"),
        max_length=120,
        help_text=_("As the charter calls it, so that both are known as one."),
        error_messages={"required": _("Write the title of the post")},
    )
    title_en = forms.CharField(label=_("Title in English"), max_length=120, required=False)
    role = forms.ChoiceField(
        label=_("What its holder does here"),
        choices=list(ROLES.items()),
        initial=Role.OFFICER,
        widget=forms.RadioSelect,
    )
    superior = forms.ChoiceField(
        label=_("Post above it"),
        required=False,
        help_text=_("Late requests go there. Left open, it is the head of the office."),
    )

    def __init__(self, *args: Any, above: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "superior", [("", _("The head of the office, or of the one above")), *above])


class SuperiorForm(PostForm):
    title = title_en = role = None  # type: ignore[assignment]


class CloseForm(forms.Form):
    to_post = forms.ChoiceField(
        label=_("Post that takes its open requests"),
        error_messages={"required": _("Choose the post that takes its open requests")},
    )

    def __init__(self, *args: Any, others: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "to_post", others)


class FillForm(forms.Form):
    """Somebody with an account, or a new account. `officers`: those who can be chosen."""

    officer = forms.ChoiceField(label=_("Who"), error_messages={"required": _("Choose who")})
    name = forms.CharField(label=_("Name"), max_length=120, required=False)
    name_en = forms.CharField(label=_("Name in English"), max_length=120, required=False)
    username = forms.CharField(
        label=_("User name to sign in with"),
        max_length=40,
        required=False,
        widget=forms.TextInput(_CODE),
        help_text=_("Small letters a–z, digits and hyphens."),
    )
    kind = forms.ChoiceField(
        label=_("How"),
        choices=list(KINDS.items()),
        initial=HoldingKind.REGULAR,
        widget=forms.RadioSelect,
    )
    since_on = DayField(label=_("First day"))
    until_on = DayField(
        label=_("Last day"), required=False, help_text=_("Leave it empty where none is set.")
    )
    phone = forms.CharField(
        label=_("Telephone for the public"),
        max_length=20,
        required=False,
        help_text=_("Shown beside the name. Left empty, the charter’s own number stands."),
        widget=forms.TextInput({"type": "tel", "autocomplete": "off"}),
    )
    email = forms.EmailField(
        label=_("E-mail for the public"),
        required=False,
        error_messages={"invalid": _("Write the address as name@example.org")},
    )
    new = ("name", "name_en", "username")

    def __init__(self, *args: Any, officers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "officer", [("", _("Choose")), *officers, (NEW, _("A new account"))])

    def clean_phone(self) -> str:
        typed: str = self.cleaned_data["phone"]
        number = read_phone(typed) if typed else ""
        if number is None:
            raise ValidationError(_("Write the number with its 11 digits"))
        return number

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        since, until = given.get("since_on"), given.get("until_on")
        if since and until and until < since:
            self.add_error("until_on", _("The last day lies before the first"))
        if given.get("officer") == NEW:
            if not given.get("name"):
                self.add_error("name", _("Write the officer’s name"))
            if not _NAME.fullmatch(given.get("username", "")):
                self.add_error("username", _("Use small letters a–z, digits and hyphens"))
        return given


class EndForm(forms.Form):
    until_on = DayField(label=_("Last day in the post"))


class LeaveForm(forms.Form):
    """`people`: whose leave it may be; one alone is not asked for."""

    officer = forms.ChoiceField(label=_("Who goes on leave"))
    from_on = DayField(label=_("First day of leave"))
    until_on = DayField(label=_("Last day of leave"))
    cover = forms.ChoiceField(
        label=_("Who covers"),
        required=False,
        help_text=_(
            "He sees this desk on those days. Where nobody covers, the post above answers."
        ),
    )

    def __init__(
        self,
        *args: Any,
        people: list[tuple[str, str]],
        covers: list[tuple[str, str]],
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        choose(self, "officer", people)
        self.fields["officer"].initial = people[0][0]
        if len(people) == 1:
            self.fields["officer"].widget = forms.HiddenInput()
        choose(self, "cover", [("", _("Nobody: the post above answers")), *covers])

    def clean_from_on(self) -> date:
        day: date = self.cleaned_data["from_on"]
        if day < self.today:
            raise ValidationError(_("Leave begins today or later"))
        return day

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        first, last = given.get("from_on"), given.get("until_on")
        if first and last and last < first:
            self.add_error("until_on", _("The last day lies before the first"))
        if given.get("cover") and given.get("cover") == given.get("officer"):
            self.add_error("cover", _("Choose somebody else"))
        return given


class Number(forms.IntegerField):
    """A whole number in any digits, shown in the reader's."""

    widget = forms.TextInput({"inputmode": "numeric", "class": "govuk-input--width-3"})

    def prepare_value(self, value: Any) -> Any:
        return digits(value)


class FromDay(forms.Form):
    """What holds from a day on, at the earliest today."""

    from_on = DayField(label=_("In force from"))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        # The day comes last, wherever it is declared.
        self.order_fields([name for name in self.fields if name != "from_on"])

    def clean_from_on(self) -> date:
        day: date = self.cleaned_data["from_on"]
        if day < self.today:
            raise ValidationError(_("Choose today or a later day"))
        return day


class LadderForm(FromDay):
    first_percent = Number(
        label=_("First reminder, at what percent of the time"), min_value=1, max_value=98
    )
    second_percent = Number(
        label=_("Second reminder, at what percent of the time"), min_value=2, max_value=99
    )
    next_after_days = Number(
        label=_("Working days until a late request goes one post further up"),
        min_value=1,
        max_value=60,
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        first, second = given.get("first_percent"), given.get("second_percent")
        if first and second and second <= first:
            self.add_error("second_percent", _("The second reminder comes after the first"))
        return given

    def steps(self) -> Steps:
        return Steps(*(self.cleaned_data[name] for name in Steps.__dataclass_fields__))


def _measure(name: MeasureName, label: Any) -> Number:
    span = MEASURES[name]
    return Number(label=label, min_value=span.least, max_value=span.most)


class MeasuresForm(FromDay):
    call_tries = _measure(
        MeasureName.CALL_TRIES, _("How often a missed call is tried before it is let go")
    )
    contact_waits = _measure(
        MeasureName.CONTACT_WAITS, _("Days until a requester’s new number or address holds")
    )
    contacts_kept = _measure(
        MeasureName.CONTACTS_KEPT,
        _("Days for which it is kept who came to the counter or called"),
    )
    prices_good = _measure(
        MeasureName.PRICES_GOOD, _("Days for which a noted price is relied on in advice")
    )

    def values(self) -> dict[MeasureName, int]:
        return {name: self.cleaned_data[name] for name in MEASURES}


class HandOverForm(forms.Form):
    """`version`: the state of the case that was seen."""

    to_post = forms.ChoiceField(
        label=_("To which post"), error_messages={"required": _("Choose a post")}
    )
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, targets: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "to_post", targets)

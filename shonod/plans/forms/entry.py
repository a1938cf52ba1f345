"""An entry as an officer plans it, typed or out of a file; approval, and a reason to change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from shonod.catalogue.models import Terms
from shonod.ground.bangla import folded, western_digits
from shonod.ground.fiscal import Period, period_in_bangla, read_period
from shonod.offices.models import Post
from shonod.plans.actions import Answers
from shonod.plans.gateways.columns import KIND_OF
from shonod.plans.models import Entry, Plan
from shonod.plans.queries.words import period_words, year_label
from shonod.plans.states import Kind
from shonod.ui.forms import NumberField, PlainText
from shonod.ui.templatetags.days import digits
from shonod.ui.templatetags.ui import in_language


class WhenField(forms.CharField):
    """A day, a month or a quarter of the plan's year, as people write it."""

    def __init__(self) -> None:
        super().__init__(
            label=_("When"),
            help_text=_("A day, a month or a quarter: 15 December 2026, December, or 2nd quarter."),
            error_messages={"required": _("Write when: a day, a month or a quarter")},
            widget=forms.TextInput({"autocomplete": "off"}),
        )
        # What is too long or cannot be read is no period, and is told so.
        self.validators = []
        self.year = 0

    def to_python(self, value: Any) -> Any:
        if isinstance(value, Period):
            return value
        typed = str(super().to_python(value))
        if not typed:
            return ""
        try:
            return read_period(typed, self.year)
        except ValueError:
            words = _(
                "This is no day, month or quarter of %(year)s. Write for example 15/12/2026, "
                "December or 2nd quarter"
            )
            raise ValidationError(words, params={"year": year_label(self.year)}) from None

    def prepare_value(self, value: Any) -> Any:
        return period_words(value) if isinstance(value, Period) else value


@dataclass(frozen=True, slots=True)
class Choices:
    """What an entry may name: the services of the charter and the posts of the office."""

    terms: Sequence[Terms]
    posts: Sequence[Post]


class EntryForm(forms.Form):
    service = forms.ChoiceField(
        label=_("Service of the charter"),
        error_messages={
            "required": _("Choose the service that the work belongs to"),
            "invalid_choice": _("The charter has no service of this number"),
        },
    )
    kind = forms.ChoiceField(
        label=_("Kind of work"),
        choices=Kind.choices,
        initial=Kind.TRAINING,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Training, visit, meeting or other")},
    )
    title = PlainText(
        label=_("What is planned"),
        max_length=300,
        error_messages={"required": _("Write what is planned")},
    )
    when = WhenField()
    target = NumberField(label=_("Target"), required=False, max_digits=7, decimal_places=0)
    unit = PlainText(
        label=_("Unit"), required=False, max_length=60, help_text=_("Persons, schools, batches …")
    )
    place = PlainText(label=_("Place"), required=False, max_length=200)
    audience = PlainText(label=_("For whom"), required=False, max_length=200)
    institution = PlainText(
        label=_("Institution that it is done for"),
        required=False,
        max_length=200,
        help_text=_("Left empty, the request is the office’s own."),
    )
    budget = NumberField(label=_("Budget (taka)"), required=False, max_digits=12, min_value=0)
    post = forms.ChoiceField(
        label=_("Responsible post"),
        required=False,
        error_messages={"invalid_choice": _("The office has no such post")},
    )
    title_en = PlainText(label=_("What is planned, in English"), required=False, max_length=300)
    remark = PlainText(label=_("Remark"), required=False, max_length=1000, lines=2)
    reason = PlainText(
        label=_("Why the approved plan is changed"),
        max_length=500,
        help_text=_("Kept with what was planned before; everybody at the desk can read it."),
        error_messages={"required": _("Write why")},
    )
    folded = ("title_en", "institution", "budget", "post", "remark")

    def __init__(self, *args: Any, plan: Plan, choices: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.plan, self.choices = plan, choices
        cast(WhenField, self.fields["when"]).year = plan.year
        self.services = {terms.service.code: terms.service for terms in choices.terms}
        named = [
            (terms.service.code, f"{digits(terms.service.code)} {in_language(terms, 'name')}")
            for terms in choices.terms
        ]
        cast(forms.ChoiceField, self.fields["service"]).choices = [("", "—"), *named]
        posts = [(str(post.id), in_language(post, "title")) for post in choices.posts]
        cast(forms.ChoiceField, self.fields["post"]).choices = [("", "—"), *posts]
        if plan.is_draft:
            del self.fields["reason"]

    @classmethod
    def of_entry(cls, entry: Entry, *, plan: Plan, choices: Choices) -> "EntryForm":
        """The form as it stands in the plan."""
        said = {name: getattr(entry, name) for name in cls.base_fields if hasattr(entry, name)}
        known = {"service": entry.service.code, "post": str(entry.post_id or "")}
        when, target = entry.period, Decimal(entry.target)
        initial = {**said, **known, "when": when, "target": target}
        return cls(initial=initial, plan=plan, choices=choices)

    def clean_target(self) -> int:
        return int(self.cleaned_data["target"] or 1)

    def clean_post(self) -> Post | None:
        chosen = self.cleaned_data["post"]
        return next((post for post in self.choices.posts if str(post.id) == chosen), None)

    def answers(self) -> Answers:
        given = {name: it for name, it in self.cleaned_data.items() if name != "reason"}
        return Answers(**{**given, "service": self.services[given["service"]]})


def row_as_typed(cells: Mapping[str, str], choices: Choices) -> dict[str, str]:
    """A file's row as the form would send it: kinds and posts by their words."""
    typed = dict(cells)
    kind = typed.get("kind", "")
    typed["kind"] = KIND_OF.get(folded(kind), kind) if kind else Kind.OTHER
    typed["service"] = western_digits(typed.get("service", "")).partition(" ")[0].rstrip(".।")
    posts = {folded(name): str(post.id) for post in choices.posts for name in _names(post)}
    post = typed.get("post", "")
    typed["post"] = posts.get(folded(post), post)
    return typed


def _names(post: Post) -> list[str]:
    return [name for name in (post.title, post.title_en) if name]


def cells_of(entry: Entry) -> list[str]:
    """The entry as a row that is read again."""
    budget = "" if entry.budget is None else f"{entry.budget:f}".removesuffix(".00")
    return [
        *(entry.service.code, str(Kind(entry.kind).label), entry.title, entry.title_en),
        *(period_in_bangla(entry.period), str(entry.target), entry.unit, entry.place),
        *(entry.audience, entry.institution, budget, entry.post.title if entry.post else ""),
        entry.remark,
    ]


class ApproveForm(forms.Form):
    authority = PlainText(
        label=_("Who approved it"),
        max_length=200,
        help_text=_("The post and office of whoever signed."),
        error_messages={"required": _("Enter who approved it")},
    )
    order_number = PlainText(
        label=_("Order number"),
        max_length=80,
        error_messages={"required": _("Enter the number of the order")},
    )


class ReasonForm(forms.Form):
    """Why an entry is cancelled; asked where the plan is approved."""

    reason = PlainText(
        label=_("Why it is cancelled"),
        max_length=500,
        error_messages={"required": _("Write why")},
    )

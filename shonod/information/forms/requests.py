"""What an officer fills in on a request under the Right to Information Act."""

from typing import Any

from django import forms
from django.utils.translation import get_language, gettext, override
from django.utils.translation import gettext_lazy as _

from shonod.cases.models import Case
from shonod.information.models import LawRequest
from shonod.information.queries.law import Appeal
from shonod.information.queries.requests import grounds
from shonod.information.states import FormKa, Pace, Way
from shonod.ui.forms import DayField, NumberField, PlainText
from shonod.ui.templatetags.days import digits
from shonod.ui.templatetags.numbers import money
from shonod.ui.templatetags.ui import in_language

_DECISIONS = (
    ("", _("Nothing yet")),
    ("yes", _("The information is given")),
    ("no", _("The refusal stands")),
)
_WHY = {"required": _("Write why; the requester reads it")}


def _why(help_text: Any = "") -> PlainText:
    label = _("Why, in words to the requester")
    return PlainText(
        label=label, max_length=2000, lines=3, help_text=help_text, error_messages=_WHY
    )


class RequestForm(forms.Form):
    """`version`: which state of the case the officer had before his eyes."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, case: Case, asked: LawRequest | None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["version"].initial = case.version
        self.case, self.asked = case, asked


class TakeForm(RequestForm):
    """What was taken for a question is asked under the Act."""

    pace = forms.ChoiceField(
        label=_("Which limit"), choices=Pace.choices, initial=Pace.USUAL, widget=forms.RadioSelect
    )
    address = PlainText(
        label=_("Present address"),
        max_length=500,
        lines=2,
        error_messages={"required": _("The Act asks for the address; write it as it was given")},
    )
    parents = PlainText(label=_("Names of father and mother"), max_length=200, required=False)
    way = forms.ChoiceField(
        label=_("How the information is wanted"), choices=Way.choices, initial=Way.WRITTEN
    )
    why = _why(_("For example: form Ka came with it."))

    def form_ka(self) -> FormKa:
        given = self.cleaned_data
        return FormKa(
            address=given["address"],
            parents=given["parents"],
            way=Way(given["way"]),
            pace=Pace(given["pace"]),
        )


class QuestionForm(RequestForm):
    """What was sent under the Act is a question."""

    why = _why(_("For example: you agreed by telephone that a short answer is enough."))


class PaceForm(RequestForm):
    pace = forms.ChoiceField(label=_("Which limit"), choices=Pace.choices, widget=forms.RadioSelect)
    why = _why(_("Name the unit or the person that is concerned."))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        now = self.asked.pace if self.asked else None
        field: Any = self.fields["pace"]
        field.choices = [(pace.value, pace.label) for pace in Pace if pace is not now]


class RefuseForm(RequestForm):
    grounds = forms.MultipleChoiceField(
        label=_("By which clauses of section 7"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "None, where the office does not have the information. By section 7 the office first "
            "takes the approval of the Information Commission."
        ),
    )
    reason = _why(_("It stands on the notice of form Kha. Say also what can be given in part."))
    appeal_to = PlainText(
        label=_("Where the requester may appeal"),
        max_length=500,
        lines=3,
        error_messages={"required": _("Write where the requester may appeal")},
    )

    def __init__(self, *args: Any, appeal: Appeal, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["grounds"]
        words = "text" if get_language() == "bn" else "text_en"
        field.choices = [
            (one.letter, f"({one.letter}) {getattr(one, words)}") for one in grounds().values()
        ]
        with override(self.case.language):
            self.fields["appeal_to"].initial = _above(appeal)


def _above(appeal: Appeal) -> str:
    """To whom one may appeal, in the requester's language."""
    if appeal.said:
        words = (in_language(appeal.said, "title"), in_language(appeal.said, "text"))
        return "\n".join(filter(None, words))
    if appeal.seat:
        return f"{in_language(appeal.seat, 'title')}, {in_language(appeal.seat, 'office_name')}"
    return ""


class FeeForm(RequestForm):
    pages = NumberField(label=_("Pages to copy"), min_value=0, max_value=10_000, decimal_places=0)
    other = NumberField(
        label=_("Other cost in taka"),
        min_value=0,
        max_value=100_000,
        decimal_places=0,
        required=False,
        help_text=_("The real price of a disc, a map or a larger sheet. Empty: none."),
    )
    text = PlainText(
        label=_("How and by when to pay"),
        max_length=1000,
        lines=3,
        error_messages={"required": _("Write how and by when to pay")},
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if not self.errors and not self.fee():
            self.add_error("pages", _("Nothing would have to be paid"))
        return given

    def fee(self) -> int:
        """In taka, by the price of the rule that the request was received under."""
        given = self.cleaned_data
        return int(given["pages"]) * self._page_fee() + int(given["other"] or 0)

    def _page_fee(self) -> int:
        return self.asked.promise.rule.page_fee if self.asked else 0

    def words(self) -> str:
        """The reckoning and how to pay, in the requester's language."""
        given = self.cleaned_data
        with override(self.case.language):
            told = gettext(
                "The information costs %(fee)s: %(pages)s pages at %(each)s, other cost %(other)s."
            ) % {
                "fee": money(self.fee()),
                "pages": digits(int(given["pages"])),
                "each": money(self._page_fee()),
                "other": money(int(given["other"] or 0)),
            }
        return f"{told}\n{given['text']}"


class AppealForm(RequestForm):
    appealed_on = DayField(label=_("When the requester appealed"))
    decided_on = DayField(label=_("When it was decided"), required=False)
    granted = forms.ChoiceField(
        label=_("What was decided"),
        choices=_DECISIONS,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        if bool(given.get("decided_on")) != bool(given.get("granted")):
            self.add_error("granted", _("Enter both the day and what was decided, or neither"))
        return given

"""One screen for a walk-in or a call: what is asked, by whom, and the answer if it was given."""

from collections.abc import Mapping, Sequence
from typing import Any, Self

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from shonod.cases.actions import Requester
from shonod.cases.gateways.gate import MOST_FILES
from shonod.cases.states import Channel
from shonod.catalogue.models import Terms
from shonod.counter.queries import services_like
from shonod.counter.states import LENGTHS
from shonod.intake.states import LENGTHS as LONGEST
from shonod.ui.forms import DayField, FilesField, PhoneField, PlainText
from shonod.ui.templatetags.days import digits

CHANNELS = (
    (Channel.COUNTER, pgettext_lazy("came in by", "counter")),
    (Channel.PHONE, pgettext_lazy("came in by", "telephone")),
)
_OFF = {"autocomplete": "off"}
_TEL = {"type": "tel", "inputmode": "tel", **_OFF}


class RequestForm(forms.Form):
    """`terms` is the promise that the typed service means, once the form is valid."""

    use_required_attribute = False
    channel = forms.ChoiceField(label=_("Came in by"), choices=CHANNELS, widget=forms.RadioSelect)
    service = PlainText(
        label=_("Service"),
        max_length=LENGTHS["service"],
        widget=forms.TextInput({**_OFF, "autofocus": True, "list": "services"}),
        error_messages={"required": _("Enter the number of the service, or two letters of it")},
    )
    phone = PhoneField(label=_("Telephone"), required=False, widget=forms.TextInput(_TEL))
    name = PlainText(
        label=_("Name"),
        max_length=LONGEST["name"],
        required=False,
        widget=forms.TextInput(_OFF),
    )
    details = PlainText(
        label=_("What is asked, in one line"),
        max_length=LENGTHS["line"],
        widget=forms.TextInput(_OFF),
        error_messages={"required": _("Write what is asked, in one line")},
    )
    answer = PlainText(
        label=_("Answer, if you give it now"),
        max_length=LENGTHS["answer"],
        required=False,
        widget=forms.TextInput(_OFF),
    )
    organisation = PlainText(
        label=_("Office or institution"),
        max_length=LONGEST["organisation"],
        required=False,
        widget=forms.TextInput(_OFF),
    )
    post_title = PlainText(
        label=_("Post"),
        max_length=LONGEST["post_title"],
        required=False,
        widget=forms.TextInput(_OFF),
    )
    memo_number = PlainText(
        label=_("Memo number"),
        max_length=LONGEST["memo_number"],
        required=False,
        widget=forms.TextInput(_OFF),
    )
    memo_on = DayField(label=_("Date of the memo"), required=False)
    agreed_on = DayField(label=_("Day that you agreed on"), required=False)
    helper = PlainText(
        label=_("Name of who helps"),
        max_length=LONGEST["name"],
        required=False,
        widget=forms.TextInput(_OFF),
    )
    helper_phone = PhoneField(
        label=_("Telephone of who helps"), required=False, widget=forms.TextInput(_TEL)
    )
    tells = forms.ChoiceField(
        label=_("Who gets the messages, as they agree?"),
        choices=[("requester", _("The requester")), ("helper", _("Who helps"))],
        initial="requester",
        required=False,
        widget=forms.RadioSelect,
    )
    papers = FilesField(
        label=_("Photograph or file of the paper"),
        required=False,
        widget=FilesField.widget({"accept": ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.odt,.txt"}),
    )
    call = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, promises: Sequence[Terms], **options: Any) -> None:
        super().__init__(*args, **options)
        self.promises = promises
        self.terms: Terms | None = None

    def meant(self) -> Terms | None:
        """The one service that is typed so far, if it is one."""
        found = services_like(self.promises, str(self["service"].value() or ""))
        return found[0] if len(found) == 1 else None

    def promised(self) -> Terms:
        """What a valid form asks for."""
        assert self.terms is not None, "the form is valid"  # noqa: S101
        return self.terms

    @classmethod
    def begun(cls, typed: Mapping[str, Any], given: Mapping[str, Any], **options: Any) -> Self:
        """The form as it was left, with what is `given` in place of what was typed: not judged."""
        form = cls(**options)
        form.initial = {
            name: field.widget.value_from_datadict(typed, {}, name)
            for name, field in form.fields.items()
        } | dict(given)
        return form

    def clean_service(self) -> str:
        typed: str = self.cleaned_data["service"]
        found = services_like(self.promises, typed)
        if not found:
            raise ValidationError(_("No service of the charter has this number or these letters"))
        if len(found) > 1:
            numbers = ", ".join(digits(terms.service.code) for terms in found)
            words = _("This may be %(numbers)s. Enter the number or more letters")
            raise ValidationError(words, params={"numbers": numbers})
        self.terms = found[0]
        return typed

    def clean_papers(self) -> list[Any]:
        papers: list[Any] = self.cleaned_data["papers"]
        if len(papers) > MOST_FILES:
            raise ValidationError(
                _("Choose at most %(most)s files"), params={"most": digits(MOST_FILES)}
            )
        return papers

    def clean(self) -> dict[str, Any]:
        """Whoever is answered at once may stay unknown; whoever waits must be found again."""
        given: dict[str, Any] = super().clean() or {}
        if given.get("answer"):
            return given
        if "name" in given and not given["name"]:
            self.add_error("name", _("Enter a name"))
        reachable = given.get("phone") or given.get("helper_phone")
        is_typed = "phone" in given and "helper_phone" in given
        if given.get("channel") == Channel.PHONE and is_typed and not reachable:
            self.add_error("phone", _("Enter the number to call back"))
        if self.terms and self.terms.is_institutional and not given.get("organisation"):
            self.add_error("organisation", _("Enter the name of the office or institution"))
        if given.get("tells") == "helper" and not given.get("helper_phone", "-"):
            self.add_error("helper_phone", _("Enter the number that the messages go to"))
        return given

    def requester(self, *, unknown: str) -> Requester:
        """Who asks; `unknown` is the name of somebody who was answered without giving one."""
        given = self.cleaned_data
        is_helped = bool(given["helper"] or given["helper_phone"])
        return Requester(
            name=given["name"] or unknown,
            phone=given["phone"],
            organisation=given["organisation"],
            post_title=given["post_title"],
            memo_number=given["memo_number"],
            memo_on=given["memo_on"],
            helper=given["helper"] if is_helped else None,
            helper_phone=given["helper_phone"] if is_helped else None,
            tells_helper=given["tells"] == "helper" if is_helped else None,
        )

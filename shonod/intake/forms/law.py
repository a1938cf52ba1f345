"""Form Ka of the Right to Information Act: what it asks beside who asks for what."""

from django import forms
from django.utils.translation import gettext_lazy as _

from shonod.information.states import Pace, Way
from shonod.intake.forms.pages import Page
from shonod.intake.states import LENGTHS
from shonod.ui.forms import PlainText

# Whether others are concerned, the office knows and the requester need not.
_PACES = ((Pace.USUAL.value, _("No, the usual limit")), (Pace.URGENT.value, Pace.URGENT.label))


class LawForm(Page):
    address = PlainText(
        label=_("Present address"),
        max_length=LENGTHS["address"],
        lines=3,
        widget=forms.Textarea({"rows": 3, "autocomplete": "street-address"}),
        error_messages={"required": _("Enter your present address; the Act asks for it")},
    )
    permanent_address = PlainText(
        label=_("Permanent address"),
        max_length=LENGTHS["address"],
        lines=3,
        required=False,
        help_text=_("If it is another one."),
    )
    parents = PlainText(
        label=_("Names of father and mother"), max_length=LENGTHS["parents"], required=False
    )
    way = forms.ChoiceField(
        label=_("How would you like to have the information?"),
        choices=Way.choices,
        initial=Way.WRITTEN,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one way")},
    )
    receiver = PlainText(
        label=_("Name and address of who receives it"),
        max_length=LENGTHS["receiver"],
        lines=2,
        required=False,
        help_text=_("If somebody else receives it for you."),
    )
    helped_by = PlainText(
        label=_("Name and address of who helps you to ask"),
        max_length=LENGTHS["helped_by"],
        lines=2,
        required=False,
        help_text=_("If anybody does."),
    )
    pace = forms.ChoiceField(
        label=_("Does somebody’s life or liberty depend on it?"),
        choices=_PACES,
        initial=Pace.USUAL,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the two")},
    )

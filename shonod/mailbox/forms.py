"""What an officer says about a mail: which service it asks for, and who asks."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from shonod.cases.actions import Requester
from shonod.catalogue.models import Terms
from shonod.mailbox.models import Mail
from shonod.ui.forms import PhoneField, PlainText
from shonod.ui.templatetags.days import digits
from shonod.ui.templatetags.ui import in_language


class OpenForm(forms.Form):
    """Everything is filled in as the mail says it, so that one tap is enough."""

    service = forms.ChoiceField(
        label=_("Service"), error_messages={"required": _("Choose the service")}
    )
    name = PlainText(
        label=_("Who asks"), max_length=200, error_messages={"required": _("Write who asks")}
    )
    phone = PhoneField(label=_("Telephone, if the mail names one"), required=False)
    organisation = PlainText(
        label=_("Office of the requester, if it is one"), max_length=200, required=False
    )

    def __init__(
        self, data: Any = None, *, mail: Mail, promises: Sequence[Terms], **kwargs: Any
    ) -> None:
        suggested = mail.suggested.code if mail.suggested else ""
        name = mail.sender_name or mail.sender
        super().__init__(data, initial={"service": suggested, "name": name}, **kwargs)
        self.mail = mail
        self.promises = {terms.service.code: terms for terms in promises}
        cast(forms.ChoiceField, self.fields["service"]).choices = [
            (code, f"{digits(code)} {in_language(terms, 'name')}"[:90])
            for code, terms in self.promises.items()
        ]

    @property
    def terms(self) -> Terms:
        return self.promises[self.cleaned_data["service"]]

    def requester(self) -> Requester:
        return Requester(
            name=self.cleaned_data["name"],
            phone=self.cleaned_data["phone"],
            email=self.mail.sender,
            organisation=self.cleaned_data["organisation"],
        )

"""A label that was seen: typed, or read by a phone's camera and sent when there is a line."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from shonod.ground.ids import uuid7
from shonod.ui.forms import PlainText


class SeenForm(forms.Form):
    """`id` makes one of what is sent again; `seen_at` is the phone's time, if it says one."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7)
    seen_at = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    code = PlainText(
        label=_("Code on the label"),
        max_length=200,
        error_messages={"required": _("Enter the code")},
    )

    def __init__(self, *args: Any, at: datetime, **options: Any) -> None:
        super().__init__(*args, **options)
        self.at = at

    def clean_seen_at(self) -> datetime:
        """What is no time, one to come or one long past, is now: no phone's clock is trusted."""
        try:
            told = datetime.fromisoformat(self.cleaned_data["seen_at"])
        except ValueError:
            return self.at
        is_lately = timezone.is_aware(told) and told.year >= self.at.year - 1 and told <= self.at
        return told if is_lately else self.at

    def seen(self) -> dict[str, Any]:
        said = self.cleaned_data
        return {"typed": said["code"], "id_": said["id"], "seen_at": said["seen_at"]}

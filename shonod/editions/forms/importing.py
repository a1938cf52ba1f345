"""How a charter comes in: as a file, or as pasted text."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

LONGEST_PASTE = 1_000_000
PASTED = _("Pasted text")


class ImportForm(forms.Form):
    """One of the two. `once` makes one manuscript of a form sent twice."""

    once = forms.UUIDField(widget=forms.HiddenInput)
    file = forms.FileField(
        label=_("A file"),
        required=False,
        allow_empty_file=True,
        help_text=_(
            "Word (DOCX), Excel (XLSX), PDF, a saved web page (HTML), CSV, plain text, or a photo. "
            "Unicode or Bijoy."
        ),
    )
    text = forms.CharField(
        label=_("Or paste the charter’s text"),
        required=False,
        strip=False,
        validators=[MaxLengthValidator(LONGEST_PASTE)],
        widget=forms.Textarea({"rows": 8, "dir": "auto"}),
        help_text=_("Copied from a web page or a document: copy the whole table, its heading too."),
    )

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        if not given.get("file") and not (given.get("text") or "").strip():
            raise ValidationError(_("Choose a file, or paste the charter’s text"))
        return given

    @property
    def source(self) -> tuple[str, bytes]:
        """Name and bytes of what was given; a file goes before a pasted text."""
        file = self.cleaned_data.get("file")
        if file:
            return str(file.name or ""), file.read()
        return f"{PASTED}.txt", self.cleaned_data["text"].encode()

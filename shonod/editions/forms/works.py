"""Which room does each service's work."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from shonod.catalogue.models import Service, Terms
from shonod.catalogue.states import offered_works
from shonod.catalogue.templatetags.terms import wording
from shonod.ui.templatetags.days import digits


class WorksForm(forms.Form):
    """A list of rooms for each service of the edition in force."""

    def __init__(
        self, *args: Any, promises: Iterable[Terms], works: Mapping[UUID, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("A plain request")), *offered_works().items()]
        self.services = {str(terms.service_id): terms.service for terms in promises}
        for terms in promises:
            self.fields[str(terms.service_id)] = forms.ChoiceField(
                label=format_lazy("{} {}", digits(terms.service.code), wording(terms, "name")),
                choices=choices,
                required=False,
                initial=works.get(terms.service_id, ""),
            )

    def chosen(self) -> list[tuple[Service, str]]:
        """Each service that was asked about, and the work that was chosen for it."""
        given = self.cleaned_data.items()
        return [(self.services[key], work) for key, work in given if key in self.data]

"""Django forms as GOV.UK components: label, hint, error and control, tied by their ids."""

from pathlib import Path
from typing import Any

from django import forms
from django.forms.renderers import DjangoTemplates
from django.template.backends.django import DjangoTemplates as Engine
from django.utils.functional import cached_property

_OWN = Path(__file__).parent / "templates"
_DJANGO = Path(forms.__file__).parent / "templates"
_OF_ROOMS = "django.template.loaders.app_directories.Loader"


class GovRenderer(DjangoTemplates):
    """Our templates under `django/forms/` come before Django's own of the same name."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"

    @cached_property
    def engine(self) -> Any:
        found = [("django.template.loaders.filesystem.Loader", [_OWN, _DJANGO]), _OF_ROOMS]
        options = {"loaders": [("shonod.ui.loader.Loader", found)]}
        return Engine({"APP_DIRS": False, "DIRS": [], "NAME": "gov", "OPTIONS": options})

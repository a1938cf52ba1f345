"""What each page of the web form asks."""

from shonod.intake.forms.law import LawForm
from shonod.intake.forms.pages import DateForm, DetailsForm, FilesForm, OfficeForm, PersonForm

__all__ = ["DateForm", "DetailsForm", "FilesForm", "LawForm", "OfficeForm", "PersonForm"]

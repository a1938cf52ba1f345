"""What the officer fills in while somebody talks."""

from shonod.counter.forms.calls import MissedForm
from shonod.counter.forms.request import RequestForm

__all__ = ["MissedForm", "RequestForm"]

"""`{% load asking %}{% services_to_ask as services %}`: whom a question goes to."""

from django import template
from django.utils import timezone

from shonod.catalogue.models import Terms
from shonod.intake import queries
from shonod.offices.models import Office

register = template.Library()


@register.simple_tag
def services_to_ask(office: Office) -> list[Terms]:
    """The promises of the services that answer a question today."""
    return queries.services_to_ask(office, timezone.localdate())

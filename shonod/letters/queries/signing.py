"""Whose name stands under a letter."""

from datetime import date

from django.db.models import Q

from shonod.offices.models import Holding, Office
from shonod.offices.policy import is_in_charge
from shonod.offices.queries import desk_post, roles_of
from shonod.people.models import Officer

Signatory = dict[str, str]


def signatory_of(office: Office, officer: Officer, on: date) -> Signatory:
    """Who is in charge and issues it himself; a draft of somebody else bears the name of today's
    holder of the office's first post. Telephone and e-mail are his, else the office's."""
    held = Holding.objects.filter(Q(until_on=None) | Q(until_on__gte=on), since_on__lte=on)
    held = held.select_related("officer", "post").order_by("post__id", "-since_on")
    holding = held.filter(officer=officer, post__office=office).first()
    if holding is None or not is_in_charge(roles_of(officer, office, on)):
        holding = held.filter(post=desk_post(office)).first()
    if holding is None:
        return {"name": "", "post": "", "phone": office.phone, "email": office.email}
    return {
        "name": holding.officer.name,
        "post": holding.post.title,
        "phone": holding.officer.phone or office.phone,
        "email": holding.officer.email or office.email,
    }

"""What the desk's pages of a plan begin with: the plan of the year, and what an entry may name."""

from django.http import Http404

from shonod.catalogue.queries import charter_in_force, promises_of
from shonod.offices.middleware import Desk
from shonod.offices.models import Post
from shonod.plans.forms.entry import Choices
from shonod.plans.models import Plan
from shonod.plans.queries import plan_of

YEARS = range(2000, 2100)


def plan_at(desk: Desk, year: int) -> Plan:
    plan = plan_of(desk.office, year)
    if plan is None:
        raise Http404
    return plan


def choices_at(desk: Desk) -> Choices:
    charter = charter_in_force(desk.office, desk.today)
    posts = Post.objects.filter(office=desk.office).order_by("id")
    return Choices(promises_of(charter) if charter else [], list(posts))

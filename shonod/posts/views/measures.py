"""The numbers that the office chooses for itself."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from shonod.offices.actions import set_measures
from shonod.offices.middleware import Desk, desk_view
from shonod.offices.policy import arranges_posts
from shonod.offices.queries import measures_of
from shonod.posts.forms import MeasuresForm
from shonod.posts.views.changing import ways
from shonod.posts.views.flow import Done, Page, asked, done_already, kept_from, typed


@desk_view(arranges_posts, fresh=True)
@ways
def measures(request: HttpRequest, desk: Desk) -> HttpResponse:
    now = {name.value: value for name, value in measures_of(desk.office, desk.today).items()}
    form = MeasuresForm(typed(request), initial={**now, "from_on": desk.today}, today=desk.today)
    why = _("They hold here, and in the offices below that chose none of their own.")
    page = Page(_("Numbers that the office chooses"), _("Keep these numbers"), why=why)

    def do() -> Done:
        day = form.cleaned_data["from_on"]
        kept = set_measures(desk.office, form.values(), from_on=day, by=desk.officer, at=desk.at)
        return _("The numbers are kept.") if kept else done_already()

    return kept_from(request, desk) or asked(request, desk, form, page, do)

"""A plan as a spreadsheet."""

from datetime import date

from django.http import HttpResponse
from django.utils.translation import gettext

from shonod.ground.fiscal import year_words
from shonod.plans.forms.entry import cells_of
from shonod.plans.gateways.columns import heads
from shonod.plans.gateways.tables import csv_of, xlsx_of
from shonod.plans.models import Plan
from shonod.plans.queries import entries_of
from shonod.plans.queries.progress import standing_of
from shonod.plans.templatetags.plans import standing_words
from shonod.ui.templatetags.days import reads_bangla

_KINDS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def plan_sheet(plan: Plan, ending: str, today: date) -> HttpResponse:
    """All that was planned, with how it stands; the columns of the plan can be brought in again."""
    columns = [*heads(bangla=reads_bangla()), gettext("How it stands")]
    rows = [
        [*cells_of(entry), standing_words(standing_of(entry, today))] for entry in entries_of(plan)
    ]
    name = f"plan-{year_words(plan.year)}"
    made = csv_of(columns, rows) if ending == "csv" else xlsx_of(name, columns, rows)
    disposition = f'attachment; filename="{name}.{ending}"'
    return HttpResponse(
        made, content_type=_KINDS[ending], headers={"Content-Disposition": disposition}
    )

"""How many promises were kept, as the first page shows it."""

from django.utils.translation import gettext_noop as _
from ninja import Router

from shonod.partners.api.door import Called
from shonod.partners.api.shapes.figures import KeptShape, PerformanceShape
from shonod.performance.queries import FEWEST, kept_rate

router = Router()


@router.get(
    "/performance",
    response=PerformanceShape,
    url_name="performance",
    summary=_("Promises kept"),
    description=_("Open and overdue requests count; figures of under five are not given."),
)
def performance(request: Called) -> PerformanceShape:
    kept = kept_rate(request.caller.office, request.caller.today)
    return PerformanceShape(
        on=request.caller.today,
        fewest=FEWEST,
        promises=KeptShape.model_validate(kept, from_attributes=True) if kept else None,
    )

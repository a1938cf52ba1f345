"""How many promises were kept, as the first page shows it."""

from dataclasses import asdict

from django.utils.translation import gettext_noop as _
from ninja import Router

from shonod.partners.api.door import Called
from shonod.partners.api.shapes import figures as shape
from shonod.performance.queries import FEWEST, kept_by_service, kept_rate

router = Router()


@router.get(
    "/performance",
    response=shape.Performance,
    url_name="performance",
    operation_id="performance",
    summary=_("Promises kept"),
    description=_("Open and overdue requests count; figures of under five are not given."),
)
def performance(request: Called) -> shape.Performance:
    office, today = request.caller.office, request.caller.today
    kept = kept_rate(office, today)
    return shape.Performance(
        on=today,
        fewest=FEWEST,
        promises=shape.Kept.model_validate(kept, from_attributes=True) if kept else None,
        services=[
            shape.KeptOfService.model_validate(
                {"code": code, "percent": figure.percent, **asdict(figure)}
            )
            for code, figure in kept_by_service(office, today).items()
        ],
    )

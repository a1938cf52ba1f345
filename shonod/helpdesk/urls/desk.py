"""The help desk's register of devices, and how the office arranges it."""

from django.urls import path

from shonod.helpdesk.views.desk import (
    changing,
    devices,
    faults,
    importing,
    offline,
    rounds,
    setup,
)

app_name = "helpdesk"
urlpatterns = [
    path("", devices.register, name="all"),
    path("new/", changing.new, name="new"),
    path("figures/", devices.figures, name="figures"),
    path("labels/", devices.labels, name="labels"),
    path("import/", importing.file, name="import"),
    path("import/take/", importing.take, name="take"),
    path("offices/<uuid:institution_id>/", devices.client, name="client"),
    path("offices/<uuid:institution_id>/round/", rounds.begin, name="begin_round"),
    path("rounds/shell/", offline.shell, name="shell"),
    path("rounds/worker.js", offline.worker, name="worker"),
    path("rounds/sender/", offline.sender, name="sender"),
    path("rounds/<uuid:round_id>/", rounds.page, name="round"),
    path("rounds/<uuid:round_id>/see/", rounds.see, name="see"),
    path("rounds/<uuid:round_id>/end/", rounds.end, name="end_round"),
    path("<uuid:device_id>/", devices.device, name="device"),
    path("<uuid:device_id>/change/", changing.change, name="change"),
    path("<uuid:device_id>/hand-over/", changing.hand, name="hand"),
    path("cases/<uuid:case_id>/", faults.fault, name="fault"),
    path("cases/<uuid:case_id>/<str:deed>/", faults.act, name="act"),
    path("causes/<uuid:cause_id>/", faults.cause, name="cause"),
    path("setup/", setup.page, name="setup"),
    path("setup/begin/", setup.begin, name="begin"),
    path("setup/days/", setup.days, name="days"),
    path("setup/kinds/new/", setup.kind, name="new_kind"),
    path("setup/kinds/<uuid:kind_id>/end/", setup.no_kind, name="end_kind"),
    path("setup/faults/new/", setup.known, name="new_known"),
    path("setup/faults/<uuid:known_id>/", setup.known, name="known"),
    path("setup/faults/<uuid:known_id>/end/", setup.no_known, name="end_known"),
    path("setup/charges/new/", setup.charge, name="new_charge"),
    path("setup/charges/<uuid:charge_id>/", setup.charge, name="charge"),
    path("setup/charges/<uuid:charge_id>/end/", setup.no_charge, name="end_charge"),
]

"""The help desk's register of devices, and how the office arranges it."""

from django.urls import path

from shonod.helpdesk.views.desk import changing, devices, importing, policy

app_name = "helpdesk"
urlpatterns = [
    path("", devices.register, name="all"),
    path("new/", changing.new, name="new"),
    path("labels/", devices.labels, name="labels"),
    path("import/", importing.file, name="import"),
    path("import/take/", importing.take, name="take"),
    path("offices/<uuid:institution_id>/", devices.client, name="client"),
    path("<uuid:device_id>/", devices.device, name="device"),
    path("<uuid:device_id>/change/", changing.change, name="change"),
    path("<uuid:device_id>/hand-over/", changing.hand, name="hand"),
    path("setup/", policy.setup, name="setup"),
    path("setup/begin/", policy.begin, name="begin"),
    path("setup/days/", policy.days, name="days"),
    path("setup/kinds/new/", policy.kind, name="new_kind"),
    path("setup/kinds/<uuid:kind_id>/end/", policy.no_kind, name="end_kind"),
    path("setup/faults/new/", policy.known, name="new_known"),
    path("setup/faults/<uuid:known_id>/", policy.known, name="known"),
    path("setup/faults/<uuid:known_id>/end/", policy.no_known, name="end_known"),
    path("setup/charges/new/", policy.charge, name="new_charge"),
    path("setup/charges/<uuid:charge_id>/", policy.charge, name="charge"),
    path("setup/charges/<uuid:charge_id>/end/", policy.no_charge, name="end_charge"),
]

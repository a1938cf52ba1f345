"""The plan at the desk."""

from django.urls import path

from shonod.plans.views import entries, importing, plans

app_name = "plans"
urlpatterns = [
    path("", plans.newest, name="newest"),
    path("<int:year>/", plans.plan, name="plan"),
    path("<int:year>/begin/", plans.begin, name="begin"),
    path("<int:year>/approve/", plans.approve, name="approve"),
    path("<int:year>/plan.csv", plans.sheet, {"ending": "csv"}, name="csv"),
    path("<int:year>/plan.xlsx", plans.sheet, {"ending": "xlsx"}, name="xlsx"),
    path("<int:year>/import/", importing.file, name="import"),
    path("<int:year>/import/take/", importing.take, name="take"),
    path("<int:year>/entries/new/", entries.new, name="new"),
    path("<int:year>/entries/<uuid:entry_id>/", entries.entry, name="entry"),
    path("<int:year>/entries/<uuid:entry_id>/cancel/", entries.cancel, name="cancel"),
]

"""Advice at the desk."""

from django.urls import path

from shonod.advice.views.desk import advice, importing, kinds, prices, publishing, sheets

app_name = "advising"
_CASE = "cases/<uuid:case_id>/"
urlpatterns = [
    path("", advice.advice, name="advice"),
    path("kinds/", kinds.kinds, name="kinds"),
    path("kinds/new/", kinds.new, name="new_kind"),
    path("kinds/<uuid:kind_id>/", kinds.kind, name="kind"),
    path("prices/", prices.prices, name="prices"),
    path("prices/new/", prices.new, name="new_price"),
    path("prices/import/", importing.file, name="import"),
    path("prices/import/take/", importing.take, name="take"),
    path("prices/<uuid:price_id>/end/", prices.end, name="end_price"),
    path(_CASE, sheets.sheet, name="sheet"),
    path(f"{_CASE}need/", sheets.need, name="need"),
    path(f"{_CASE}write/", sheets.write, name="write"),
    path(f"{_CASE}give/", sheets.give, name="give"),
    path(f"{_CASE}advice.pdf", sheets.pdf, name="pdf"),
    path(f"{_CASE}publish/", publishing.publish, name="publish"),
    path("<uuid:advice_id>/", advice.one, name="one"),
    path("<uuid:advice_id>/mend/", advice.mend, name="mend"),
    path("<uuid:advice_id>/right/", advice.right, name="right"),
    path("<uuid:advice_id>/withdraw/", advice.withdraw, name="withdraw"),
]

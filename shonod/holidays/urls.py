"""The public list of holidays, and the officer's pages where it changes."""

from django.urls import path

from shonod.holidays.views import public
from shonod.holidays.views.desk import changes, declaring, importing, listing

app_name = "holidays"
urlpatterns = [
    path("holidays/", public.this_year, name="list"),
    path("holidays/<int:year>/", public.of_year, name="year"),
    path("holidays.ics", public.feed, name="feed"),
    path("holidays.csv", public.sheet, name="sheet"),
    path("desk/holidays/", listing.days, name="desk"),
    path("desk/holidays/declare/", declaring.declare, name="declare"),
    path("desk/holidays/hours/", declaring.hours, name="hours"),
    path("desk/holidays/weekend/", declaring.weekend, name="weekend"),
    path("desk/holidays/import/", importing.file, name="import"),
    path("desk/holidays/import/approve/", importing.approve, name="approve"),
    path("desk/holidays/changes/<uuid:change_id>/", changes.change, name="change"),
    path("desk/holidays/<uuid:row_id>/revoke/", declaring.revoke, name="revoke"),
    path("desk/holidays/<uuid:day_id>/replace/", declaring.replace, name="replace"),
    path("desk/holidays/<uuid:closed_id>/open/", declaring.lift, name="lift"),
    path("desk/holidays/changes/<uuid:change_id>/undo/", changes.undo, name="undo"),
]

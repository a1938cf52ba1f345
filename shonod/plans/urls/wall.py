"""The plan as everybody sees it."""

from django.urls import path

from shonod.plans.views import wall

app_name = "plan"
urlpatterns = [
    path("", wall.newest, name="newest"),
    path("<int:year>/", wall.of_year, name="year"),
    path("<int:year>/plan.csv", wall.sheet, {"ending": "csv"}, name="csv"),
    path("<int:year>/plan.xlsx", wall.sheet, {"ending": "xlsx"}, name="xlsx"),
]

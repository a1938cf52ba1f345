"""Projects as everybody sees them."""

from django.urls import path

from shonod.projects.views import following, wall

app_name = "project"
urlpatterns = [
    path("", wall.register, name="register"),
    path("projects.csv", wall.table, {"ending": "csv"}, name="csv"),
    path("projects.xlsx", wall.table, {"ending": "xlsx"}, name="xlsx"),
    path("projects.json", wall.package, name="json"),
    path("follow/", following.ask_for_all, name="follow_all"),
    path("mail/<token>/confirm/", following.confirm, name="confirm"),
    path("mail/<token>/stop/", following.stop, name="stop"),
    path("<str:project>/", wall.project, name="project"),
    path("<str:project>/follow/", following.ask_for, name="follow"),
    path("<str:project>/papers/<uuid:document_id>/", wall.document, name="document"),
]

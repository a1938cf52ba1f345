"""The web form of each service, one page a step."""

from django.urls import path

from shonod.intake import views

app_name = "intake"
_FORM = "services/<str:code>/apply/"
urlpatterns = [
    path(_FORM, views.details, name="details"),
    path(f"{_FORM}need/", views.need, name="need"),
    path(f"{_FORM}who/", views.who, name="who"),
    path(f"{_FORM}form/", views.form, name="form"),
    path(f"{_FORM}files/", views.files, name="files"),
    path(f"{_FORM}date/", views.when, name="date"),
    path(f"{_FORM}check/", views.check, name="check"),
    path(f"{_FORM}sent/", views.sent, name="sent"),
    path(f"{_FORM}suggest/", views.suggest, name="suggest"),
    path(f"{_FORM}answered/", views.answered, name="answered"),
    path(f"{_FORM}clear/", views.clear, name="clear"),
]

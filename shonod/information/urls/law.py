"""The Right to Information Act, for everybody."""

from django.urls import path

from shonod.information.views import law

app_name = "law"
urlpatterns = [
    path("", law.how, name="how"),
    path("form/", law.form, name="form"),
    path("appeal/", law.appeal, name="appeal"),
]

"""The register of institutions at the desk."""

from django.urls import path

from shonod.institutions.views.desk import pages, people

app_name = "registry"
urlpatterns = [
    path("", pages.register, name="all"),
    path("<uuid:institution_id>/", pages.institution, name="institution"),
    path("<uuid:institution_id>/verify/", pages.verify, name="verify"),
    path("<uuid:institution_id>/decline/", pages.decline, name="decline"),
    path("<uuid:institution_id>/merge/", pages.merge, name="merge"),
    path("<uuid:institution_id>/link/", pages.link, name="link"),
    path("<uuid:institution_id>/unlink/", pages.unlink, name="unlink"),
    path("<uuid:institution_id>/people/", people.add, name="add"),
    path("<uuid:institution_id>/people/<uuid:person_id>/slip/", people.slip, name="slip"),
    path("<uuid:institution_id>/people/<uuid:person_id>/", people.remove, name="remove"),
]

"""The office's mail, at the desk."""

from django.urls import path

from shonod.mailbox.views import deeds, reading

app_name = "mailbox"
urlpatterns = [
    path("", reading.pile, name="pile"),
    path("machines/", deeds.machines, name="machines"),
    path("<uuid:mail_id>/", reading.mail, name="mail"),
    path("<uuid:mail_id>/raw/", reading.raw, name="raw"),
    path("<uuid:mail_id>/files/<uuid:file_id>/", reading.file, name="file"),
    path("<uuid:mail_id>/open/", deeds.open_case, name="open"),
    path("<uuid:mail_id>/match/", deeds.match, name="match"),
    path("<uuid:mail_id>/aside/", deeds.aside, name="aside"),
    path("<uuid:mail_id>/back/", deeds.back, name="back"),
]

"""The requester's pages."""

from django.urls import path

from shonod.cases.views.track import deeds, pages

app_name = "track"
urlpatterns = [
    path("", pages.find, name="find"),
    path("<code>/", pages.show, name="case"),
    path("<code>/receipt.json", pages.receipt, name="receipt"),
    path("<code>/slip/", pages.slip, name="slip"),
    path("<code>/files/<uuid:attachment_id>/", pages.file, name="file"),
    path("<code>/prove/", deeds.prove, name="prove"),
    path("<code>/reply/", deeds.reply, name="reply"),
    path("<code>/dispute/", deeds.dispute, name="dispute"),
    path("<code>/withdraw/", deeds.withdraw, name="withdraw"),
    path("<code>/keep-contact/", deeds.keep_contact, name="keep_contact"),
    path("<code>/rate/", deeds.rate, name="rate"),
    path("<code>/leave/", deeds.leave, name="leave"),
]

"""The officer's pages."""

from django.urls import path

from shonod.cases.views.desk import case, looks, papers, replies, today
from shonod.cases.views.desk.deeds import DEEDS

app_name = "desk"
urlpatterns = [
    path("", today.today, name="today"),
    path("cases/<uuid:case_id>/", case.case, name="case"),
    *(path(f"cases/<uuid:case_id>/{deed}/", case.act, {"deed": deed}, name=deed) for deed in DEEDS),
    path("cases/<uuid:case_id>/looking/", case.looking, name="looking"),
    path("cases/<uuid:case_id>/contact/", looks.contact, name="contact"),
    path("cases/<uuid:case_id>/slip/", case.slip, name="slip"),
    path("looks/", looks.looks, name="looks"),
    path("files/<uuid:file_id>/", papers.file, name="file"),
    path("replies/", replies.replies, name="replies"),
    path("replies/<uuid:reply_id>/", replies.reply, name="reply"),
    path("replies/<uuid:reply_id>/delete/", replies.delete_reply, name="delete_reply"),
]

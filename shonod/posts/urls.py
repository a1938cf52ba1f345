"""The officer's pages about posts."""

from django.urls import path

from shonod.posts.views import above, accounts, changing, listing, measures

app_name = "posts"
urlpatterns = [
    path("posts/", listing.posts, name="all"),
    path("posts/add/", changing.add, name="add"),
    path("posts/ladder/", changing.ladder, name="ladder"),
    path("posts/measures/", measures.measures, name="measures"),
    path("posts/leave/", changing.leave, name="leave"),
    path("posts/leave/<uuid:leave_id>/end/", changing.back, name="back"),
    path("posts/<uuid:post_id>/fill/", changing.fill, name="fill"),
    path("posts/<uuid:post_id>/superior/", changing.superior, name="superior"),
    path("posts/<uuid:post_id>/close/", changing.close, name="close"),
    path("posts/holdings/<uuid:holding_id>/end/", changing.end, name="end"),
    path("posts/officers/<uuid:officer_id>/close/", accounts.switch, {"active": False}, "shut_out"),
    path("posts/officers/<uuid:officer_id>/open/", accounts.switch, {"active": True}, "let_in"),
    path("escalated/", above.escalated, name="escalated"),
    path("below/", above.below, name="below"),
    path("cases/<uuid:case_id>/hand-over/", above.hand_over, name="hand_over"),
]

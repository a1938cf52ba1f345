"""What a label opens, and the question after a repair."""

from django.urls import path

from shonod.helpdesk.views.site import answering, pages

app_name = "devices"
urlpatterns = [
    path("", pages.landing, name="landing"),
    path("faults/<uuid:known_id>/", pages.known, name="known"),
    path("works/<str:code>/", answering.question, name="question"),
    path("works/<str:code>/yes/", answering.works, name="works"),
    path("works/<str:code>/no/", answering.still, name="still"),
    path("<str:code>/", pages.device, name="device"),
]

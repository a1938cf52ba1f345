"""The pages of institutions."""

from django.urls import path

from shonod.institutions.views import asking, signing

app_name = "institutions"
urlpatterns = [
    path("", signing.landing, name="landing"),
    path("register/", signing.register, name="register"),
    path("sign-in/", signing.sign_in, name="sign_in"),
    path("sign-in/code/", signing.code, name="code"),
    path("sign-in/paper/", signing.paper, name="paper"),
    path("sign-out/", signing.sign_out, name="sign_out"),
    path("home/", asking.home, name="home"),
    path("ask/", asking.ask, name="ask"),
    path("people/<uuid:person_id>/remove/", asking.remove, name="remove"),
]

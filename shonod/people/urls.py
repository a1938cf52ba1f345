"""Signing in and out."""

from django.urls import path

from shonod.people import views

app_name = "people"
urlpatterns = [
    path("sign-in/", views.sign_in, name="sign_in"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("password/", views.new_password, name="new_password"),
]

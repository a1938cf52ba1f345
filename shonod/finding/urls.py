"""The search of an office."""

from django.urls import path

from shonod.finding import views

app_name = "finding"
urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/answered/", views.answered, name="answered"),
]

"""The published figures."""

from django.urls import path

from shonod.performance import views

app_name = "performance"
urlpatterns = [path("", views.figures, name="figures")]

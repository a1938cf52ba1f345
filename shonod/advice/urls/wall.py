"""Advice for everybody."""

from django.urls import path

from shonod.advice.views import wall

app_name = "advice"
urlpatterns = [
    path("", wall.advice, name="all"),
    path("<int:number>/", wall.one, name="one"),
    path("<int:number>/advice.pdf", wall.pdf, name="pdf"),
]

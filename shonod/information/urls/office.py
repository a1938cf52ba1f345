"""Facts of the office, for everybody."""

from django.urls import path

from shonod.information.views import wall

app_name = "office"
urlpatterns = [path("", wall.facts, name="facts")]

"""Where whoever gets notices stops them."""

from django.urls import path

from shonod.notices.views import stopping

app_name = "stop"
urlpatterns = [path("<token>/", stopping.stop, name="notices")]

"""Keys, at the desk."""

from django.urls import path

from shonod.partners.views import keys

app_name = "keys"
urlpatterns = [
    path("", keys.keys, name="all"),
    path("<uuid:key_id>/revoke/", keys.revoke, name="revoke"),
]

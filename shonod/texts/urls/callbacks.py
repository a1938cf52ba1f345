"""What gateways call."""

from django.urls import path

from shonod.texts.views import incoming

app_name = "texts_in"
urlpatterns = [path("<slug:secret>/", incoming.incoming, name="incoming")]

from django.apps import AppConfig


class TurnstileConfig(AppConfig):
    name = "shonod.turnstile"

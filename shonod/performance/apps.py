from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class PerformanceConfig(AppConfig):
    name = "shonod.performance"

    def ready(self) -> None:
        fill(Slot.FOOTER, "performance/footer.html", order=40)

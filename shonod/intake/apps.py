from typing import TYPE_CHECKING

from django.apps import AppConfig

from shonod.ground.later import on_first_call
from shonod.lines.gateways.checks import Check, watch
from shonod.lines.states import Channel
from shonod.ui.slots import Slot, fill

if TYPE_CHECKING:
    from shonod.intake.jobs import try_form
else:
    try_form = on_first_call("shonod.intake.jobs", "try_form")


class IntakeConfig(AppConfig):
    name = "shonod.intake"

    def ready(self) -> None:
        fill(Slot.SEARCH, "intake/ask_instead.html", order=10)
        watch(Channel.FORM, Check(lambda: True, try_form))

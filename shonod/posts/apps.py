from django.apps import AppConfig

from shonod.ui.slots import Slot, fill


class PostsConfig(AppConfig):
    name = "shonod.posts"

    def ready(self) -> None:
        fill(Slot.DESK_OFFICE, "posts/desk_menu.html", order=20)
        fill(Slot.DESK_FIRST, "posts/desk_first.html", order=20)
        fill(Slot.DESK_CASE, "posts/desk_case.html", order=20)

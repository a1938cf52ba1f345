"""What is sent, what failed, and in which words: at the desk."""

from django.urls import path, register_converter

from shonod.notices.states import By, Kind
from shonod.notices.views import sent, wording


class OneOf:
    """A part of an address that is one of a few words."""

    words: tuple[str, ...] = ()

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class KindWord(OneOf):
    regex = "|".join(Kind)


class ByWord(OneOf):
    regex = "|".join(By)


class LanguageWord(OneOf):
    regex = "bn|en"


register_converter(KindWord, "notice_kind")
register_converter(ByWord, "notice_way")
register_converter(LanguageWord, "notice_language")

app_name = "notices"
_ONE = "words/<notice_kind:kind>/<notice_way:by>/<notice_language:language>/"
urlpatterns = [
    path("", sent.all_of, name="queues"),
    path("all/<deed>/", sent.see_to, name="all"),
    path("<uuid:notice_id>/<deed>/", sent.see_to, name="one"),
    path("words/", wording.wordings, name="wordings"),
    path(_ONE, wording.words, name="words"),
    path(f"{_ONE}default/", wording.default, name="default"),
]

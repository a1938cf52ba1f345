"""Why a file was refused, and how to mend it, in the reader's language."""

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

_WORDS: dict[str, Promise | str] = {
    "file_empty": gettext_lazy("the file is empty. Open it to see that it is the right one"),
    "file_too_large": gettext_lazy(
        "the file is larger than 10 MB (1 MB for plain text). Take a smaller picture, or send "
        "only the pages that are needed"
    ),
    "file_harmful": gettext_lazy("the file carries a virus signature. Do not open it"),
    "file_kind": gettext_lazy(
        "this kind of file is not taken. Send PDF, JPG, PNG, WEBP, DOCX, XLSX, ODT or TXT"
    ),
    "file_old_office": gettext_lazy(
        "this is an old document format. Open it, choose “Save as” DOCX, XLSX or PDF, and send that"
    ),
    "file_heic": gettext_lazy(
        "this picture format is not taken. On the phone choose “most compatible” or share it as JPG"
    ),
    "file_archive": gettext_lazy("packed files are not taken. Unpack it and send what is inside"),
    "file_program": gettext_lazy("programs are not taken. Send a PDF or a picture"),
    "file_web_page": gettext_lazy(
        "web pages and drawings with code are not taken. Print it to PDF and send that"
    ),
    "file_not_utf8": gettext_lazy(
        "the text is in an old encoding. Save it as UTF-8, or send it as PDF"
    ),
    "file_broken": gettext_lazy(
        "the file cannot be opened; it may be damaged. Save or photograph it again and send that"
    ),
    "file_locked": gettext_lazy(
        "the file is locked with a password. Save it without a password and send that"
    ),
    "file_active": gettext_lazy(
        "the file holds a script, a macro or another file. Print it to PDF and send that"
    ),
    "file_double": gettext_lazy(
        "the file holds a second file behind it. Print it to PDF and send that"
    ),
    "file_bomb": gettext_lazy(
        "the file unpacks to an enormous size. Print it to PDF and send that"
    ),
    "file_moving": gettext_lazy("moving pictures are not taken. Send a still picture"),
    "file_too_many_pixels": gettext_lazy(
        "the picture has more than 40 million pixels. Choose a smaller picture size on the phone"
    ),
    "file_too_long": gettext_lazy(
        "the document has more than 500 pages. Send only the pages that are needed"
    ),
}


def refusal_words(code: str) -> str:
    """A sentence for the code of a FileRefused; it begins in lower case, after the file's name."""
    return str(_WORDS.get(code) or gettext("the file is not taken. Send it as PDF"))


CODES = frozenset(_WORDS)

"""Kinds of things that happen to an account, and whom a second step is asked of at first."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from shonod.ground.refusals import Refusal


class Kind(models.TextChoices):
    SIGNED_IN = "signed_in", _("Signed in")
    NEW_BROWSER = "new_browser", _("Signed in from a browser not seen before")
    WRONG_PASSWORD = "wrong_password", _("A wrong password was tried")
    WRONG_CODE = "wrong_code", _("Password right, second step wrong")
    SIGNED_OUT = "signed_out", _("Signed out")
    ENDED = "ended", _("Sessions elsewhere were ended")
    PASSWORD_CHANGED = "password_changed", _("The password was changed")
    PASSWORD_RESET = "password_reset", _("A one-time password was given out")
    APP_ADDED = "app_added", _("An authenticator app was added")
    APP_REMOVED = "app_removed", _("The authenticator app was removed")
    KEY_ADDED = "key_added", _("A passkey was added")
    KEY_REMOVED = "key_removed", _("A passkey was removed")
    CODES_MADE = "codes_made", _("New recovery codes were made")
    CODE_USED = "code_used", _("A recovery code was used")
    FACTORS_RESET = "factors_reset", _("The administrator took the second steps away")
    DETAILS_CHANGED = "details_changed", _("Name, telephone or e-mail was changed")


# Of these the owner is told at the desk until he says that it was he.
TOLD = frozenset(
    {
        *(Kind.NEW_BROWSER, Kind.WRONG_CODE, Kind.PASSWORD_CHANGED, Kind.PASSWORD_RESET),
        *(Kind.APP_ADDED, Kind.APP_REMOVED, Kind.KEY_ADDED, Kind.KEY_REMOVED, Kind.CODES_MADE),
        *(Kind.CODE_USED, Kind.FACTORS_RESET, Kind.DETAILS_CHANGED),
    }
)

# The roles of posts in words. shonod.offices gives the posts; a test holds the two together.
ROLES = {
    "officer": _("Officer"),
    "front_desk": _("Front desk"),
    "supervisor": _("Supervisor"),
    "viewer": _("Viewer"),
    "administrator": _("Administrator"),
}

# Role -> days after the first sign-in, where the installation said nothing else.
ASKED_AT_FIRST = {"administrator": 14, "supervisor": 14}


class WrongCode(Refusal):
    """Not the code that the app shows now, or one that was used before."""

    code = "wrong_code"

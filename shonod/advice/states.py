"""Words of the room: what is asked before advising, how long things hold, what is refused."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from shonod.ground.refusals import Refusal
from shonod.ui.questions import Ask, Question

# The kind of work that services are bound to.
WORK = "advice"
# The alarms of the desk's first page: public advice to look at again; prices grown old.
ADVICE_ALARM, PRICES_ALARM = "advice_stale", "prices_stale"
REVIEW_AFTER = timedelta(days=180)

FEWEST_OPTIONS, MOST_OPTIONS = 2, 4
USUAL_YEARS, MOST_YEARS, MOST_PIECES = 3, 10, 10_000
LARGEST_SUM = 10_000_000_000

# The name of the question that the office's own kinds are the choices of.
KIND = "need_kind"
KIND_LABEL = _("What is the advice about?")
# Each is a guide for whoever asks; a key never changes its meaning.
QUESTIONS = (
    Question(
        "need_uses",
        _("What is it for?"),
        Ask.SEVERAL,
        _("Say all that it must do; more than is needed costs money."),
        (
            ("writing", _("Writing, accounts, office files")),
            ("web", _("Internet, e-mail, online applications")),
            ("meeting", _("Video meetings, online classes")),
            ("teaching", _("Teaching, lab, training")),
            ("design", _("Pictures, video, drawing")),
            ("serving", _("Serving the public: printing, scanning, copies")),
            ("watching", _("Watching over a place")),
            ("data", _("Keeping or sharing files and data")),
        ),
    ),
    Question(
        "need_users",
        _("Who uses it?"),
        Ask.SEVERAL,
        choices=(
            ("office", pgettext_lazy("who uses it", "People of an office")),
            ("students", pgettext_lazy("who uses it", "Students and teachers")),
            ("family", pgettext_lazy("who uses it", "A family")),
            ("business", pgettext_lazy("who uses it", "A shop or business")),
            ("public", pgettext_lazy("who uses it", "People who come for service")),
        ),
    ),
    Question("need_people", _("How many people use it?"), Ask.NUMBER, longest=100_000),
    Question(
        "need_budget",
        _("How much may it cost in all, in taka?"),
        Ask.TAKA,
        _("The upper limit; a rough figure is enough."),
        longest=LARGEST_SUM,
    ),
    Question(
        "need_has",
        _("What is there already?"),
        Ask.TEXT,
        _("Computers, printers, network, with their age; what works well and what does not."),
    ),
    Question(
        "need_internet",
        _("Which internet is there?"),
        Ask.ONE,
        choices=(
            ("line", _("Broadband by cable")),
            ("mobile", _("Mobile internet")),
            ("both", _("Both")),
            ("none", pgettext_lazy("internet", "None")),
            ("unknown", _("I do not know")),
        ),
    ),
    Question(
        "need_power",
        _("How is the electricity?"),
        Ask.ONE,
        _("Whether a UPS or IPS is needed depends on it."),
        (
            ("steady", _("Hardly ever out")),
            ("short", _("Often out, less than an hour at a time")),
            ("long", _("Often out for hours")),
            ("backup", _("Out at times, and there is an IPS, a generator or solar power")),
            ("unknown", _("I do not know")),
        ),
    ),
    Question("need_more", _("Anything else that we should know?"), Ask.TEXT),
)


class CaseClosed(Refusal):
    """What was given is not rewritten: its request is closed."""

    code = "case_closed"


class NoSheet(Refusal):
    """There is nothing to give, or nothing new since it was given."""

    code = "no_sheet"

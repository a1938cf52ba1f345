"""A mail becomes a request with one tap, and what its sender writes later goes onto it."""

from datetime import datetime

import pytest

from tests.engine.waiting import until
from tests.journeys.running import MOMENT
from tests.journeys.steps import sign_in
from tests.journeys.visitor import PHONE, Way
from tests.mailbox.mails import mail

pytestmark = pytest.mark.browser
AT = datetime.fromisoformat(MOMENT).timestamp()
REHANA = "rehana@example.org"
QUESTION = "আমাদের কার্যালয়ের ল্যাপটপ ও প্রিন্টার নষ্ট। কী করতে পারি?"
LATER = "প্রিন্টারটি এখন চলছে, শুধু ল্যাপটপটি নষ্ট।"


def test_a_mail_becomes_a_request_and_the_answer_to_ours_goes_onto_it(
    visit, office, dovecot
) -> None:
    officer = visit(Way(PHONE, "bn", True))
    sign_in(officer, office.account())
    sent = {"subject": "যন্ত্রপাতি নষ্ট", "sender": f"রেহানা পারভীন <{REHANA}>"}
    dovecot.put(mail(QUESTION, **sent), at=AT)
    until(lambda: dovecot.lying() == 0)
    waiting = officer.page.locator(".mails > li", has_text=QUESTION)
    until(lambda: officer.goes("/desk/mail/?pile=new") is not None and waiting.count() == 1)
    officer.follows(waiting.get_by_role("button"))
    officer.reads("It is a request now. Its clock runs from when the mail came.", "body")

    until(lambda: bool(office.notices(REHANA)))
    (told,) = office.notices(REHANA)
    reply = {"subject": f"Re: {sent['subject']}", "sender": REHANA}
    dovecot.put(mail(LATER, **reply, In_Reply_To=told["Message-ID"]), at=AT)
    until(lambda: dovecot.lying() == 0)
    officer.follows(officer.sees("main a[data-key=o]"))
    written = officer.page.locator("main .message", has_text=LATER)
    until(lambda: officer.page.reload() is not None and written.count() == 1)
    officer.goes("/desk/mail/?pile=reply")
    officer.reads("Nothing waits here")

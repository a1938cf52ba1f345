"""`shonod doctor`: is this installation healthy? Exit 0 when all is well, else 1."""

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from shonod.engine.queries import TO_BE_SEEN_TO, TO_BE_SOUND, Finding, findings

# What holds, in Bangla and English, and what to do when it does not.
WORDS = {
    "database_answers": (
        "ডেটাবেজ সাড়া দেয়",
        "The database answers",
        "Start the database, or check SHONOD_DATABASE_URL.",
    ),
    "migrations_applied": (
        "ডেটাবেজের গঠন হালনাগাদ",
        "The database has this version's tables",
        "Run: shonod migrate",
    ),
    "clock_not_behind": (
        "ঘড়ি শেষ ঘটনার পেছনে নয়",
        "The clock is not behind the newest event",
        "Set the machine's clock; no request is taken until then.",
    ),
    "codes_open": (
        "এই চাবি দিয়ে ট্র্যাকিং কোড খোলে",
        "The secret key opens the tracking codes",
        "Put back the secret.key (or SHONOD_SECRET_KEY) that this database was made with.",
    ),
    "data_dir_writable": (
        "তথ্যের ফোল্ডারে লেখা যায়",
        "The data directory can be written",
        "Give SHONOD_DATA_DIR to the account that runs shonod.",
    ),
    "secret_key_private": (
        "গোপন চাবি শুধু মালিক পড়তে পারেন",
        "The secret key is readable by its owner alone",
        "Run: chmod 600 secret.key in the data directory",
    ),
    "charter_published": (
        "সনদ প্রকাশিত",
        "A charter is published",
        "Run: shonod charter publish FILE",
    ),
    "calendar_has_years": (
        "এ বছরের ছুটির তালিকা আছে",
        "This year's list of holidays is entered",
        "Import the gazetted list at the desk: /desk/holidays/import/",
    ),
    "next_year_listed": (
        "আগামী বছরের ছুটির তালিকা আছে",
        "Next year's list of holidays is entered",
        "Once it is gazetted, import it at the desk: /desk/holidays/import/",
    ),
    "scanner_answers": (
        "ভাইরাস স্ক্যানার বসানো থাকলে সাড়া দেয়",
        "The virus scanner, if one is set up, answers",
        "Start clamd, or check SHONOD_CLAMD_URL.",
    ),
    "cases_have_a_post": (
        "প্রতিটি খোলা আবেদন কোনো পদের হাতে আছে",
        "Every open request belongs to a post",
        "Open each at the desk and hand it over to a post.",
    ),
    "posts_are_answered_for": (
        "প্রতিটি পদের হয়ে আজ কেউ সাড়া দেন",
        "Somebody answers for every post today",
        "Appoint somebody, or give charge, at the desk: /desk/posts/",
    ),
    "late_goes_up": (
        "দেরি হওয়া আবেদন ওপরের কার্যালয়ে যেতে পারে",
        "Late requests can go up to an office above",
        "Add the office above, then: shonod office under SLUG --parent SLUG",
    ),
    "lines_answer": (
        "ই-মেইল ও এসএমএসের লাইন বসানো থাকলে সাড়া দেয়",
        "The lines for e-mail and text messages, if set up, answer",
        "See what is wrong at the desk: /desk/lines/",
    ),
    "lines_set": (
        "ই-মেইল ও এসএমএসের লাইন বসানো আছে",
        "Lines for e-mail and text messages are set up",
        "Until then notices wait. Set what is missing: docs/reference/settings.md",
    ),
    "mailbox_set": (
        "ই-মেইলের বাক্স বসানো আছে",
        "A mailbox that requests come into is set up",
        "Until then no e-mail comes in. Set SHONOD_IMAP_URL: docs/reference/settings.md",
    ),
    "mailbox_answers": (
        "ই-মেইলের বাক্স বসানো থাকলে খোলে",
        "The mailbox, if one is set up, opens",
        "Check SHONOD_IMAP_URL, the password and the mail server; mail waits there meanwhile.",
    ),
    "disk_has_room": (
        "ডিস্কে ১০% বা বেশি জায়গা খালি",
        "A tenth of the disk or more is free",
        "Free some room, or move SHONOD_DATA_DIR to a larger disk.",
    ),
    "worker_alive": (
        "কর্মী প্রক্রিয়া চলছে",
        "A worker is running",
        "Start it with: shonod run",
    ),
    "duties_done": (
        "নিয়মিত কাজগুলো ঠিকমতো হচ্ছে",
        "The worker's duties succeed",
        "Look for job_failed in the log.",
    ),
    "notices_go_out": (
        "কোনো বার্তা এক ঘণ্টার বেশি আটকে নেই",
        "No notice has waited for more than an hour where there is a line",
        "See which, and why, at the desk: /desk/notices/",
    ),
}


class Command(BaseCommand):
    help = "Is this installation healthy? Exit 0 when it is, 1 when something is wrong."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        found = list(findings(TO_BE_SOUND, now))
        for finding in found:
            self.stdout.write(line_of(finding))
        for finding in findings(TO_BE_SEEN_TO, now):
            self.stdout.write(line_of(finding, otherwise="note"))
        wrong = sum(not finding.holds for finding in found)
        if wrong:
            self.stdout.write(f"{wrong} of {len(found)} wrong / ভুল")
            sys.exit(1)


def line_of(finding: Finding, *, otherwise: str = "BAD ") -> str:
    """'ok  বাংলা / English (facts)', and what to do when it does not hold."""
    bangla, english, remedy = WORDS[finding.code]
    facts = ", ".join(f"{name}: {value}" for name, value in finding.facts.items() if value)
    line = f"{'ok  ' if finding.holds else otherwise} {bangla} / {english}"
    line += f" ({facts})" if facts else ""
    return line if finding.holds else f"{line}\n     → {remedy}"

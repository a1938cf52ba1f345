"""Fees that name no sum, or a sum and none."""

import re
from collections.abc import Iterator

from shonod.ground.bangla import folded
from shonod.ground.charter.codes import Document
from shonod.ground.charter.lint.finding import Finding, Place, Rule, Words

UNSTATED = Rule(
    "fee_unstated",
    "warning",
    Words(
        "The service’s fee is not stated.",
        "Where no fee is stated, one may be asked for.",
        "Write the sum, or “free of charge”.",
    ),
    Words(
        "সেবাটির মূল্য লেখা নেই।",
        "মূল্য লেখা না থাকলে যে কেউ টাকা চাইতে পারে।",
        "টাকার অঙ্ক লিখুন, অথবা “বিনামূল্যে” লিখুন।",
    ),
)
UNCLEAR = Rule(
    "fee_unclear",
    "warning",
    Words(
        "“{text}” names no sum.",
        "A requester can’t know how much to bring.",
        "Write the sum, “free of charge”, or the rule that sets it, by name.",
    ),
    Words(
        "“{text}”: কত টাকা তা বোঝা যায় না।",
        "আবেদনকারী কত টাকা আনবেন তা জানতে পারেন না।",
        "টাকার অঙ্ক, “বিনামূল্যে”, অথবা যে বিধিতে মূল্য আছে তার নাম লিখুন।",
    ),
)
POLICY_UNNAMED = Rule(
    "fee_policy_unnamed",
    "warning",
    Words(
        "“{text}”: by which policy is not said.",
        "Nobody can look up a policy that is not named.",
        "Name the policy with its year and memo number, or write the sum.",
    ),
    Words(
        "“{text}”: কোন নীতিমালা বা বিধি তা বলা নেই।",
        "নাম না জানলে নীতিমালাটি কেউ খুঁজে দেখতে পারে না।",
        "নীতিমালার নাম, সাল ও স্মারক নম্বর লিখুন, অথবা টাকার অঙ্ক লিখুন।",
    ),
)
TWO_VALUED = Rule(
    "fee_two_valued",
    "warning",
    Words(
        "“{text}” is free and not free.",
        "A requester can’t tell whether to pay.",
        "Say what is free and what is paid for, or make two rows.",
    ),
    Words(
        "“{text}”: একই সঙ্গে বিনামূল্যে এবং মূল্যযুক্ত।",
        "টাকা লাগবে কি না তা বোঝা যায় না।",
        "কোন অংশ বিনামূল্যে আর কোন অংশে টাকা লাগে তা লিখুন, অথবা দুটি সারি করুন।",
    ),
)
PAYMENT_UNSTATED = Rule(
    "fee_payment_unstated",
    "info",
    Words(
        "“{text}”: how to pay is not said.",
        "The official column asks for the fee and how it is paid.",
        "Add how it is paid: cash with a receipt, treasury challan with its code, mobile banking.",
    ),
    Words(
        "“{text}”: কীভাবে পরিশোধ করতে হবে বলা নেই।",
        "সরকারি ছকের কলামটি মূল্য ও পরিশোধ পদ্ধতি দুটিই চায়।",
        "পরিশোধ পদ্ধতি লিখুন: রসিদসহ নগদ, কোডসহ ট্রেজারি চালান, মোবাইল ব্যাংকিং।",
    ),
)
RULES = (UNSTATED, UNCLEAR, POLICY_UNNAMED, TWO_VALUED, PAYMENT_UNSTATED)

# Words that say "by the rule" without saying which rule.
_ANY_RULE = frozenset(
    folded(word)
    for word in (
        "বিদ্যমান প্রচলিত সংশ্লিষ্ট প্রযোজ্য যথাযথ সরকার সরকারি সরকারী সরকারের সরকারিভাবে কর্তৃক নির্ধারিত "
        "নির্ধারিত অনুমোদিত নীতি নীতিমালা নীতিমালার বিধি বিধান বিধিমালা বিধিমত "
        "আইন আইনানুগ পরিপত্র প্রজ্ঞাপন নিয়ম নিয়মে আদেশ সার্কুলার তফসিল গেজেট "
        "নির্দেশনা অনুযায়ী অনুযায়ি মোতাবেক অনুসারে অনুসরণ মাফিক মতে আলোকে দ্বারা "
        "বিনামূল্যে বিনামূল্য বিনা মূল্যে মূল্য মূল্যে ফি ফিস হার হারে রেট চার্জ খরচ ও বা এবং অথবা টাকা"
    ).split()
)
_WORD = re.compile(r"[0-9A-Za-z০-৯\u0980-\u09ff]+")
_PAYMENT = re.compile(
    "|".join(
        folded(word)
        for word in (
            "নগদ|চালান|ব্যাংক|বিকাশ|রকেট|মোবাইল|অনলাইন|রসিদ|রশিদ|পে অর্ডার|পে-অর্ডার|ড্রাফট|ট্রেজারি|কোড|"
            "স্ট্যাম্প|কোর্ট ফি|ডাক টিকিট|কাউন্টার|কার্ড|চেক|জমা|পরিশোধ|cash|online|bank|challan"
        ).split("|")
    )
)


def fee_findings(fee: Document, place: Place) -> Iterator[Finding]:
    """What is wrong with one `fee` of the schema."""
    rules = _broken(fee) if fee["text"] else [UNSTATED]
    yield from (rule.at(place, text=fee["text"]) for rule in rules)


def _broken(fee: Document) -> Iterator[Rule]:
    charged = fee["amounts_bdt"] or fee["per_policy"]
    if not fee["free"] and not charged:
        yield UNCLEAR
    if fee["free"] and charged:
        yield TWO_VALUED
    if fee["per_policy"] and not fee["amounts_bdt"] and not _names_a_rule(fee["text"]):
        yield POLICY_UNNAMED
    if fee["amounts_bdt"] and not _PAYMENT.search(folded(fee["text"])):
        yield PAYMENT_UNSTATED


def _names_a_rule(text: str) -> bool:
    return any(folded(word) not in _ANY_RULE for word in _WORD.findall(text))

"""Subjects as offices write them, and the service that each most likely asks for."""

import pytest

from shonod.catalogue.queries import charter_in_force, promises_of
from shonod.letters.queries.suggesting import suggested
from tests.fixtures import TODAY

SUBJECTS = [
    ("কর্মকর্তা-কর্মচারীদের আইসিটি প্রশিক্ষণ প্রদান প্রসঙ্গে", "2.2.1"),
    ("ই-নথি বিষয়ে প্রশিক্ষণ আয়োজন প্রসঙ্গে", "2.2.3"),
    ("জাতীয় তথ্য বাতায়নের ওয়েব পোর্টাল হালনাগাদ প্রশিক্ষণ", "2.2.2"),
    ("শেখ রাসেল ডিজিটাল ল্যাব পরিদর্শন প্রসঙ্গে", "2.2.7"),
    ("ইউনিয়ন ডিজিটাল সেন্টার পরিদর্শন", "2.2.9"),
    ("কম্পিউটার হার্ডওয়্যার ক্রয়ের স্পেসিফিকেশন প্রদান", "2.2.6"),
    ("ইনফো সরকার প্রকল্পের ইন্টারনেট সংযোগ সমস্যা", "2.2.10"),
    ("zzz", None),
    ("", None),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("subject", "code"), SUBJECTS)
def test_by_the_words_of_the_subject(homna, subject, code):
    found = suggested(promises_of(charter_in_force(homna, TODAY)), subject)
    assert (found.service.code if found else None) == code


def test_without_a_charter_nothing_is_suggested():
    assert suggested([], "প্রশিক্ষণ") is None

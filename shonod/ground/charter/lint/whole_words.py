"""The rules on a charter as a whole, in words."""

from shonod.ground.charter.lint.finding import Rule, Words

OFFICE_MISSING = Rule(
    "office_missing",
    "error",
    Words(
        "The charter does not name its office.",
        "Nobody can tell whose promise it is.",
        "Write the office’s name at the head.",
    ),
    Words(
        "সনদে কার্যালয়ের নাম নেই।",
        "প্রতিশ্রুতিটি কার তা বোঝা যায় না।",
        "শুরুতে কার্যালয়ের নাম লিখুন।",
    ),
)
VISION_MISSING = Rule(
    "vision_missing",
    "warning",
    Words(
        "The vision is missing.",
        "The official format asks for it in section 1.",
        "Copy the department’s vision into section 1.",
    ),
    Words(
        "ভিশন (রূপকল্প) নেই।",
        "সরকারি ছকের ১ নম্বর অংশে এটি চাওয়া হয়।",
        "অধিদপ্তরের রূপকল্প ১ নম্বর অংশে লিখুন।",
    ),
)
MISSION_MISSING = Rule(
    "mission_missing",
    "warning",
    Words(
        "The mission is missing.",
        "The official format asks for it in section 1.",
        "Copy the department’s mission into section 1.",
    ),
    Words(
        "মিশন (অভিলক্ষ্য) নেই।",
        "সরকারি ছকের ১ নম্বর অংশে এটি চাওয়া হয়।",
        "অধিদপ্তরের অভিলক্ষ্য ১ নম্বর অংশে লিখুন।",
    ),
)
SECTIONS_UNNAMED = Rule(
    "sections_unnamed",
    "warning",
    Words(
        "The services are not grouped into 2.1 citizens, 2.2 institutions, 2.3 internal.",
        "The official format has these three sections; a reader looks for his own.",
        "Put each service under one of the three headings.",
    ),
    Words(
        "সেবাগুলো ২.১ নাগরিক, ২.২ প্রাতিষ্ঠানিক ও ২.৩ অভ্যন্তরীণ ভাগে সাজানো নেই।",
        "সরকারি ছকে এই তিনটি অংশ থাকে; পাঠক নিজের অংশটি খোঁজেন।",
        "প্রতিটি সেবা তিনটির একটি শিরোনামের নিচে রাখুন।",
    ),
)
CITIZEN_MISSING = Rule(
    "citizen_section_missing",
    "warning",
    Words(
        "Section 2.1 (services for citizens) is missing.",
        "A citizen finds nothing that is meant for him.",
        "Add section 2.1, or write there that the office has no such service.",
    ),
    Words(
        "২.১ নাগরিক সেবা অংশটি নেই।",
        "নাগরিক তাঁর জন্য কোনো সেবা খুঁজে পান না।",
        "২.১ অংশটি যোগ করুন, অথবা এমন সেবা না থাকলে সেখানে তা লিখুন।",
    ),
)
INSTITUTIONAL_MISSING = Rule(
    "institutional_section_missing",
    "warning",
    Words(
        "Section 2.2 (services for institutions) is missing.",
        "The official format has it; other offices look for their services there.",
        "Add section 2.2, or write there that the office has no such service.",
    ),
    Words(
        "২.২ প্রাতিষ্ঠানিক সেবা অংশটি নেই।",
        "সরকারি ছকে এটি থাকে; অন্য কার্যালয় তাদের সেবা এখানে খোঁজে।",
        "২.২ অংশটি যোগ করুন, অথবা এমন সেবা না থাকলে সেখানে তা লিখুন।",
    ),
)
INTERNAL_MISSING = Rule(
    "internal_section_missing",
    "warning",
    Words(
        "Section 2.3 (internal services) is missing.",
        "The office’s own staff have promises too: leave, advances, pensions.",
        "Add section 2.3, or write there that the office has no such service.",
    ),
    Words(
        "২.৩ অভ্যন্তরীণ সেবা অংশটি নেই।",
        "কার্যালয়ের কর্মচারীদের প্রতিও প্রতিশ্রুতি থাকে: ছুটি, অগ্রিম, পেনশন।",
        "২.৩ অংশটি যোগ করুন, অথবা এমন সেবা না থাকলে সেখানে তা লিখুন।",
    ),
)
EXPECTATIONS_MISSING = Rule(
    "expectations_missing",
    "warning",
    Words(
        "Section 3 (what the office expects of those it serves) is missing.",
        "A requester can’t know what he must do to have the promise kept.",
        "Add section 3: a complete application, the fee paid, coming at the set time.",
    ),
    Words(
        "৩ নম্বর অংশ (সেবাগ্রহীতার কাছে প্রত্যাশা) নেই।",
        "প্রতিশ্রুত সেবা পেতে কী করতে হবে আবেদনকারী তা জানতে পারেন না।",
        "৩ নম্বর অংশ যোগ করুন: পূর্ণাঙ্গ আবেদন, ফি পরিশোধ, নির্ধারিত সময়ে উপস্থিতি।",
    ),
)
GRIEVANCE_MISSING = Rule(
    "grievance_missing",
    "error",
    Words(
        "Section 4 (grievance redress) is missing.",
        "Who is not served does not know whom to turn to.",
        "Add section 4 with the grievance officer, the appeal officer and their limits.",
    ),
    Words(
        "৪ নম্বর অংশ (অভিযোগ প্রতিকার ব্যবস্থাপনা) নেই।",
        "সেবা না পেলে কার কাছে যেতে হবে তা কেউ জানতে পারেন না।",
        "৪ নম্বর অংশে অনিক, আপিল কর্মকর্তা ও নিষ্পত্তির সময়সীমা লিখুন।",
    ),
)
TIER_UNREACHABLE = Rule(
    "grievance_unreachable",
    "warning",
    Words(
        "Grievance tier {tier}, “{officer}”, has neither phone nor e-mail.",
        "A complaint that can’t be sent is not made.",
        "Add the address, phone and e-mail.",
    ),
    Words(
        "অভিযোগের {tier} নম্বর ধাপ, “{officer}”: ফোনও নেই, ই-মেইলও নেই।",
        "পাঠানোর উপায় না থাকলে অভিযোগ করা যায় না।",
        "ঠিকানা, ফোন ও ই-মেইল যোগ করুন।",
    ),
)
COLUMN_MISSING = Rule(
    "column_missing",
    "warning",
    Words(
        "No service fills the column “{column}”.",
        "The official format has it, and a requester needs it.",
        "Add the column and fill it in each row.",
    ),
    Words(
        "কোনো সেবায় “{column_bn}” কলামটি নেই।",
        "সরকারি ছকে কলামটি থাকে, আবেদনকারীরও এটি দরকার।",
        "কলামটি যোগ করে প্রতিটি সারিতে পূরণ করুন।",
    ),
)
SECTION_REPEATED = Rule(
    "section_number_repeated",
    "error",
    Words(
        "Two sections have the number {number}.",
        "Services of both would have the same numbers.",
        "Number each section once.",
    ),
    Words(
        "দুটি অংশের নম্বর {number}।",
        "দুই অংশের সেবার নম্বর এক হয়ে যাবে।",
        "প্রতিটি অংশে আলাদা নম্বর দিন।",
    ),
)
NUMBER_REPEATED = Rule(
    "number_repeated",
    "error",
    Words(
        "Number {number} stands before two services.",
        "A request names its service by this number.",
        "Number the services of a section from 1 upwards, each once.",
    ),
    Words(
        "{number} নম্বরটি দুটি সেবার সামনে আছে।",
        "আবেদন এই নম্বর দিয়েই সেবা চেনে।",
        "প্রতিটি অংশের সেবায় ১ থেকে পরপর নম্বর দিন, একটি নম্বর একবারই।",
    ),
)
NUMBER_MISSING = Rule(
    "number_missing",
    "warning",
    Words(
        "“{name}” has no serial number.",
        "Its number is guessed from its place and moves when a row is added above it.",
        "Write the serial number.",
    ),
    Words(
        "“{name}”: ক্রমিক নম্বর নেই।",
        "অবস্থান দেখে নম্বর ধরা হয়েছে; ওপরে সারি যোগ হলে তা বদলে যাবে।",
        "ক্রমিক নম্বর লিখুন।",
    ),
)
NUMBER_SKIPPED = Rule(
    "number_skipped",
    "warning",
    Words(
        "After number {before} comes {number}.",
        "A service may have been lost between them.",
        "Look whether a row is missing, or number again.",
    ),
    Words(
        "{before} নম্বরের পরেই {number}।",
        "মাঝখানে কোনো সেবা বাদ পড়ে থাকতে পারে।",
        "কোনো সারি বাদ গেছে কি না দেখুন, অথবা নতুন করে নম্বর দিন।",
    ),
)
NAME_REPEATED = Rule(
    "name_repeated",
    "warning",
    Words(
        "“{name}” is already service {first}.",
        "A requester can’t tell which of the two to ask for.",
        "Make one row of them, or say in the name how they differ.",
    ),
    Words(
        "“{name}” সেবাটি {first} নম্বরেও আছে।",
        "কোনটি চাইবেন আবেদনকারী তা বুঝতে পারেন না।",
        "একটি সারি করুন, অথবা নামেই পার্থক্য লিখুন।",
    ),
)
RULES = (
    OFFICE_MISSING,
    VISION_MISSING,
    MISSION_MISSING,
    SECTIONS_UNNAMED,
    CITIZEN_MISSING,
    INSTITUTIONAL_MISSING,
    INTERNAL_MISSING,
    EXPECTATIONS_MISSING,
    GRIEVANCE_MISSING,
    TIER_UNREACHABLE,
    COLUMN_MISSING,
    SECTION_REPEATED,
    NUMBER_REPEATED,
    NUMBER_MISSING,
    NUMBER_SKIPPED,
    NAME_REPEATED,
)

"""One change of meaning between two editions, and whether it is the citizen's gain or loss."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, NamedTuple


class Effect(StrEnum):
    """What a change is to who asks for the service."""

    WORSE = "worse"
    BETTER = "better"
    NEITHER = "neither"


class Kind(NamedTuple):
    """A kind of change; `code` is stable."""

    code: str
    effect: Effect
    en: str
    bn: str


@dataclass(frozen=True, slots=True)
class Change:
    """`service` is the code in the new edition, of a service that is gone its old one; `was` the
    old code where it differs. `column` is the schema's; `before` and `after` are its words.
    `name` is the service's in the new edition."""

    kind: Kind
    column: str
    before: str | None = None
    after: str | None = None
    section: str | None = None
    service: str | None = None
    was: str | None = None
    name: str | None = None

    @property
    def code(self) -> str:
        return self.kind.code

    @property
    def worsens(self) -> bool:
        """Whether it takes away from what citizens were promised."""
        return self.kind.effect is Effect.WORSE

    @property
    def betters(self) -> bool:
        return self.kind.effect is Effect.BETTER

    def said(self, language: Literal["bn", "en"]) -> str:
        """What changed, in a few words; before and after stand beside it."""
        return self.kind.bn if language == "bn" else self.kind.en

    def to_json(self) -> dict[str, Any]:
        return {
            "kind": self.code,
            "effect": self.kind.effect.value,
            "column": self.column,
            "section": self.section,
            "service": self.service,
            "was": self.was,
            "name": self.name,
            "before": self.before,
            "after": self.after,
            "bn": self.kind.bn,
            "en": self.kind.en,
        }


_W, _B, _N = Effect.WORSE, Effect.BETTER, Effect.NEITHER

SERVICE_GONE = Kind("service_gone", _W, "Service no longer given", "সেবাটি আর দেওয়া হয় না")
SERVICE_NEW = Kind("service_new", _B, "New service", "নতুন সেবা")
SERVICE_MOVED = Kind("service_moved", _N, "New number", "সেবার নম্বর বদলেছে")
SERVICE_RENAMED = Kind("service_renamed", _N, "Name worded anew", "সেবার নামের ভাষা বদলেছে")
LIMIT_LONGER = Kind("limit_longer", _W, "Longer time limit", "সময়সীমা বেড়েছে")
LIMIT_SHORTER = Kind("limit_shorter", _B, "Shorter time limit", "সময়সীমা কমেছে")
LIMIT_DROPPED = Kind("limit_dropped", _W, "Time limit dropped", "সময়সীমা তুলে দেওয়া হয়েছে")
LIMIT_GIVEN = Kind("limit_given", _B, "Time limit given", "সময়সীমা দেওয়া হয়েছে")
LIMIT_CHANGED = Kind("limit_changed", _N, "Time limit counted otherwise", "সময়সীমার হিসাব বদলেছে")
INSTANT_DROPPED = Kind("instant_dropped", _W, "No longer given at once", "তাৎক্ষণিক সেবা আর বলা নেই")
INSTANT_GIVEN = Kind("instant_given", _B, "Given at once where possible", "তাৎক্ষণিক সেবা যোগ হয়েছে")
CONDITION_NEW = Kind("condition_new", _W, "Limit only where applicable", "সময়সীমা শুধু প্রযোজ্য ক্ষেত্রে")
CONDITION_DROPPED = Kind(
    "condition_dropped", _B, "Limit holds without a condition", "সময়সীমার শর্ত উঠে গেছে"
)
ON_DEMAND_NEW = Kind("on_demand_new", _N, "Another day can be agreed", "সম্মতিতে অন্য দিন ঠিক করা যায়")
ON_DEMAND_DROPPED = Kind(
    "on_demand_dropped", _N, "No other day can be agreed", "সম্মতিতে অন্য দিন ঠিক করার কথা আর নেই"
)
PAPER_NEW = Kind("document_new", _W, "New paper to bring", "নতুন কাগজ লাগবে")
PAPER_DROPPED = Kind("document_dropped", _B, "Paper no longer asked for", "কাগজটি আর লাগবে না")
PLACES_CHANGED = Kind(
    "documents_from_changed", _N, "Papers are had elsewhere", "কাগজের প্রাপ্তিস্থান বদলেছে"
)
FEE_HIGHER = Kind("fee_higher", _W, "Higher fee", "মূল্য বেড়েছে")
FEE_LOWER = Kind("fee_lower", _B, "Lower fee", "মূল্য কমেছে")
FEE_CHARGED = Kind("fee_charged", _W, "A fee where it was free", "বিনামূল্যের সেবায় মূল্য ধরা হয়েছে")
FEE_FREED = Kind("fee_freed", _B, "Free where there was a fee", "সেবাটি বিনামূল্যে হয়েছে")
FEE_CHANGED = Kind("fee_changed", _N, "Fee set otherwise", "মূল্য নির্ধারণের ধরন বদলেছে")
CHANNEL_DROPPED = Kind("channel_dropped", _W, "Way of asking dropped", "সেবা চাওয়ার একটি পথ বন্ধ হয়েছে")
CHANNEL_NEW = Kind("channel_new", _B, "New way of asking", "সেবা চাওয়ার নতুন পথ")
OFFICER_DROPPED = Kind(
    "officer_dropped", _W, "No officer named any more", "দায়িত্বপ্রাপ্ত কর্মকর্তা আর লেখা নেই"
)
OFFICER_NAMED = Kind("officer_named", _B, "Officer named", "দায়িত্বপ্রাপ্ত কর্মকর্তা লেখা হয়েছে")
OFFICER_CHANGED = Kind("officer_changed", _N, "Other officer", "দায়িত্বপ্রাপ্ত কর্মকর্তা বদলেছেন")
CONTACT_CHANGED = Kind("contact_changed", _N, "Other phone or e-mail", "ফোন বা ই-মেইল বদলেছে")
SECTION_NEW = Kind("section_new", _N, "New section", "নতুন অংশ")
SECTION_GONE = Kind("section_gone", _N, "Section gone", "অংশটি আর নেই")
SECTION_CHANGED = Kind("section_changed", _N, "Section headed otherwise", "অংশের শিরোনাম বদলেছে")
EXPECTATION_NEW = Kind(
    "expectation_new", _W, "New demand on those served", "সেবাগ্রহীতার কাছে নতুন প্রত্যাশা"
)
EXPECTATION_DROPPED = Kind(
    "expectation_dropped", _B, "Demand on those served dropped", "একটি প্রত্যাশা উঠে গেছে"
)
TIER_GONE = Kind("grievance_tier_gone", _W, "Grievance tier gone", "অভিযোগের একটি ধাপ আর নেই")
TIER_NEW = Kind("grievance_tier_new", _B, "New grievance tier", "অভিযোগের নতুন ধাপ")
WORDING = Kind("wording", _N, "Worded anew, same meaning", "ভাষা বদলেছে, অর্থ একই")

KINDS = tuple(value for value in list(globals().values()) if isinstance(value, Kind))

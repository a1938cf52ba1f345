"""Taking a duty and giving it back. Two workers never hold the same one."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from django.db.models import F, Q

from shonod.engine.models import Duty

LONGEST_REST = timedelta(hours=1)
# No duty rests or is held so long: what says so was written under a clock that ran ahead.
NEVER_SO_LONG = timedelta(days=1)


def list_duties(names: Iterable[str], *, at: datetime) -> None:
    """Make the rows that are missing, due at once."""
    Duty.objects.bulk_create([Duty(name=name, due_at=at) for name in names], ignore_conflicts=True)


def take_duty(name: str, *, by: str, at: datetime, lease: timedelta) -> bool:
    """Whether the duty is due, free and now `by`'s until the lease ends."""
    never = at + NEVER_SO_LONG
    free = Q(held_until=None) | Q(held_until__lte=at) | Q(held_until__gt=never)
    due = Q(due_at__lte=at) | Q(due_at__gt=never)
    return Duty.objects.filter(free, due, name=name).update(holder=by, held_until=at + lease) == 1


def free_what_the_dead_hold(*, here: str, lives: Callable[[int], bool]) -> int:
    """Whoever of this machine is there no longer need not be waited for; returns how many duties
    he held. `here` begins the names of this machine's workers, which end in their process ids."""
    freed = 0
    for duty in Duty.objects.filter(holder__startswith=f"{here}:"):
        if not lives(int(duty.holder.rpartition(":")[2])):
            held = Duty.objects.filter(pk=duty.pk, holder=duty.holder)
            freed += held.update(holder="", held_until=None)
    return freed


def give_back(name: str, *, by: str, at: datetime, due_at: datetime) -> bool:
    """The duty is done; False when the lease had ended and another holds it."""
    mine = Duty.objects.filter(name=name, holder=by)
    return mine.update(due_at=due_at, ran_at=at, held_until=None, holder="", failures=0) == 1


def give_up(name: str, *, by: str, at: datetime, every: timedelta) -> None:
    """The duty failed: it rests longer after each failure, at most LONGEST_REST."""
    mine = Duty.objects.filter(name=name, holder=by)
    failures = mine.values_list("failures", flat=True).first() or 0
    rest = min(every * 2 ** min(failures, 10), LONGEST_REST)
    mine.update(due_at=at + rest, held_until=None, holder="", failures=F("failures") + 1)

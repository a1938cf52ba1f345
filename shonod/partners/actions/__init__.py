"""Keys are issued and revoked; what comes with an Idempotency-Key is sent once."""

from shonod.partners.actions.keys import issue_key, note_use, revoke_key
from shonod.partners.actions.sending import Whole, forget_unfinished, send_once

__all__ = ["Whole", "forget_unfinished", "issue_key", "note_use", "revoke_key", "send_once"]

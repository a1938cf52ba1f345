"""Closing posts, taking late cases up, and watching that somebody answers."""

from shonod.posts.actions.closing import close_post
from shonod.posts.actions.escalating import escalate_office
from shonod.posts.actions.watching import watch_posts

__all__ = ["close_post", "escalate_office", "watch_posts"]

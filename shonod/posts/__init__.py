"""Who holds which post and who answers today; what is late goes up from post to post."""

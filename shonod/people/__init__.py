"""Officers: who may sign in. What they may do comes from the posts they hold (`offices`)."""

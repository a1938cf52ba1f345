"""The public register, its downloads and mails, and the desk where it is kept."""

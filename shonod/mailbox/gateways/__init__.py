"""The world outside: the mail server, and mails as strangers make them."""

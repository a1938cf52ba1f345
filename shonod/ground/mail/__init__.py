"""Reading mails that anybody may have made: bytes in, a letter out, and nothing trusted."""

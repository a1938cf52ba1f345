"""Text messages that people send to the office: understood, answered, or put before an officer."""

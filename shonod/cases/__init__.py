"""The promise being kept: cases, their pauses, messages and files; the desk."""

"""Information about the office: its facts, the answers that it published, and requests under the
Right to Information Act."""

"""The demonstration pile: reports of an invented ferry accident, written for this program."""

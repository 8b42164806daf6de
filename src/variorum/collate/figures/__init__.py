"""The figures of a pile and what each report tells of them: who says it, as of when, of whom, of what harm."""

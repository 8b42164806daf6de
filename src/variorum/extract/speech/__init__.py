"""Who says what: quotations, reported speech, its cues, sources and voices."""

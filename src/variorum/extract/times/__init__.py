"""Times as reports tell them: expressions, their TIMEX3 values, the days they span, what they are counted from."""

"""When things are said to have been: days and hours of one event, and of two."""

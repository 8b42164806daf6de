"""The kinds of points, a module each: figures, ages, parts, days, denials, turns, plain statements."""

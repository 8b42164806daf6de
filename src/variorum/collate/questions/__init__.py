"""The questions of points, made from the reports' own words."""

"""Text tools that all rooms share. Pure; standard library, nupunkt and package data only."""

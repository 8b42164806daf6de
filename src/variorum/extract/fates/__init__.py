"""What befalls persons, told with a number or without one."""

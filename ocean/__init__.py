"""The shared words of the project: filter, rows, units, regions, time, errors, settings."""

"""NOAA CO-OPS (Tides and Currents) by its own API."""

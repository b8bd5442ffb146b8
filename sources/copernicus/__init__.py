"""Copernicus Marine: datasets of the Copernicus Marine Service, by its own package and a user's login."""

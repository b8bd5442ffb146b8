"""Mesoscale eddies as a sum of drifting waves: one stream function for heave, warmth and currents."""

from dataclasses import dataclass

import numpy as np

from ingest.starter.tables import Floats, bumps

KM_PER_DEGREE = 111.2
KM_PER_TURN = 360.0 * KM_PER_DEGREE * 0.87  # round the Earth at 30 degrees
DRIFT = 3.5  # km a day, westward
WAVES = 24
# Where eddies are strong (after maps of eddy kinetic energy): boundary currents and the Agulhas.
ACTIVITY = (
    (-62.0, 38.5, 12.0, 4.0, 1.2),
    (150.0, 35.5, 12.0, 4.0, 1.2),
    (25.0, -39.0, 12.0, 4.0, 1.4),
    (-52.0, -40.0, 7.0, 5.0, 1.4),
    (157.0, -33.0, 6.0, 6.0, 0.9),
    (-88.0, 25.5, 5.0, 3.0, 0.9),
    (-50.0, 8.0, 8.0, 4.0, 0.8),
    (55.0, 8.0, 6.0, 6.0, 0.8),
)


@dataclass(frozen=True, slots=True)
class Eddies:
    """`WAVES` plane waves of 180 to 600 km, each array (WAVES,).

    turns: wave numbers around the Earth, whole, so that the antimeridian is no seam; north: rad per
    degree; pace: rad/day.
    """

    turns: Floats
    north: Floats
    pace: Floats
    phase: Floats

    @classmethod
    def seeded(cls, random: np.random.Generator) -> "Eddies":
        """Waves in every direction that drift westward, as Rossby waves do (Chelton et al. 2011)."""
        number = 2 * np.pi / random.uniform(180.0, 600.0, WAVES)
        heading = random.uniform(0.0, 2 * np.pi, WAVES)
        turns = np.round(number * np.cos(heading) * KM_PER_TURN / (2 * np.pi))
        pace = turns * (2 * np.pi / KM_PER_TURN) * DRIFT
        phase = random.uniform(0, 2 * np.pi, WAVES)
        return cls(turns, number * np.sin(heading) * KM_PER_DEGREE, pace, phase)

    def at(self, longitude: Floats, latitude: Floats, year: Floats) -> tuple[Floats, Floats, Floats]:
        """A height of about unit variance, and its currents u, v (m/s)."""
        angle = self.phase + np.multiply.outer(np.radians(longitude), self.turns)
        angle += np.multiply.outer(latitude, self.north)
        angle += np.multiply.outer((year - 2019.0) * 365.25, self.pace)
        scale = np.sqrt(2.0 / WAVES)
        slope = -np.sin(angle) * scale
        # 14 m/s km: about 0.2 m/s where activity is one.
        speed = activity(longitude, latitude) * 14.0
        u = -speed * (slope @ self.north) / KM_PER_DEGREE
        v = speed * (slope @ self.turns) * (2 * np.pi / KM_PER_TURN)
        return scale * np.cos(angle).sum(axis=-1), u, v


def activity(longitude: Floats, latitude: Floats) -> Floats:
    """How strong eddies are, 0.3 to about 2; weak at the equator's flanks and under ice."""
    calm = np.interp(np.abs(latitude), (0, 6, 15, 42, 52, 60, 75), (0.5, 0.6, 0.7, 0.7, 1.0, 0.6, 0.3))
    return np.asarray(calm + bumps(ACTIVITY, longitude, latitude))

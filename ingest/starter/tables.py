"""The invented ocean in numbers: zonal means, regional features and indices, rounded from textbooks.

Shapes follow what the World Ocean Atlas and Talley et al. (Descriptive Physical Oceanography, 2011)
show in outline; no value is taken from an observation.
"""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Matrix = dict[str, Floats]  # a variable by its stored name, places x levels
Table = tuple[tuple[float, ...], tuple[float, ...]]
# A bump: longitude, latitude, widths in degrees (one standard deviation), amplitude.
Bump = tuple[float, float, float, float, float]

# fmt: off
# Where one basin gives way to the next: latitude -> longitude.
AMERICAS: Table = (
    (-90, -55, -20, 7, 8.6, 9.5, 11, 15, 17, 20, 30, 75, 90),
    (-68, -68, -72, -77.3, -79.8, -82, -85, -88, -94.5, -99, -108, -115, -115),
)
AFRICA: Table = ((-90, -35, 29, 31, 44, 46, 90), (20, 20, 31, 42, 45, 105, 105))
SUNDA: Table = (
    (-90, -40, -38, -11, -9, -8, 0, 2, 10, 20, 44, 46, 90),
    (147, 147, 143, 141.5, 125, 117, 105, 103.5, 99, 99, 99, 105, 105),
)

# Annual mean at the surface by latitude, degrees Celsius.
TEMPERATURE: tuple[Table, ...] = (
    (
        (
            -78, -70, -65, -60, -55, -50, -45, -40, -35, -30, -25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25,
            30, 35, 40, 45, 50, 55, 60, 65, 70, 90,
        ),
        (
            -1.8, -1.6, -1.2, 0.8, 3.8, 7.2, 10.5, 14, 17.3, 20, 22.6, 24.8, 26.6, 27.8, 28, 27.4, 28, 28.1,
            27.2, 25.8, 24, 21.5, 18, 13.5, 9.5, 7.2, 5.8, 4, 0.5, -1.4, -1.7,
        ),
    ),
    (
        (
            -78, -70, -65, -60, -55, -50, -45, -40, -35, -30, -25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25,
            30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 90,
        ),
        (
            -1.8, -1.7, -1.4, -0.4, 1.4, 4.3, 9, 14, 18, 20.6, 22.6, 24.2, 25.2, 26, 26.8, 27.3, 27.7, 27.5,
            26.7, 25.4, 24, 22, 19.3, 15.8, 13, 11, 9.8, 8.4, 6.8, 4.8, 2, -1.2, -1.7,
        ),
    ),
    (
        (
            -78, -70, -65, -60, -55, -50, -45, -40, -35, -30, -25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25,
            90,
        ),
        (
            -1.8, -1.6, -1.2, 0, 1.8, 4.6, 9, 14, 18, 21, 23.4, 25.2, 27, 28.1, 28.7, 28.9, 29, 28.8, 28.2,
            27.4, 26.8, 26.8,
        ),
    ),
)
TEMPERATURE_BUMPS: tuple[Bump, ...] = (
    (150, 0, 22, 11, 1.5),  # western Pacific warm pool
    (92, -2, 12, 8, 0.6),  # eastern Indian warm pool
    (-108, -0.5, 26, 3.2, -3.2),  # equatorial cold tongue
    (-76, -14, 9, 10, -5.5),  # Peru upwelling
    (-119, 30, 9, 9, -3.5),  # California Current
    (145, 33, 10, 4, 2.5),  # Kuroshio
    (150, 45, 8, 4, -3.5),  # Oyashio
    (155, -30, 6, 8, 1.8),  # East Australian Current
    (-66, 35.5, 10, 3.5, 3.0),  # Gulf Stream
    (-88, 25, 7, 5, 1.6),  # Loop Current
    (-54, 52, 7, 7, -6.0),  # Labrador Current
    (-33, 66, 8, 5, -3.5),  # East Greenland Current
    (8, 66, 10, 7, 2.0),  # Norwegian Current
    (-17, 21, 6, 7, -4.0),  # Canary upwelling
    (11, -25, 6, 8, -6.0),  # Benguela upwelling
    (-42, -27, 7, 8, 1.8),  # Brazil Current
    (-60, -45, 5, 5, -2.5),  # Malvinas Current
    (33, -32, 6, 5, 2.2),  # Agulhas Current
    (109, -30, 6, 6, 1.3),  # Leeuwin Current
    (52, 9, 4, 5, -1.6),  # Somali upwelling
    (122, 37, 5, 5, -3.5),  # Yellow Sea
    (134, 42, 6, 4, -3.0),  # Sea of Japan
    (148, 54, 8, 5, -3.0),  # Sea of Okhotsk
    (22, 60, 7, 6, -3.0),  # Baltic
    (18, 35, 14, 4, 0.8),  # Mediterranean
)
# Half the annual range by latitude (positive: warmest in the northern summer).
SEASON: Table = (
    (-90, -75, -65, -55, -40, -30, -20, -10, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90),
    (-0.2, -0.5, -1.2, -1.7, -3, -3, -2.1, -1.1, 0, 0.8, 2, 3.6, 5, 4.2, 3.4, 2, 0.8, 0.2),
)
SEASON_BUMPS: tuple[Bump, ...] = (
    (-72, 40, 9, 5, 3.5),  # continental winds of the western boundaries
    (132, 38, 12, 6, 4.0),
    (122, 36, 6, 6, 4.0),
    (22, 58, 10, 8, 4.0),
    (18, 37, 16, 5, 1.5),
    (-90, 27, 8, 4, 1.0),
)

# Annual mean at the surface by latitude, practical salinity.
SALINITY: tuple[Table, ...] = (
    (
        (
            -78, -60, -50, -45, -40, -30, -20, -10, -5, 0, 5, 8, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 66,
            90,
        ),
        (
            34.1, 33.9, 34.1, 34.4, 34.7, 35.4, 35.8, 35.3, 35, 34.8, 34.4, 34, 34.1, 34.5, 35, 35.1, 34.8,
            34.3, 33.6, 33, 32.8, 32.2, 31.8, 31,
        ),
    ),
    (
        (
            -78, -65, -55, -50, -45, -40, -30, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50,
            55, 60, 65, 70, 80, 90,
        ),
        (
            34, 34, 33.9, 34, 34.4, 35, 36, 36.9, 37, 36.6, 36.1, 35.7, 35.2, 35.5, 36.3, 36.9, 37.2, 36.8,
            36.2, 35.8, 35.5, 35.3, 35.1, 35, 34.9, 34.7, 33.5, 32.5,
        ),
    ),
    (
        (-78, -60, -50, -45, -40, -35, -30, -25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25, 90),
        (
            34, 33.8, 33.8, 34.2, 34.9, 35.4, 35.7, 35.6, 35.2, 34.8, 34.5, 34.6, 34.9, 34.9, 35, 35.4,
            35.8, 36.5, 36.5,
        ),
    ),
)
# Fresh and salty lenses: they sit in the upper tens of metres only.
LENSES: tuple[Bump, ...] = (
    (90, 18.5, 5.5, 4.5, -4.2),  # Bay of Bengal
    (96, 12, 3.5, 5, -2.2),  # Andaman Sea
    (-50, 6, 6, 4, -2.0),  # Amazon plume
    (-81, 6, 6, 4, -1.8),  # Gulf of Panama
    (-98, 10, 14, 4, -0.6),  # eastern Pacific fresh pool
    (8, 2, 5, 5, -1.8),  # Gulf of Guinea
    (-55, 54, 6, 7, -1.6),  # Labrador Current
    (-90, 29, 5, 1.5, -2.0),  # Mississippi
    (118, -2, 12, 8, -1.2),  # Indonesian seas
    (122, 32, 4, 4, -2.5),  # Yangtze
    (-142, 58, 12, 4, -0.8),  # Gulf of Alaska
    (-137, 71.5, 12, 4, -3.0),  # Beaufort Sea
    (125, 75, 20, 4, -2.5),  # Siberian rivers
)
# Salty seas, salty well below the surface too.
BRINES: tuple[Bump, ...] = (
    (63, 20, 7, 6, 0.7),  # Arabian Sea
    (38, 20, 3.5, 6, 3.0),  # Red Sea
    (51, 27, 3, 2.5, 2.5),  # Persian Gulf
    (18, 35, 14, 4, 2.4),  # Mediterranean
    (-111, 27, 3, 3, 0.6),  # Gulf of California
)

# Invented indices of the shape of 2019-2023: a weak 2019 El Nino, La Nina 2020-22, El Nino 2023.
ENSO: Table = (
    (
        2019.0, 2019.3, 2019.6, 2020.0, 2020.3, 2020.6, 2020.9, 2021.1, 2021.45, 2021.9, 2022.15, 2022.3,
        2022.55, 2022.85, 2023.1, 2023.35, 2023.55, 2023.85, 2024.0,
    ),
    (0.8, 0.7, 0.1, 0.5, 0.2, -0.4, -1.3, -1, -0.4, -1, -0.9, -1.1, -0.8, -1, -0.5, 0.3, 1.0, 1.9, 2.0),
)
ATLANTIC_HEAT: Table = ((2022.9, 2023.2, 2023.45, 2023.6, 2024.0), (0, 0.3, 1.0, 1.2, 0.9))
DIPOLE: Table = ((2019.0, 2019.4, 2019.65, 2019.85, 2020.0, 2020.15), (0, 0.2, 0.8, 1.0, 0.5, 0))
ENSO_BUMPS: tuple[Bump, ...] = (
    (-125, 0, 30, 5, 1.15),
    (-85, -4, 8, 7, 0.7),
    (142, 4, 16, 10, -0.25),
    (-150, 32, 22, 7, -0.35),
    (-160, -28, 22, 7, -0.3),
    (-120, 35, 9, 10, 0.3),
)
HEAT_BUMPS: tuple[Bump, ...] = ((-28, 38, 24, 14, 1.1), (-35, 15, 22, 8, 0.6), (5, 52, 10, 6, 0.6))
DIPOLE_BUMPS: tuple[Bump, ...] = ((60, 0, 12, 9, 0.7), (100, -5, 8, 6, -1.3))
# fmt: on


def along(table: Table, x: Floats) -> Floats:
    """The table at `x`, linear between its points and constant beyond them."""
    return np.interp(x, table[0], table[1])


def bumps(features: tuple[Bump, ...], longitude: Floats, latitude: Floats) -> Floats:
    """The sum of Gaussian features, across the antimeridian too."""
    total = np.zeros(np.broadcast(longitude, latitude).shape)
    for east, north, width, height, amplitude in features:
        dx = (longitude - east + 180.0) % 360.0 - 180.0
        total += amplitude * np.exp(-0.5 * ((dx / width) ** 2 + ((latitude - north) / height) ** 2))
    return total

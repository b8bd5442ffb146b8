"""What lies under the invented surface, in numbers: deep water, thermoclines and mixed layers.

Rounded from textbooks, as in `tables`: the abyss and the intermediate waters after Talley et al. (2011),
mixed layers after de Boyer Montegut et al. (2004).
"""

from ingest.starter.tables import Bump, Table

# fmt: off
# Deep temperature T(z) = BOTTOM + WARMTH exp(-z / 1000 m), by latitude and basin.
WARMTH: tuple[Table, ...] = (
    (
        (-75, -60, -50, -40, -20, 0, 20, 40, 50, 60),
        (0.6, 1.2, 2.2, 6, 5.5, 6, 5.3, 3, 2.6, 2.4),
    ),
    (
        (-75, -60, -50, -40, -20, 0, 20, 30, 40, 50, 60, 70),
        (0.4, 0.9, 2, 3.8, 3.6, 4.6, 6.5, 9, 8, 4.5, 3, 2.5),
    ),
    (
        (-75, -60, -50, -40, -20, 0, 10, 20),
        (0.5, 0.9, 2.2, 6.5, 6, 8.5, 11, 14),
    ),
)
BOTTOM: tuple[Table, ...] = (
    ((-70, -60, -50, 60), (0.2, 0.7, 1.2, 1.3)),
    ((-70, -60, -50, -40, 0, 30, 60, 64, 75), (-0.3, 0.2, 1, 1.8, 2.3, 2.6, 2.6, 1, -0.9)),
    ((-70, -60, -50, 20), (0.2, 0.6, 1.1, 1.2)),
)
# Deep salinity, and the intermediate water's deficit, its depth (m) and its thickness (m).
DEEP_SALINITY: tuple[Table, ...] = (
    ((-70, -40, 60), (34.69, 34.7, 34.65)),
    ((-70, -55, -40, 0, 30, 65), (34.67, 34.7, 34.82, 34.93, 34.96, 34.92)),
    ((-70, -40, 20), (34.69, 34.72, 34.78)),
)
INTERMEDIATE: tuple[Table, ...] = (
    (
        (-65, -55, -45, -20, 0, 12, 25, 42, 55),
        (0, 0.25, 0.4, 0.32, 0.16, 0.2, 0.5, 0.55, 0.3),
    ),
    (
        (-65, -55, -45, -20, 0, 15, 25, 60),
        (0, 0.3, 0.55, 0.5, 0.38, 0.15, -0.1, 0),
    ),
    (
        (-65, -55, -45, -30, -10, 0, 10, 20),
        (0, 0.25, 0.4, 0.32, 0.06, -0.1, -0.35, -0.6),
    ),
)
CORE: Table = ((-65, -55, -48, -35, 0, 15, 25, 45, 60), (80, 250, 700, 950, 850, 750, 620, 450, 350))

# Seas behind a sill: place and widths (degrees) as in a bump, then their deep temperature and salinity.
ENCLOSED: tuple[tuple[float, ...], ...] = (
    (38.3, 20, 3.2, 5, 21.7, 40.4),  # Red Sea
    (135, 41, 4, 4.5, 0.3, 34.07),  # Sea of Japan
    (120.5, 8.5, 2, 2.2, 9.9, 34.47),  # Sulu Sea
)

# Thermocline: depth (m), width (m), share of the drop in it, and the e-folding scale below (m).
THERMOCLINE: Table = ((0, 5, 10, 15, 20, 30, 90), (110, 115, 110, 140, 170, 210, 210))
THICKNESS: Table = ((0, 8, 20, 30, 40, 90), (24, 26, 45, 75, 110, 110))
SHARPNESS: Table = ((0, 10, 25, 35, 45, 90), (0.68, 0.66, 0.38, 0.22, 0.15, 0.15))
DECAY: Table = ((0, 10, 20, 30, 38, 50, 65, 90), (330, 360, 500, 680, 700, 480, 380, 350))
# Mixed layer in late winter and late summer by latitude (after de Boyer Montegut 2004), m.
WINTER_MIXED: Table = (
    (-75, -62, -55, -48, -40, -25, -10, 0, 10, 25, 35, 45, 55, 65, 72, 80),
    (70, 90, 160, 260, 170, 95, 55, 40, 50, 85, 140, 170, 210, 190, 150, 40),
)
SUMMER_MIXED: Table = (
    (-75, -60, -50, -35, -10, 0, 10, 30, 45, 60, 80),
    (30, 45, 55, 30, 35, 32, 30, 22, 20, 22, 18),
)
DEEP_MIXING: tuple[Bump, ...] = (
    (-54, 58, 5, 4, 500),  # Labrador Sea convection
    (-35, 60, 6, 3, 200),  # Irminger Sea
    (-2, 70, 10, 4, 250),  # Nordic seas
    (150, 0, 18, 8, 30),  # warm pool
    (-110, 0, 30, 10, -25),  # eastern tropical Pacific
    (95, -48, 30, 5, 150),  # Subantarctic Mode Water
    (-100, -54, 25, 4, 200),
    (-150, 48, 25, 8, -70),  # the halocline caps the subarctic Pacific
)
# fmt: on

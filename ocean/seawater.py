"""TEOS-10 (www.teos-10.org) by gsw, vectorised over the levels of many profiles; float32 out."""

import gsw
import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Doubles = npt.NDArray[np.float64]

MIXED_LAYER_STEP = 0.03  # kg/m3, de Boyer Montegut et al. 2004, doi:10.1029/2004JC002378
MIXED_LAYER_REFERENCE = 10.0  # dbar


def depth_of(pressure: Floats, latitude: Doubles) -> Floats:
    """Depth in m, positive down, from pressure (dbar) and latitude of each level."""
    height: Doubles = gsw.z_from_p(pressure.astype(np.float64), latitude)
    return (-height).astype(np.float32)


def depth_range(pressure: Floats) -> tuple[Floats, Floats]:
    """The greatest and the least depth (m) that a pressure (dbar) can mean at any latitude.

    Down to 12,000 dbar a depth is 0.962 to 0.995 of the pressure; elsewhere both are NaN.
    """
    known = np.where((pressure >= 0) & (pressure <= 12_000), pressure, np.float32(np.nan))
    return known, known * np.float32(0.95)


def pressure_of(depth: Floats, latitude: Doubles) -> Doubles:
    """Pressure in dbar from depth (m, positive down) and latitude of each level."""
    found: Doubles = gsw.p_from_z(-depth.astype(np.float64), latitude)
    return found


def absolute_salinity(salinity: Floats, pressure: Doubles, longitude: Doubles, latitude: Doubles) -> Doubles:
    """g/kg, from practical salinity (PSS-78)."""
    found: Doubles = gsw.SA_from_SP(salinity.astype(np.float64), pressure, longitude, latitude)
    return found


def conservative_temperature(absolute: Doubles, temperature: Floats, pressure: Doubles) -> Doubles:
    """Degrees Celsius, from in-situ temperature (ITS-90)."""
    found: Doubles = gsw.CT_from_t(absolute, temperature.astype(np.float64), pressure)
    return found


def sigma0(absolute: Doubles, conservative: Doubles) -> Doubles:
    """Potential density anomaly at the surface, kg/m3."""
    found: Doubles = gsw.sigma0(absolute, conservative)
    return found


def sound_speed(absolute: Doubles, conservative: Doubles, pressure: Doubles) -> Doubles:
    """m/s."""
    found: Doubles = gsw.sound_speed(absolute, conservative, pressure)
    return found


def mixed_layer_depth(pressure: Doubles, depth: Floats, density: Doubles) -> float | None:
    """Depth (m) of the first level of one profile whose sigma0 is 0.03 kg/m3 above that at 10 dbar.

    None where the profile has no levels on both sides of 10 dbar, or does not reach the step.
    """
    known = np.isfinite(pressure) & np.isfinite(density)
    p, d, rho = pressure[known], depth[known], density[known]
    if len(p) == 0 or p[0] > MIXED_LAYER_REFERENCE or p[-1] < MIXED_LAYER_REFERENCE:
        return None
    reference = np.interp(MIXED_LAYER_REFERENCE, p, rho)
    deeper = np.flatnonzero((p >= MIXED_LAYER_REFERENCE) & (rho >= reference + MIXED_LAYER_STEP))
    return float(str(d[deeper[0]])) if len(deeper) else None

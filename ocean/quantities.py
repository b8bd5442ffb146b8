"""Which stored column a variable measures: by its CF standard name, then by common names."""

import re

STANDARD_NAMES = {
    "sea_water_temperature": "temperature",
    "sea_water_practical_salinity": "salinity",
    "sea_water_salinity": "salinity",
    "sea_surface_salinity": "salinity",
    "moles_of_oxygen_per_unit_mass_in_sea_water": "oxygen",
    "mole_concentration_of_dissolved_molecular_oxygen_in_sea_water": "oxygen",
    "mass_concentration_of_oxygen_in_sea_water": "oxygen",
    "volume_fraction_of_oxygen_in_sea_water": "oxygen",
    "mass_concentration_of_chlorophyll_a_in_sea_water": "chlorophyll",
    "mass_concentration_of_chlorophyll_in_sea_water": "chlorophyll",
    "concentration_of_chlorophyll_in_sea_water": "chlorophyll",
    "moles_of_nitrate_per_unit_mass_in_sea_water": "nitrate",
    "mole_concentration_of_nitrate_in_sea_water": "nitrate",
    "sea_water_ph_reported_on_total_scale": "ph",
    "eastward_sea_water_velocity": "current_u",
    "surface_eastward_sea_water_velocity": "current_u",
    "geostrophic_eastward_sea_water_velocity": "current_u",
    "surface_geostrophic_eastward_sea_water_velocity": "current_u",
    "surface_geostrophic_eastward_sea_water_velocity_assuming_sea_level_for_geoid": "current_u",
    "northward_sea_water_velocity": "current_v",
    "surface_northward_sea_water_velocity": "current_v",
    "geostrophic_northward_sea_water_velocity": "current_v",
    "surface_geostrophic_northward_sea_water_velocity": "current_v",
    "surface_geostrophic_northward_sea_water_velocity_assuming_sea_level_for_geoid": "current_v",
    "sea_surface_temperature": "sea_surface_temperature",
    "sea_surface_foundation_temperature": "sea_surface_temperature",
    "sea_surface_skin_temperature": "sea_surface_temperature",
    "sea_surface_subskin_temperature": "sea_surface_temperature",
    "sea_ice_area_fraction": "sea_ice_concentration",
}
COMMON_NAMES = {
    "temperature": "temp temperature sea_water_temperature water_temperature wtemp t_an t_mn",
    "salinity": "psal sal salinity practical_salinity sea_water_practical_salinity s_an s_mn",
    "oxygen": "doxy dox2 dox1 oxygen dissolved_oxygen o_an",
    "chlorophyll": "cphl chla chl chlor_a chlorophyll chlorophyll_a",
    "nitrate": "ntra nitrate n_an",
    "ph": "ph phph ph_in_situ_total ph_total",
    "current_u": "u ucur ucurr u_current uo ve ewct water_u ugos u_velocity east_velocity current_u "
    "eastward_velocity eastward_current eastward_eulerian_current_velocity eastward_sea_water_velocity",
    "current_v": "v vcur vcurr v_current vo vn nsct water_v vgos v_velocity north_velocity current_v "
    "northward_velocity northward_current northward_eulerian_current_velocity northward_sea_water_velocity",
    "sea_surface_temperature": "sst analysed_sst sea_surface_temperature tos",
    "sea_ice_concentration": "ice sic siconc aice ice_conc seaice_conc sea_ice_fraction "
    "sea_ice_concentration ice_concentration cdr_seaice_conc cdr_seaice_conc_monthly",
}
BY_NAME = {name: stored for stored, names in COMMON_NAMES.items() for name in names.split()}
# Words between anything but letters, since names join them with underscores.
_ASIDE = (
    r"standard.?(error|deviation)|(?<![a-z])(std|stdev|sd|se|err|error|count|nobs|uncertainty)(?![a-z])|"
    r"uncertain|anom|number.?of|"
)
_NOT_BY_TITLE = re.compile(
    _ASIDE + r"\bminus\b|difference|\bwinds?\b|variance|potential|detection", re.IGNORECASE
)
_NOT_BY_NAME = re.compile(_ASIDE + r"status|flag|quality|_qc$", re.IGNORECASE)


def quantity(name: str, standard: str, title: str) -> str | None:
    """The stored column of a variable by its name, standard_name and long_name; None for anything else.

    Errors, anomalies, flags and the like are something else, whatever standard name they repeat.
    """
    name, standard = name.lower(), standard.lower()
    if standard not in STANDARD_NAMES and (standard or name not in BY_NAME):
        return None
    # A long name may speak of an error or of the wind although the standard name is the plain one.
    if _NOT_BY_NAME.search(name) or _NOT_BY_TITLE.search(title):
        return None
    return STANDARD_NAMES.get(standard) or BY_NAME[name]

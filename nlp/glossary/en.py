"""English."""

ENGLISH = {
    "@thermocline": (
        "A thermocline is the layer in which temperature falls fastest with depth, between the mixed "
        "layer above and the cold deep water below."
    ),
    "@halocline": "A halocline is the layer in which salinity changes fastest with depth.",
    "@ts": (
        "A T-S diagram plots the temperature of water against its salinity; waters of one origin lie "
        "close together in it, which tells water masses and their mixing."
    ),
    "@heatwave": (
        "A marine heatwave is a spell of five days or more with sea surface temperature above the "
        "90th percentile of that place and season (Hobday et al. 2016, "
        "doi:10.1016/j.pocean.2015.12.014)."
    ),
    "@anomaly": "An anomaly is how far a value is from what is normal at that place and time of year.",
    "@argo": (
        "Argo floats drift with deep currents and rise to the surface at regular intervals, measuring "
        "temperature and salinity (some also oxygen, nitrate, pH or chlorophyll) on the way, and send "
        "each profile by satellite."
    ),
    "@p:DRIFTER": (
        "A drifter is a buoy that floats with the surface current and reports position and temperature."
    ),
    "@p:MOORING": (
        "A mooring is a line of instruments anchored at one place, which measures there for months."
    ),
    "@p:GLIDER": (
        "A glider is a robot with wings that moves forward as it sinks and rises, measuring as it goes."
    ),
    "@profile": "A profile is a series of measurements down through the water at one place and time.",
    "@flags": (
        "Quality flags rate each value on the Argo scale: 1 good, 2 probably good, 3 probably bad, 4 "
        "bad, 5 changed, 8 estimated, 9 missing, 0 not checked (doi:10.13155/33951). Answers here "
        "rest on good data unless you ask otherwise."
    ),
    "@mode:DELAYED": (
        "Data modes tell how far data were checked: real-time data by automatic tests alone, adjusted "
        "data with a first correction, delayed-mode data by an expert with hindsight."
    ),
    "@monsoon:sw": (
        "A monsoon is a wind that turns with the seasons; over the northern Indian Ocean it turns the "
        "currents with it."
    ),
    "@equator": "The equator is the circle of latitude halfway between the poles.",
    "@zone:epi": (
        "The epipelagic or sunlight zone is the upper ocean, where there is light enough to grow by."
    ),
    "@zone:meso": (
        "The mesopelagic or twilight zone lies below the sunlit one: some light, too little to grow by."
    ),
    "@zone:bathy": (
        "The bathypelagic or midnight zone lies below the twilight zone, where no sunlight reaches."
    ),
    "@zone:abyss": "The abyss is the deep ocean above its floor, dark, cold and under great pressure.",
    "@stat:MEDIAN": "The median is the value that half of all values lie below and half above.",
    "@stat:STDDEV": "The standard deviation tells how far values typically lie from their mean.",
    "@var:MIXED_LAYER_DEPTH": (
        "The mixed layer is the upper ocean that wind and cooling keep uniform. Here it reaches to "
        "where density exceeds that at 10 dbar by 0.03 kg/m³ (de Boyer Montégut et al. 2004, "
        "doi:10.1029/2004JC002378)."
    ),
    "@var:TEMPERATURE": "Temperature is that of the water where it was measured (in situ), in °C.",
    "@var:SEA_SURFACE_TEMPERATURE": (
        "Sea surface temperature is that of the topmost water, from satellites or buoys."
    ),
    "@var:SALINITY": (
        "Salinity tells how much salt is dissolved in the water; measured by conductivity on the "
        "practical scale (PSS-78), it has no unit."
    ),
    "@var:OXYGEN": (
        "Dissolved oxygen, in µmol/kg, comes from the air and from plants and is used up by life "
        "below; where it is scarce the water is called hypoxic."
    ),
    "@var:CHLOROPHYLL": (
        "Chlorophyll, in mg/m³, is the green pigment of plankton and tells how much of it there is."
    ),
    "@var:NITRATE": (
        "Nitrate, in µmol/kg, is a nutrient that plankton needs; it is scarce where plankton grows."
    ),
    "@var:PH": (
        "pH tells how acid the water is: the lower, the more acid; it falls as the sea takes up CO₂."
    ),
    "@var:CURRENT_SPEED": (
        "A current is the flow of water; its speed is told in m/s, its direction as where it goes."
    ),
    "@var:SEA_ICE_CONCENTRATION": (
        "Sea ice concentration is the part of the sea's surface that ice covers, in percent."
    ),
    "@var:POTENTIAL_DENSITY": (
        "Potential density is the density that water would have at the surface; it orders waters "
        "without the effect of pressure."
    ),
    "@var:SOUND_SPEED": (
        "The speed of sound in water, in m/s, grows with temperature, salinity and pressure."
    ),
    "@var:PRESSURE": ("Pressure, in dbar, is how instruments measure depth: one dbar is close to one metre."),
}

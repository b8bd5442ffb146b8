"""English words and what they say. A phrase may hold choices: `float{,s}`; phrases are parted by `|`."""

ENGLISH: dict[str, str] = {
    "": "the|a|an|of|s|readings for",
    # Words that are known to say nothing here: they are neither unknown nor corrected.
    "@w": (
        "please|pls|thanks|thank you|thank you very much|thank|very much|hi|hello|hey|could|can|would"
        "|should|you|i|me|my|we|us|our|your|need|want|like|get|tell|let|know|see|have|has|had|am|do|did"
        "|be|been|being|water|waters|sea|ocean|seas|oceans|marine|oceanic|seawater|condition|conditions"
        "|value|values|level|levels|taken|made|found|recorded|collected|sampled|observed|ever"
        "|also|so|too|if|as|for|to me|out|up|go|going|give me an idea|any|there any|over the course"
        "|area|areas|region of|zone|part|parts|place|places|side|coast|coasts|coastal|offshore|open"
        "|good|very|really|much|many|student|teacher|fisherman|journalist|scientist|researcher"
        "|school project|project|article|thesis|report|class|homework|writing|new|work|working|help me"
        "|interested|looking|look|looking for|within the|location|locations|position|positions|right"
        "|exactly|period|time|times|date|dates|per cent|total|overall|general|usually|normally"
        "|that were|which were|that are|they|he|she|his|her|their|not only|must|will|shall|may|might"
        "|into|onto|upon|such|just want|it is|information|info|figures|numbers|record of"
        "|station|stations|sensor|sensors|reading|report|reported|reporting|show up|try|curious|wonder"
        "|wondering|question|quick|quickly|simple|simply|actually|basically|kindly|dear|friend|team"
        "|everyone|sir|madam|u|all the|im|id like|surfaced|surfacing|course|thing|things|kind|type|types"
        "|part of|whole|entire"
        "|full|body|bodies"
        "|point|points|spot|spots|using|use|used|based|work out|estimate"
        "|analyse|analyze|analysis|study|research|thesis|paper|near the end|year old|other"
        "|ok|okay|alright|great|perfect|fine|hmm|hm|um|uh"
        "|others|another|same as|well|then|still|yet|already|its|itself|while|because|since when|take"
        "|makes|make|state|stated|contain|containing|including|include|range|ranging|ranges|amount"
        "|amounts|degree|concentration|concentrations|content|set|sets|there|active|operating|deployed"
        "|drifting around|sit|sitting|located|present|lie|lying|happening|happen|happened|happens"
        "|going on|like to|run|running|by means of|which means|that means"
    ),
    "@one": "one",
    "@ones": "ones",
    # asking
    "@sort": "{sort,sorted,order,ordered,rank,ranked,sorting}{, it, them} {by,on,from,with}",
    "@list": "show{,s}|list|display|give|find|fetch|retrieve|search{, for}|pull{, up}|return|bring up|view",
    "@plot": "plot|graph|chart|draw|visuali{s,z}e|figure",
    "@what": "what|whats|how {strong,weak,intense,high,low,large,big,great,thick,extensive}",
    "@howmuch": "how much",
    "@what @var:POTENTIAL_DENSITY": "how dense",
    "@what @var:PH": "how {acidic,acid,alkaline}",
    "@what @var:OXYGEN": "how {,well }oxygenated",
    "@what @is": "what {s,is,are} {a,an}|whats {a,an}",
    "@what @is @the": "what {is,are,was,were,s} the|whats the",
    "@what @var:CURRENT_DIRECTION": "{in ,into ,}{which,what} {way,direction}",
    "@know": "{want,like,need,love,wish} to know|tell me|let me know",
    "@which": "which",
    "@where": "where|wheres|whereabouts|{in ,}{what,which} {part,parts,area,areas,corner} of",
    "@how": "how",
    "@howfast": "how {fast,quick,quickly,rapid,rapidly,swift,swiftly}",
    "@howmany": (
        "how many|{number,no,num,nr,nb} of|count{, of}|total number of|how much data"
        "|n {profiles,profs,prof,obs,casts}"
    ),
    "@is": "is|are|was|were|does",
    "@exist": "is there|are there|were there|was there|do we have|do you have any",
    "@with": "with|whose|having|when|during times of|in which",
    "@than": "than",
    "@than @normal": "than {average,usual,normal,the norm,expected}",
    "@above @normal": "above {average,normal}",
    "@below @normal": "below {average,normal}",
    "@not": (
        "not|instead of|{everything,anything,all} but|except{, for}|excluding|exclude|without|outside{, of}"
        "|other than"
        "|but not|not including|ignoring|apart from|no"
    ),
    # what was said before was a slip
    "@rather": "sorry|i mean|oops|or rather",
    "@rather @follow": (
        "i meant|no wait|wait no|{scratch,skip,strike,forget} that|correction|make that|no sorry"
        "|sorry no|i should have said"
    ),
    # place
    "@in": "in|inside|across|throughout|along",
    "@at": "at",
    "@on": "on",
    "@near": (
        "near|nearby|close to|next to|off{,shore}|off the coast of|off of|offshore of"
        "|in the vicinity of|vicinity of|beside|near to|surrounding|not far from|adjacent to"
    ),
    "@around": "around|about|approximately|approx|roughly|circa|~|nearly",
    "@within": "within|no farther than|no further than",
    "@radius": "radius|distance|radius of|distance of|circle",
    "@of": "away from|from the point",
    "@dir:n": "north|northwards",
    "@dir:s": "south|southwards",
    "@dir:e": "east|eastwards",
    "@dir:w": "west|westwards",
    "@dirof:n": "north of|northward of|to the north of",
    "@dirof:s": "south of|southward of|to the south of",
    "@dirof:e": "east of|eastward of|to the east of",
    "@dirof:w": "west of|westward of|to the west of",
    "@part": (
        "{north,south,east,west,northeast,southeast,northwest,southwest,north east,south east,north west,"
        "south west}ern{, part of, half of, side of, end of}"
        "|central|{northern,southern,eastern,western}most"
        "|{north,south,east,west,northeast,southeast,northwest,southwest} part of"
        "|{middle,centre,center} of|coastal part of|{north,south}{,-}{east,west}"
    ),
    "@lat": "latitude{,s}|lat",
    "@lon": "longitude{,s}|lon|long|lng",
    "@hemi:n": "northern hemisphere|north hemisphere|nh",
    "@hemi:s": "southern hemisphere|south hemisphere",
    "@austral": "austral|antipodean",
    "@boreal": "boreal",
    "@equator": "equator",
    "@equatorial": "equatorial",
    "@tropical": "tropical|tropics",
    "@world": (
        "world|global|globally|worldwide|world wide|all oceans|world ocean{,s}|the globe"
        "|around the world|all over the world|planet|everywhere|all the oceans|across the world"
        "|around the globe"
    ),
    # time
    "@month:1": "januar{y,ys,ies}|jan",
    "@month:2": "februar{y,ys,ies}|feb",
    "@month:3": "march|mar|marches",
    "@month:4": "april{,s}|apr",
    "@maybe:5": "may",
    "@month:6": "june{,s}|jun",
    "@month:7": "jul{y,ys,ies}|jul",
    "@month:8": "august{,s}|aug",
    "@month:9": "september{,s}|sept|sep",
    "@month:10": "october{,s}|oct",
    "@month:11": "november{,s}|nov",
    "@month:12": "december{,s}|dec",
    "@season:winter": "winter{,s,time}",
    "@season:spring": "spring{,s,time}",
    "@season:summer": "summer{,s,time}",
    "@season:autumn": "autumn{,s}|fall",
    "@season:djf": "djf",
    "@season:mam": "mam",
    "@season:jja": "jja",
    "@season:jfm": "jfm",
    "@season:amj": "amj",
    "@season:jas": "jas",
    "@season:ond": "ond",
    "@monsoon:sw": (
        "jjas|"
        "monsoon{,s}|monsoon season|{southwest,south west,sw,summer} monsoon{, season}|rainy season monsoon"
    ),
    "@monsoon:ne": "{northeast,north east,ne,winter} monsoon{, season}",
    "@unit:hour": "hour",
    "@unit:day": "day",
    "@unit:week": "week",
    "@unit:fortnight": "fortnight",
    "@unit:month": "month",
    "@unit:quarter": "quarter",
    "@unit:year": "year|calendar year|the year",
    "@unit:decade": "decade",
    "@units:hour": "hours|hrs",
    "@units:day": "days",
    "@units:week": "weeks",
    "@units:fortnight": "fortnights",
    "@units:month": "months",
    "@units:quarter": "quarters",
    "@units:year": "years|yrs",
    "@units:decade": "decades",
    "@half": "half{, year}|semester",
    "@q:1": "q1",
    "@q:2": "q2",
    "@q:3": "q3",
    "@q:4": "q4",
    "@h:1": "h1",
    "@h:2": "h2",
    "@ord:1": "first|1st",
    "@ord:2": "second|2nd",
    "@ord:3": "third|3rd",
    "@ord:4": "fourth|4th",
    "@decadenamed:1970": "seventies",
    "@decadenamed:1980": "eighties",
    "@decadenamed:1990": "nineties",
    "@decadenamed:2000": "noughties",
    "@early": "early|beginning of|start of|the start of",
    "@mid": "mid|middle of|mid of",
    "@late": "late|end of|latter part of",
    "@last": "last|previous|preceding",
    "@past": "past",
    "@this": "this|current calendar",
    "@next": "next|coming|upcoming|following",
    "@prior:day": "{previous,preceding,prior} day|{the ,}day before|{a ,one ,}day {earlier,prior}",
    "@prior:week": "{previous,preceding,prior} week|{the ,}week before|{a ,one ,}week {earlier,prior}",
    "@prior:month": "{previous,preceding,prior} month|{the ,}month before|{a ,one ,}month {earlier,prior}",
    "@prior:year": "{previous,preceding,prior} year|{the ,}year before|{a ,one ,}year {earlier,prior}",
    "@later:day": "{the ,}day after|{following,subsequent} day|{a ,one ,}day later",
    "@later:week": "{the ,}week after|{following,subsequent} week|{a ,one ,}week later",
    "@later:month": "{the ,}month after|{following,subsequent} month|{a ,one ,}month later",
    "@later:year": "{the ,}year after|{following,subsequent} year|{a ,one ,}year later",
    "@ago": "ago",
    "@today": "today|todays|as of today",
    "@yesterday": "yesterday|yesterdays|as of yesterday",
    "@tomorrow": "tomorrow|the future|in future|in the future",
    "@now": (
        "now|currently|at the moment|right now|at present|presently|nowadays|these days|present day|to date"
        "|as of {right ,}now"
    ),
    "@recent": "recent|recently|lately|up to date|fresh data",
    "@since": (
        "since|starting{, in, from, with, on}|{beginning,commencing} {in,from,on,with}|as from|ever since"
        "|from the start of|as of"
    ),
    "@after": "after|{later,newer,more recent} than|following the end of|post",
    "@before": "before|prior to|{earlier,older} than|previous to|pre",
    "@until": (
        "until|till|up to{, and including}|up until|through to|til|up till|{not,no} later than|not after"
        "|by the end of|as far as"
    ),
    "@from": (
        "from|dating from|{measured,recorded,collected,taken,made,sampled,observed,reported,sent,obtained"
        ",gathered,acquired,provided,seen,found} by"
    ),
    "@onwards": "on{,ward,wards}|and later|and after|and onwards|forward",
    "@to": "to|through|thru",
    "@and": "and|plus|as well as|along with|together with|&|combined with",
    "@or": "or",
    "@between": "between|from between|anywhere between|in between",
    "@during": "during|in the course of|over the",
    "@every": "every|each",
    "@per": "per|by|broken down by|grouped by|split by|group by|by the|for {each,every}|a breakdown by",
    # steps
    "@step:DAY": "daily|day {by,to,after} day",
    "@step:MONTH": "monthly|month {by,to,after,on} month|from month to month",
    "@step:YEAR": "annual{,ly}|yearly|year {by,on,to,after,over} year|interannual|from year to year",
    "@step:MONTH_OF_YEAR": (
        "seasonal cycle|seasonality|climatolog{y,ies,ical}|{by,per,for each,each} calendar month"
        "|annual cycle|monthly climatolog{y,ies}|{by,per} month of {the ,}year|mean annual cycle"
        "|seasonal variation{,s}|seasonal climatology|climatological month{,s,ly}"
    ),
    "@bins": (
        "depth bin{,s}|depth level{,s}|depth interval{,s}|depth layer{,s}|depth band{,s}|depth range{,s}"
    ),
    "@basin": "region{,s}|ocean basin{,s}|basin{,s}|water bod{y,ies}",
    # depth
    "@zone:surface": "surface|sea surface|ocean surface|surface water{,s}|surface layer|{at ,}sea level",
    "@zone:nearsurface": (
        "near {the ,}{sea ,}surface|close to the surface|just below the surface|subsurface skin"
    ),
    "@zone:upper": "upper ocean|upper part of the ocean|upper layer{,s}",
    "@zone:epi": (
        "sunlight zone|sunlit zone|epipelagic{, zone}|photic{, zone}|euphotic{, zone}|sunlit layer"
    ),
    "@zone:meso": "twilight zone|mesopelagic{, zone}|twilight layer",
    "@zone:bathy": "bathypelagic{, zone}|midnight zone",
    "@zone:abyss": "abyssal{, zone, plain, plains, depths}|abyss|abyssopelagic{, zone}",
    "@zone:deep": "deep|deep water{,s}|deep ocean|deep sea|deep layer{,s}|at depth|the deep",
    "@depth": "depth{,s}|deep down|underwater|below the surface|water depth",
    "@howdeep": "how deep",
    "@above": "above|higher than|higher up than",
    "@over": (
        "over|more than|greater than|larger than|exceeding|in excess of|at least|exceeds"
        "|{not,never,neither,nor} {below,under}|at or above"
        "|{greater,more,higher} than or equal to|at a minimum|bigger than"
        "|beyond|minimum of|not less than|no less than|upwards of|higher or equal to|stronger than|>"
        "|> =|past the"
    ),
    "@below": "below|under|beneath|underneath",
    "@less": (
        "at or below|{less,lower,smaller} than or equal to|less than|lower than|fewer than|smaller than"
        "|at most|not more than|no more than|maximum of"
        "|up to max|not exceeding|{not,never,neither,nor} {above,over,exceeding}|weaker than|<|< =|not above"
    ),
    "@deeper": "deeper than|deeper",
    "@shallower": "shallower than|shallower|no deeper than|not deeper than",
    "@top": "top|upper|uppermost|upmost|first few",
    "@downto": "down to|to a depth of|to depths of|as deep as|up to a depth of",
    "@post:over": (
        "or more|and more|or higher|and higher|or above|and above|or over|and over|or greater|and up"
        "|or upwards"
    ),
    "@post:cmp:warm": "or warmer|and warmer|or hotter",
    "@post:cmp:cold": "or colder|and colder|or cooler",
    "@post:cmp:salty": "or saltier|and saltier",
    "@post:cmp:fresh": "or fresher|and fresher",
    "@post:less": "or less|and less|or lower|and lower|or below|or under|and below|or fewer",
    "@post:deeper": "or deeper|and deeper|or below that|and deeper down|and further down",
    "@post:shallower": "or shallower|and shallower",
    # units
    "@u:m": "m|meter{,s}|metre{,s}|mtrs|mts",
    "@minute": "minute{,s}|arcmin|arc minute{,s}",
    "@u:ft": "ft|feet|foot",
    "@u:fathom": "fathom{,s}|fm|ftm",
    "@u:dbar": "dbar{,s}|decibar{,s}|db",
    "@u:km": "km|kms|kilomet{re,er}{,s}",
    "@u:mi": "mile{,s}|mi|statute mile{,s}",
    "@u:nmi": "nautical mile{,s}|nmi|nm|sea mile{,s}",
    "@u:deg": "degrees|deg|°",
    "@u:C": "celsius|centigrade|{degrees,degree,deg} {c,celsius,centigrade}|° c",
    "@u:F": "fahrenheit|{degrees,degree,deg} {f,fahrenheit}|° f",
    "@u:K": "kelvin{,s}|{degrees,deg} kelvin",
    "@u:psu": "psu|pss|practical salinity unit{,s}|ppt|g / kg|parts per thousand|per mille",
    "@u:umol": "umol / kg|umol|micromol{,es}{, per} {kg,kilogram,kilo}|umol / l|micromoles",
    # quantities
    "@var:TEMPERATURE": (
        "temperature{,s}|temp{,s}|heat|thermal structure|warmth|in situ temperature|water temp"
    ),
    "@var:SEA_SURFACE_TEMPERATURE": (
        "sea surface temperature{,s}|sst{,s}|sea surface temp{,s}|ocean surface temperature{,s}"
    ),
    "@var:SALINITY": "salinit{y,ies}|saltiness|salt content|salt|psal|sal",
    "@zone:surface @var:SALINITY": "sss",
    "@var:OXYGEN": (
        "oxygen|dissolved oxygen|hypoxi{a,c}|oxygen minimum zone{,s}|o2|doxy|anoxi{a,c}"
        "|oxygenat{ed,ion}|dead zone{,s}|oxygen content"
    ),
    "@var:CHLOROPHYLL": (
        "chlorophyll{, a}|chl{, a}|chla|phytoplankton{, bloom, blooms}|alga{e,l}{, bloom, blooms}"
        "|plankton{, bloom, blooms}"
    ),
    "@var:NITRATE": "nitrate{,s}|no3",
    "@var:PH": "ph|acidity|acidic|ph level{,s}",
    "@var:CURRENT_SPEED": (
        "currents|current {speed,velocity,strength}{,s}|speed of {the ,}current{,s}"
        "|{ocean,sea,water} current{,s}|flow{,s}|flowing|drift|current speeds|water flow|flow speed{,s}"
        "|strength of {the ,}current{,s}|flow velocity|drift speed"
    ),
    "@current": "current",
    "@stream": (
        "gulf stream|kuroshio|oyashio"
        "|{loop,labrador,california,humboldt,peru,canary,benguela,agulhas,kuroshio,oyashio,brazil,somali"
        ",norwegian,leeuwin,irminger,alaska,falkland,malvinas,mozambique,antilles"
        ",north atlantic,north equatorial,south equatorial,east australian,east greenland"
        ",west greenland,antarctic circumpolar} {current,upwelling}{, system, region}"
    ),
    "@var:CURRENT_DIRECTION": (
        "current direction{,s}|direction of {the ,}{ocean ,sea ,surface ,}{current{,s},flow,drift}"
        "|flow direction|drift direction|direction{,s}|heading"
    ),
    "@var:SEA_ICE_CONCENTRATION": (
        "sea ice{, concentration, cover, coverage, extent, area}"
        "|ice{, concentration, cover, coverage, extent}|pack ice|ice covered"
    ),
    "@var:POTENTIAL_DENSITY": (
        "densit{y,ies}|potential densit{y,ies}|sigma 0|sigma theta|sigma0|water density"
    ),
    "@var:MIXED_LAYER_DEPTH": (
        "mixed layer{, depth, depths, thickness}|mixed layers|mld|depth of the mixed layer"
    ),
    "@var:SOUND_SPEED": (
        "sound speed{,s}|speed of sound|sound velocity|velocity of sound|acoustic speed"
        "|sound {travel,propagate,carrie}{,s}|sound {travell,propagat}ing|sound waves{, travel}"
    ),
    "@var:PRESSURE": "pressure{,s}",
    "@heatwave": "{marine ,}heat wave{,s}|{marine ,}heatwave{,s}|mhw{,s}",
    "@thermocline": "thermocline{,s}",
    "@halocline": "halocline{,s}",
    "@ts": (
        "t s{, diagram, diagrams, plot, plots, curve, curves, relation}|ts {diagram,plot,curve}{,s}"
        "|t {vs,versus,against} s"
        "|temperature{, /} salinity {diagram,plot,curve}{,s}|t / s {diagram,plot}{,s}"
    ),
    "@adj:warm": "warm|warmish|mild",
    "@adj:hot": "hot|very warm|very hot|extremely warm|really warm",
    "@adj:cold": "cold|cool|chilly|very cold|coldish",
    "@adj:freezing": "freezing{, cold}|sub zero|subzero|below freezing|below zero|ice cold|icy",
    "@adj:salty": "salty|saline|high salinity|very salty|highly saline|hypersaline|very saline",
    "@adj:fresh": "fresh|freshwater|fresh water|low salinity|brackish|low saline|less saline|fresh waters",
    "@cmp:cold @than": "{no,not,never,neither,nor} {warmer,hotter} than",
    "@cmp:warm @than": "{no,not,never,neither,nor} {colder,cooler} than",
    "@cmp:fresh @than": "{no,not,never,neither,nor} {saltier,more saline} than",
    "@cmp:salty @than": "{no,not,never,neither,nor} {fresher,less salty,less saline} than",
    "@cmp:any @var:SEA_ICE_CONCENTRATION": "icier|{more,less} {,sea }ice",
    "@cmp:warm": "warmer|hotter",
    "@cmp:cold": "colder|cooler",
    "@cmp:salty": "saltier|more saline|more salty",
    "@cmp:fresh": "fresher|less salty",
    "@cmp:any": (
        "higher|lower|larger|greater|stronger|weaker|bigger|smaller|faster|slower|more|less|thicker|thinner"
    ),
    "@sup:warm": "warmest|hottest|most warm",
    "@sup:cold": "coldest|coolest|chilliest",
    "@sup:salty": "saltiest|most saline|most salty",
    "@sup:fresh": "freshest|least saline|least salty",
    "@sup:max": (
        "highest|maximum|max|record{, high, highest, maximum}|largest|strongest|greatest|peak|biggest"
        "|fastest|all time high|maxima|most acidic"
    ),
    "@sup:min": (
        "lowest|minimum|min|record {low,lowest,minimum}|smallest|weakest|least|slowest|all time low|minima"
    ),
    "@latest": "latest|most recent|newest|last available",
    "@oldest": "oldest|earliest",
    "@nearest": "nearest|closest",
    "@stat:MEAN": "mean|means|average{,s,d}|typical{,ly}|avg|on average|mean value",
    "@step:DAY @stat:MEAN": "daily means",
    "@step:MONTH @stat:MEAN": "monthly means",
    "@step:YEAR @stat:MEAN": "{annual,yearly} means",
    "@stat:MEDIAN": "median{,s}",
    "@stat:STDDEV": (
        "spread|variability|standard deviation{,s}|std{, dev}|stddev|how variable|variation{,s} in"
        "|variance|how much variation"
    ),
    # things
    "@profile": "profile|cast|sounding|prof",
    "@profiles": "profiles|casts|soundings|profs",
    "@datum": "measurement|observation|sample|data point",
    "@data": (
        "data|records|anything|measurements|observations|readings|samples|data points|recordings|everything"
    ),
    "@dataset": "{variable,parameter}s|dataset{,s}|data set{,s}|data source{,s}|data product{,s}|collections",
    "@p:ARGO_FLOAT": "float|profiling float|argo float|bgc argo float|robotic float",
    "@ps:ARGO_FLOAT": (
        "floats|profiling floats|argo floats|argos floats|bgc floats|bgc argo floats|robotic floats"
    ),
    "@argo": "argo|bgc argo|argos",
    "@p:DRIFTER": "drifter|drifting buoy|surface drifter",
    "@ps:DRIFTER": "drifters|drifting buoys|surface drifters",
    "@p:MOORING": "mooring|moored buoy|moored station|moored",
    "@ps:MOORING": "moorings|moored buoys|moored stations|buoys moored",
    "@p:GLIDER": "glider|sea glider|seaglider|underwater glider",
    "@ps:GLIDER": "gliders|sea gliders|seagliders|underwater gliders",
    "@p:SHIP @cast": "ctd{,s}",
    "@p:SHIP": "ship|research vessel|vessel|research ship|shipboard|ship based",
    "@ps:SHIP": "ships|research vessels|vessels|research ships",
    "@p:BUOY": "buoy",
    "@ps:BUOY": "buoys",
    "@p:ANY": "platform|instrument|wmo platform|device",
    "@ps:ANY": "platforms|instruments|devices",
    "@wmo": "wmo{, number, code, id}|wmo no|id|code|number|no|nr",
    "@quality:GOOD": (
        "good quality|reliable|high quality|quality controlled|good data only|only good|best quality"
        "|trustworthy|good flag{,s}|flagged {as ,}good|validated"
    ),
    "@quality:ANY": (
        "{all data ,all ,}{including,include,keep} {the ,}bad{, data, ones, quality, values, flags}"
        "|unfiltered|raw|any quality|all quality{, levels}|bad data included|regardless of quality"
        "|with bad data"
        "|whatever the quality|all qualities|even {the ,}bad{, data, ones, values}"
        "|without quality control|not filtered|no quality filter"
    ),
    "@mode:DELAYED": "delayed{, mode}",
    "@mode:REAL_TIME": "{near ,}real time{, mode}|realtime",
    "@mode:REAL_TIME @data": "{near ,}real time data|live data",
    "@mode:ADJUSTED": "adjusted{, mode}",
    # intents
    "@export": (
        "download{,s,ing,able}|export{,s,ing,ed}|csv{, file}|netcdf{, file}|net cdf|save{, as}|excel"
        "|spreadsheet|parquet|geojson|as {a ,}file|nc file|as json|json file"
    ),
    "@compare": "compar{e,es,ed,ing,ison}{, between}|contrast|side by side",
    "@put": "put|lay|hold|stack",
    "@vs": (
        "vs|versus|against|as opposed to|rather than|relative to|compared {with,to}|in comparison {with,to}"
    ),
    "@difference": "difference{,s}{, between}|differ{,s}|different",
    "@normal": (
        "normal|usual|the norm|long term {mean,average}|expected|climatological {mean,normal}"
        "|typical for the season"
    ),
    "@anomaly": (
        "anom{,s}|unusual{,ly}|abnormal{,ly,ities,ity}|anomal{y,ies,ous,ously}|outlier{,s}|strange{,ly}"
        "|extreme{,s} events|odd|weird|exceptional{,ly}|out of the ordinary|suspicious|cold spell{,s}"
        "|cold wave{,s}|deviat{ion,ions,es} from|irregular{,ities}"
    ),
    "@corr": (
        "corr|correlat{e,es,ed,ion,ions}{, between}|relation{,s,ship,ships}{, between, of}"
        "|go {with,together with,together}|goes with|relate{,s,d}{, to}|depend{,s} on"
        "|{tied,bound,connected,coupled} to|dependent on|impact{,s}|correspond{,s} to|hand in hand"
        "|in step with|in tandem|in sync|together with each other|interact{,s}|interplay"
        "|link{,ed,s}{, between, to, with}|associat{ed,ion}{, between, with}|connection{, between}"
        "|affect{,s}|influence{,s}|covary|{vary,change,move} together|covar{y,ies} with|dependence of"
        "|driven by|coupled"
    ),
    "@dp": (
        "profile plot{,s}"
        "|vertical {structure,profile,profiles,distribution,section,gradient,variation}{,s}"
        "|depth profile{,s}|{against,with,versus,vs,as a function of,along,over} {the ,}depth"
        "|stratification|water column structure|{at ,}different depths|vertically|pycnocline{,s}"
        "|vertical"
    ),
    "@map": (
        "map{,s,ped,ping}|spatial{,ly}{, distribution, pattern, patterns}"
        "|geographic{,al}{, distribution}|heat map|globe view|distribution{,s}|on a globe"
    ),
    "@series": (
        "trend{,s}|evolution|evolve{,d,s}|over time|time series|timeseries|history|long term change{,s}"
        "|development|through time|time evolution|progress|getting|become{,s}|becoming|rising|falling"
        "|declin{e,ed,ing}|over the years|over the months"
    ),
    "@going:warm": "warming|warmed|warmed up|heating up",
    "@going:cold": "cooling|cooled",
    "@going:fresh": "freshening|freshened",
    "@going:acid": "{ocean ,}acidification|acidifying",
    "@going:airless": "deoxygenation|losing oxygen",
    "@change": (
        "change{,s,d}|changing|losing|gaining|increas{e,es,ed,ing}|decreas{e,es,ed,ing}|risen|rise{,s}|rose"
        "|drop{,s,ped,ping}|fallen|fell|grow{,s,n,ing}|grew|shr{ink,inks,inking,unk,ank}|behaved|develop{,ed}"
        "|retreat{,s,ed,ing}|thickened|thinned|thinning|worsen{,ed,ing}|improv{e,ed,ing}|melt{ed,ing}"
        "|{go,goes,going,gone,went} {up,down}|shift{,s,ed,ing}|evolving|progressed"
    ),
    "@vary": "var{y,ies,ied,ying}|fluctuat{e,es,ed,ing}",
    "@forecast": (
        "forecast{,s}|predict{,s,ed,ion,ions}|projection{,s}|projected|outlook|will be|what will|how will"
        "|will the|will {it,there} be|going to be"
    ),
    "@help": (
        "where {do,does} {the ,your ,this ,these ,}data come from|get {your,the,this} data from"
        "|{source,origin} of {the,your,this} data"
        "|who {collects,collected,provides,made,owns} {the ,your ,this ,these ,}data"
        "|what {information,info} {do you have,is available}|what do you know about|what have you got"
        "|how {do,can,should,to} {i ,we ,you ,one ,}{use,work,start,begin,query,ask,cite,credit,acknowledge}"
        "|how {recent,old,current,up to date} {is,are} {the,your,this,these} data"
        "|{regions,seas,waters,oceans,places} do you know"
        "|{regions,seas,waters,oceans,places} can {i,we} {query,search,use,choose,ask about,ask for}"
        "|what can {you,i,this}|who are you|what are you|what is this|tutorial|user guide|get started"
        "|how does this{ work,}|instructions for use|capabilities|what can i ask|manual|documentation"
        "|how do i get started|how does it work|how do you work|what do you do"
        "|{question,thing}s {can,could,may,do,should} {i,we,you} {ask,answer}{, you}"
    ),
    "@method": "measure{,s,d}|calculate{,s,d}|compute{,s,d}|determine{,s,d}|derive{,s,d}|quantif{y,ied}",
    "@aid": "help|assist|assistance",
    "@define": (
        "define|definition{,s}{, of}|explain|meaning of|what {does,do} {it,that,this,they} mean"
        "|what {do,does} {you ,}mean by|what {is,are} meant by|describe what|what is the definition of"
        "|what is the meaning of"
        "|stand for|stands for"
    ),
    "@flags": (
        "quality flag{,s}|qc flag{,s}|flag{,s,ged}|flagged as bad|qc|quality control|unit{,s}"
        "|unit of measurement|data mode{,s}"
    ),
    "@term": (
        "bgc|biogeochemical|qc|dac|gdac|xbt{,s}|adcp|rov|enso|el nino|la nina|upwelling|downwelling|gyre{,s}"
        "|edd{y,ies}|amoc|thermohaline circulation|isopycnal{,s}|isotherm{,s}|isohaline{,s}|bathymetry"
        "|practical salinity|water mass{,es}|water column|oxygen saturation|pelagic|benthic|pdo|nao"
        "|cycle number{,s}|erddap"
    ),
    "@dipole": "indian ocean dipole|iod",
    "@available": (
        "exist{,s}|available|do you have|you have|cover{,s,ing}|offer{,ed}|availability|covered"
        "|in store|on hand|is held|do you hold|do you cover|can i find|coverage|do you offer"
        "|do you provide|you offer|you provide"
    ),
    # conversation
    "@follow": (
        "what about|how about|what if|only|just|same|same thing|same again|the same"
        "|same {but,for,with,in,as before}|make {it,that,them}|instead|and what about|and how about"
        "|now show|but|change {it,that} to|switch to|repeat|again|restrict|narrow"
        "|limit{, it, that, them} to|do the same|but only|and for|and in|and at|and only|also for"
        "|replace|try|keep|what happens|this time|zoom in|filter"
    ),
    "@it": (
        "it|them|that|those|these|these ones|those ones|the result{,s}|this one|the same data|that data"
        "|this data|those data"
    ),
    "@harm": (
        "drop {the ,}{table,tables,database,schema}|delete|truncate|password{,s}|passwd|credential{,s}"
        "|api key{,s}|secret key|secret{,s}"
        "|ignore {all ,}{your ,the ,previous ,prior ,my ,any ,above ,these ,those ,earlier ,"
        "preceding }{previous ,prior ,earlier ,}{instruction,instructions,rules,prompt,prompts}"
        "|disregard {all ,}{your ,the ,previous ,prior ,any ,}{instruction,instructions,rules}"
        "|forget {all ,}{your ,the ,previous ,}{previous ,}{instruction,instructions,rules}"
        "|system prompt|hidden prompt|your prompt|jailbreak|unrestricted|hack{,ing}|sql injection"
        "|insert into|update {users,profiles,measurements,platforms,floats,datasets,regions,answers} set"
        "|create table|corrupt {the,all,every}|update users"
        "|shut {down ,}down the server|rm rf|union select|exec xp|malware"
        "|exploit|ransomware|wipe|erase|destroy the|overwrite|shutdown|select * from|admin access"
        "|root access|bypass|your instructions|developer mode|pretend you|act as|grant all|alter table"
        "|remove all|purge|kill the|crash the|private key|access token|user accounts|ddos|from users"
        "|fake|falsif{y,ied,ying}|fabricat{e,ed,ing}|tamper{,ed,ing}|insert {rows,records,data}"
        "|{set,change,modify,alter,edit,update} {all ,}{the ,}{quality ,qc ,}flags"
        "|{modify,alter,edit} {all ,}{the ,}{data,records,measurements,database,profiles}"
    ),
    "@oos": (
        "poem{,s}|poetry|recipe{,s}|joke{,s}|song{,s}|lyrics|story|stories|football|soccer|cricket"
        "|basketball|tennis|baseball|president|prime minister|election{,s}"
        "|stock{ market, price, prices}|share price{,s}|bitcoin|crypto|cryptocurrency|restaurant{,s}"
        "|hotel{,s}|movie{,s}|taxes|tax|pizza|girlfriend|boyfriend|horoscope|politics|capital of"
        "|love letter|haiku|who won|world cup|olympics|training data|video game{,s}|lottery"
        "|beach resort{,s}|visa|what time is it|what is the time|what day is it|celebrity|mortgage"
        "|insurance|homework help"
    ),
    # Out of scope only where nothing of the ocean is asked for beside them.
    "@off": (
        "flight{,s}|film{,s}|translate|weather|birthday|doctor|medicine|python|java|email|resume|novel"
        "|actor|actress|singer|music|dating|war|holiday{,s}|vacation{,s}|ticket{,s}|cook{,ing}|bake"
        "|math|equation|loan|lawyer|shopping|buy|sell|price{,s}|news|who is|who was|dinner|lunch"
        "|breakfast|cake|bread|dog|cat|car{,s}|phone|laptop|train|bus|moon|planet mars|sing|dance|paint"
        "|essay"
    ),
}

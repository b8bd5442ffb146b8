"""French words and what they say; the notation is that of `en.py`."""

FRENCH: dict[str, str] = {
    "": "le|la|les|l|un|une|de|des|du|d|qu|de la|de l|aux environs|son|sa|ses|ce que",
    "@w": (
        "s il vous plait|svp|stp|s il te plait|merci{, beaucoup}|bonjour|salut|pouvez|peux|pourriez"
        "|pourrais|veux|voudrais|aimerais|besoin|me|moi|nous|vous|je|j|tu|on|il|elle|ils|elles|se"
        "|ai|as|avons|a t|ont|eau{,x}|mer{,s}|ocean{,s}|marin{,e,s,es}|oceanique{,s}"
        "|condition{,s}|valeur{,s}|niveau{,x}|mesuree{,s}|mesure{s,}es|relevee{,s}|prise{,s}"
        "|trouve{,s,es}|observe{,s,es}|zone{,s}|cote{,s}|pour|tres|tout{,e,es}|tous|voir"
        "|obtenir|savoir|dire|dites|dis|partie|etudiant{,e}|projet|article|suis|c|n|s|t|qui|que|si|bien"
        "|aussi|aidez|quelque{,s}|autre{,s}|degre|concentration{,s}|teneur{,s}|contenu|a ete|ont ete"
        "|avait ete|se trouve{,nt}|situe{,s,es}|present{,s,es}|information{,s}|periode|ici|la bas|donc"
        "|faire|temps|ne {trouve,vois,comprends,sais,retrouve} pas"
    ),
    "@list": (
        "montre{,z,r}|affiche{,z,r}|liste{,z,r}|donne{,z,r}|trouve{z,r}|cherche{,z,r}|recherche{,z,r}"
        "|presente{,z}|fournis{,sez}|je veux voir"
    ),
    "@plot": "trace{,z,r}|graphique{,s}|dessine{,z,r}|courbe{,s}|figure",
    "@whatis": "qu est ce que|qu est ce qu|qu est ce que c est que|c est quoi",
    "@what": "quel{,s,le,les}|quoi|qu est|que vaut|quel est|quelle est|quelle etait",
    "@which": "lequel|laquelle|lesquels|lesquelles",
    "@where": (
        "ou|a quel endroit|en quel {endroit,lieu,point}|dans quel{ endroit, lieu, coin,le partie,le zone}"
    ),
    "@where @cmp:any": "ou {y a t il,trouve t on} {le ,}plus{ de, d,}",
    "@how": "comment|a quel point",
    "@howmany": "combien{ de, d,}|nombre{ total,}{ de, d,}",
    "@is": (
        "a t {il,elle,on} ete|ont {ils,elles} ete|est|sont|etait|etaient|est ce {que,qu,}|est {elle,il}"
        "|fait il|fut"
    ),
    "@exist": "y a t il|il y a|existe t il",
    "@more": "plus|moins",
    "@with": "avec|dont|quand|lorsque|la ou|ou la|ou l",
    "@than": "que {la,le,les,l,dans,celle,celui,ceux,celles}{ de, du, des,}|qu {en,au,aux,a,un,une}",
    "@not": (
        "pas|rien de|non|sauf|sans|excepte|hors{ de,}|excluant|a l exception de|en dehors de|mais pas"
        "|a l exclusion de"
    ),
    "@in": "dans|en|au|aux|a l interieur de|a travers",
    "@at": "au point|a la position|aux coordonnees",
    "@near": (
        "pres {de,d,du,des}|proche{,s} {de,d,du,des}|a proximite {de,d,du,des}|au large {de,d,du,des}"
        "|a cote {de,d,du}|aux alentours {de,d,du}|autour {de,d,du}|aux abords {de,d,du}|vers"
        "|voisin{,e,s,es} de|non loin {de,d,du}|pres"
    ),
    "@around": "environ|autour|approximativement|a peu pres|~|aux environs de|aux alentours",
    "@within": (
        "dans un rayon{ de,}|a moins {de,d}|dans les|a l interieur d un|a une distance {maximale ,}de"
        "|sur un rayon de"
    ),
    "@radius": "rayon{ de,}|distance{ de,}",
    "@dir:n": "nord",
    "@dir:s": "sud",
    "@dir:e": "est de longitude",
    "@dir:w": "ouest",
    "@dirof:n": "au nord {de,du,d}",
    "@dirof:s": "au sud {de,du,d}",
    "@dirof:e": "a l est {de,du,d}",
    "@dirof:w": "a l ouest {de,du,d}",
    "@part": (
        "septentrional{,e}|meridional{,e}|oriental{,e}|occidental{,e}|central{,e}"
        "|partie {nord,sud,est,ouest,septentrionale,meridionale,orientale,occidentale,centrale}{ de, du,"
        " d, de l,}"
        "|{le ,l }{nord,sud,est,ouest,centre} {de l,de la,du}|nord {est,ouest}|sud {est,ouest}"
        "|moitie {nord,sud,est,ouest}"
    ),
    "@lat": "latitude{,s}|lat|parallele{,s}",
    "@lon": "longitude{,s}|lon|long|meridien{,s}",
    "@lon @dir:e": "longitude est",
    "@hemi:n": "hemisphere nord",
    "@hemi:s": "hemisphere sud",
    "@austral": "austral{,e,es}",
    "@boreal": "boreal{,e,es}",
    "@equator": "equateur",
    "@equatorial": "equatorial{,e}",
    "@tropical": "tropical{,e}|tropiques",
    "@world": (
        "monde{, entier}|mondial{,e,ement,es}|mondiaux|global{,e,ement}|tous les oceans|planete"
        "|a l echelle mondiale|dans le monde{ entier,}"
    ),
    "@month:1": "janvier|janv",
    "@month:2": "fevrier|fevr",
    "@month:3": "mars",
    "@month:4": "avril|avr",
    "@month:5": "mai",
    "@month:6": "juin",
    "@month:7": "juillet|juil",
    "@month:8": "aout",
    "@month:9": "septembre|sept",
    "@month:10": "octobre|oct",
    "@month:11": "novembre|nov",
    "@month:12": "decembre|dec",
    "@season:winter": "hiver{,s}",
    "@season:spring": "printemps",
    "@season:summer": "ete{,s}",
    "@season:autumn": "automne{,s}",
    "@monsoon:sw": "mousson{, d ete, de sud ouest, du sud ouest}|saison de la mousson|saison des moussons",
    "@monsoon:ne": "mousson {du ,de }nord est|mousson d hiver",
    "@unit:hour": "heure",
    "@unit:day": "jour{nee,}",
    "@unit:week": "semaine",
    "@unit:fortnight": "quinzaine",
    "@unit:month": "mois",
    "@unit:quarter": "trimestre",
    "@unit:year": "an|annee",
    "@unit:decade": "decennie",
    "@units:hour": "heures",
    "@units:day": "jours",
    "@units:week": "semaines",
    "@units:quarter": "trimestres",
    "@units:year": "ans|annees",
    "@units:decade": "decennies",
    "@half": "semestre|moitie",
    "@ord:1": "premier{,e,s,es}|1er",
    "@ord:2": "deuxieme|second{,e}|2e",
    "@ord:3": "troisieme|3e",
    "@ord:4": "quatrieme|4e",
    "@early": "debut{ de, d,}|au debut {de,d,du}|debut de l annee",
    "@mid": "mi|milieu{ de, d,}|au milieu {de,d}",
    "@late": "fin{ de, d,}|a la fin {de,d}",
    "@last": "dernier{,e,s}|derniere{,s}|passe{,e,s,es}|precedent{,e}|ecoule{,e,s,es}",
    "@past @unit:month": "dernier mois",
    "@past @unit:year": "derniere annee",
    "@past @unit:week": "derniere semaine",
    "@past @unit:decade": "derniere decennie",
    "@this": "ce|cette|cet|ces|en cours",
    "@next": "prochain{,e,s,es}|a venir|suivant{,e,s,es}",
    "@prior:day": "jour {precedent,precedente,d avant,plus tot,avant}",
    "@prior:week": "semaine {precedent,precedente,d avant,plus tot,avant}",
    "@prior:month": "mois {precedent,precedente,d avant,plus tot,avant}",
    "@prior:year": "an{nee,} {precedent,precedente,d avant,plus tot,avant}",
    "@later:day": "jour {suivant,suivante,d apres,plus tard}",
    "@later:week": "semaine {suivant,suivante,d apres,plus tard}",
    "@later:month": "mois {suivant,suivante,d apres,plus tard}",
    "@later:year": "an{nee,} {suivant,suivante,d apres,plus tard}",
    "@ago": "il y a",
    "@today": "aujourd hui|ce jour",
    "@yesterday": "hier",
    "@ago 2 @units:day": "avant hier",
    "@tomorrow": "demain|l avenir|futur|le futur",
    "@now": (
        "maintenant|actuellement|en ce moment|a l heure actuelle|de nos jours|actuel{,le,s,les}|a present"
    ),
    "@recent": "recent{,e,s,es}|recemment|ces derniers temps",
    "@since": "depuis|{a partir,a compter} {de,du,d}",
    "@after": "apres|posterieur{,e,s,es} a|au dela de l annee",
    "@before": "avant|anterieur{,e,s,es} a",
    "@until": "jusqu {a,en,au}|jusque",
    "@from": "du debut de",
    "@onwards": "et au dela",
    "@to": "a|au mois de",
    "@and": "et|ainsi que|&",
    "@or": "ou bien|ou dans|ou en",
    "@between": "entre",
    "@during": "pendant|durant|au cours {de,du,des}|lors {de,du}|sur{ les, la, le,}|au long de",
    "@every": "chaque|tous les|toutes les",
    "@by:REGION": "{par,selon} {,chaque ,la }{region,regions,bassin,bassins}|dans chaque {region,bassin}",
    "@by:PLATFORM": "{par,selon} {,chaque ,le }{flotteur,flotteurs,plateforme}|pour chaque flotteur",
    "@by:DEPTH_BIN": "{par,selon} {,chaque }{profondeur,profondeurs,niveau}",
    "@taken @per": (
        "{mesur,relev,enregistr,observ,collect,effectu,recueilli,pris,obtenu,fait}{e,ee,es,ees,,s} par"
    ),
    "@per": "par|selon|groupe{,e,s,es} par|ventile{,e,s,es} par|par chaque|pour chaque",
    "@step:DAY": (
        "d un jour a l autre|quotidien{,ne,s,nes}|journalier{,s}|journaliere{,s}|jour par jour"
        "|quotidiennement"
    ),
    "@step:MONTH": "d un mois a l autre|mensuel{,le,s,les}|mois par mois|mensuellement",
    "@step:YEAR": (
        "d une annee {a l autre,sur l autre}|annuel{,le,s,les}|annee par annee|interannuel{,le}|annuellement"
    ),
    "@step:MONTH_OF_YEAR": (
        "cycle {saisonnier,annuel}|climatologi{e,es,que}|par mois {de l annee,calendaire}|saisonnalite"
        "|variation saisonniere|climatologie mensuelle"
    ),
    "@bins": "niveau{,x} de profondeur|tranche{,s} de profondeur|couche{,s} de profondeur",
    "@basin": "region{,s}|bassin{,s}",
    "@zone:surface": (
        "{la ,}surface{, de la mer, de l ocean}|eaux de surface|superficiel{,le,s,les}|{le ,}niveau de la mer"
    ),
    "@zone:nearsurface": "pres de la surface|proche{,s} de la surface|quasi surface|sub surface",
    "@zone:upper": (
        "ocean superieur|couche superieure{ de l ocean,}|partie superieure de l ocean|haut de l ocean"
        "|couches superieures"
    ),
    "@zone:epi": (
        "zone {epipelagique,photique,euphotique,eclairee,ensoleillee}|epipelagique"
        "|couche {photique,euphotique}"
    ),
    "@zone:meso": "zone {crepusculaire,mesopelagique,de penombre}|mesopelagique",
    "@zone:bathy": "zone {bathypelagique,de minuit}|bathypelagique",
    "@zone:abyss": "abyssa{l,le,les,ux}|abysses|zone abyssale|eaux abyssales|plaine abyssale",
    "@zone:deep": (
        "eau{,x} profonde{,s}|profond{,e,s,es}|ocean profond|mer profonde|grands fonds"
        "|grandes profondeurs|profondeurs"
    ),
    "@depth": "profondeur|de profondeur|profondeur de|de fond|sous la surface|une profondeur de",
    "@howdeep": "quelle profondeur|a quelle profondeur|jusqu a quelle profondeur",
    "@above": "au dessus {de,d,du,des}|au dessus",
    "@over": (
        "plus {de,d}|superieur{,e,s,es} {a,au}|depassant|depasse{,nt}|au moins|au minimum"
        "|plus {eleve,elevee,elevees,eleves,grand,grande} que|excedant|>"
    ),
    "@below": "en dessous {de,d,du}|au dessous {de,d,du}|sous{ les,}|en dessous|dessous",
    "@less": "moins {de,d}|inferieur{,e,s,es} {a,au}|au plus|au maximum|plus {bas,basse} que|<",
    "@deeper": "plus profond{,e,s,es} {que,de}|a plus {de,d}|au dela {de,d,des}",
    "@shallower": "moins profond{,e,s,es} {que,de}|peu profond{,e,s,es}",
    "@deepest": "{plus,moins} profond{,e,s,es}",
    "@top": "superieurs|du haut|les plus superficiels",
    "@downto": "jusqu a une profondeur de|jusqu aux",
    "@post:over": "ou plus|et plus|ou davantage|ou au dessus|et au dessus|et au dela",
    "@post:less": "ou moins|et moins|ou en dessous",
    "@u:m": "m|metre{,s}",
    "@u:ft": "ft|pied{,s}",
    "@u:fathom": "brasse{,s}",
    "@u:dbar": "dbar|decibar{,s}",
    "@u:km": "km|kilometre{,s}|kms",
    "@u:mi": "mile{,s}|mille{,s} terrestre{,s}",
    "@u:nmi": "mille{,s}{ marins, marin, nautique, nautiques,}|nm|nmi",
    "@u:deg": "degres|°",
    "@u:C": "degre{,s} {celsius,centigrades,c}|celsius|centigrades|° c",
    "@u:F": "degre{,s} fahrenheit|fahrenheit|° f",
    "@u:K": "kelvin{,s}|degre{,s} kelvin",
    "@u:psu": "psu|usp|unites pratiques{ de salinite,}|g / kg",
    "@var:TEMPERATURE": "temperature{,s}|chaleur|temp|thermique{,s}",
    "@var:SEA_SURFACE_TEMPERATURE": (
        "temperature{,s} de {la ,}surface{ de la mer, de l ocean, marine, oceanique}"
        "|temperature{,s} {de ,}surface de la mer|sst|tsm"
        "|temperature superficielle{ de la mer, de l ocean}"
    ),
    "@var:SALINITY": "salinite{,s}|sel",
    "@var:OXYGEN": "oxygene{, dissous}|hypoxi{e,que}|anoxie|zone de minimum d oxygene",
    "@var:CHLOROPHYLL": (
        "chlorophylle{, a}|phytoplancton"
        "|{efflorescence,floraison,bloom}{,s} {de phytoplancton,phytoplanctonique,phytoplanctoniques,"
        "algale,algales,du phytoplancton}"
        "|algues|efflorescence{,s}"
    ),
    "@var:NITRATE": "nitrate{,s}",
    "@var:PH": "ph|acidite",
    "@var:CURRENT_SPEED": (
        "courant{,s}{ marins, marin, oceanique, oceaniques,}"
        "|vitesse {du,des,de} courant{,s}{ marins, marin,}|ecoulement{,s}|derive|vitesse|flux"
    ),
    "@var:CURRENT_DIRECTION": (
        "direction{,s}|direction {du,des,de} courant{,s}{ marins, marin,}|direction de l ecoulement"
        "|vers ou|quelle direction"
    ),
    "@var:SEA_ICE_CONCENTRATION": (
        "glace{,s}{ de mer, marine, de la mer,}|banquise"
        "|{concentration,couverture,etendue} {de,de la} {glace,banquise}{ de mer, marine,}"
    ),
    "@var:POTENTIAL_DENSITY": "densite{,s}{ potentielle,}|masse volumique",
    "@var:MIXED_LAYER_DEPTH": (
        "couche {de melange,melangee}|profondeur de {la ,}couche {de melange,melangee}"
        "|epaisseur de la couche de melange"
    ),
    "@var:SOUND_SPEED": "vitesse du son|celerite du son",
    "@stat:MEAN @var:SOUND_SPEED": "{vitesse,celerite} moyenne du son",
    "@stat:MEAN @var:SEA_SURFACE_TEMPERATURE": (
        "temperature moyenne {de ,de la ,a la }surface {de la mer,de l ocean,oceanique,marine}"
    ),
    "@step:DAY @var:SEA_SURFACE_TEMPERATURE": (
        "temperature quotidienne {de ,de la ,a la }surface {de la mer,de l ocean,oceanique,marine}"
    ),
    "@stat:MEAN @step:DAY @var:SEA_SURFACE_TEMPERATURE": (
        "temperature moyenne quotidienne {de ,de la ,a la }surface {de la mer,de l ocean,oceanique,marine}"
    ),
    "@step:MONTH @var:SEA_SURFACE_TEMPERATURE": (
        "temperature mensuelle {de ,de la ,a la }surface {de la mer,de l ocean,oceanique,marine}"
    ),
    "@stat:MEAN @step:MONTH @var:SEA_SURFACE_TEMPERATURE": (
        "temperature moyenne mensuelle {de ,de la ,a la }surface {de la mer,de l ocean,oceanique,marine}"
    ),
    "@step:YEAR @var:SEA_SURFACE_TEMPERATURE": (
        "temperature annuelle {de ,de la ,a la }surface {de la mer,de l ocean,oceanique,marine}"
    ),
    "@stat:MEAN @step:YEAR @var:SEA_SURFACE_TEMPERATURE": (
        "temperature moyenne annuelle {de ,de la ,a la }surface {de la mer,de l ocean,oceanique,marine}"
    ),
    "@sup:max @var:SEA_SURFACE_TEMPERATURE": (
        "temperature maximale {de ,de la ,a la }surface {de la mer,de l ocean,oceanique,marine}"
    ),
    "@sup:min @var:SEA_SURFACE_TEMPERATURE": (
        "temperature minimale {de ,de la ,a la }surface {de la mer,de l ocean,oceanique,marine}"
    ),
    "@var:PRESSURE": "pression{,s}",
    "@heatwave": "canicule{,s}{ marine, marines,}|vague{,s} de chaleur{ marine, marines,}",
    "@thermocline": "thermocline{,s}",
    "@halocline": "halocline{,s}",
    "@ts": "diagramme{,s} t s|t s|diagramme{,s} ts|diagramme{,s} {,de }temperature {,et }salinite",
    "@adj:warm": "chaud{,e,s,es}|tiede{,s}",
    "@adj:hot": "tres chaud{,e,s,es}|brulant{,e,s,es}",
    "@adj:cold": "froid{,e,s,es}|frais|fraiche{,s}|tres froid{,e,s,es}",
    "@adj:freezing": "glace{e,es}|glacial{,e,es}|sous zero|gele{,e,es}|negative{,s}|glacees",
    "@adj:salty": "sale{,e,s,es}|salin{,e,s,es}|forte salinite|haute salinite|tres sale{,e,s,es}",
    "@adj:fresh": (
        "douce{,s}|eau{,x} douce{,s}|faible salinite|peu sale{,e,s,es}|saumatre{,s}|basse salinite"
        "|faiblement sale{,e,es}"
    ),
    "@cmp:warm": "plus chaud{,e,s,es}",
    "@cmp:cold": "plus froid{,e,s,es}",
    "@cmp:salty": "plus sale{,e,s,es}|plus salin{,e,s,es}",
    "@cmp:fresh": "plus douce{,s}|moins sale{,e,s,es}",
    "@cmp:high": "plus {eleve,elevee,elevees,eleves,haut,haute,grand,grande,fort,forte}",
    "@cmp:low": "plus {bas,basse,faible,faibles,petit,petite}",
    "@sup:warm": "{le ,la ,les }plus chaud{,e,s,es}",
    "@sup:cold": "{le ,la ,les }plus froid{,e,s,es}",
    "@sup:salty": "{le ,la ,les }plus sale{,e,s,es}|{le ,la ,les }plus salin{,e,s,es}",
    "@sup:fresh": "{le ,la ,les }plus douce{,s}|{le ,la ,les }moins sale{,e,s,es}",
    "@sup:max": (
        "maxim{um,al,ale,ales,a,aux}|record"
        "|{le ,la ,les }plus {haut,haute,hautes,eleve,elevee,elevees,eleves,forte,fortes,grande,grandes}"
        "|pic"
    ),
    "@sup:min": (
        "minim{um,al,ale,ales,a,aux}|{le ,la ,les }plus {bas,basse,basses,faible,faibles,petite}"
        "|record minimum"
    ),
    "@latest": "plus recent{,e,s,es}|tout{,e,es} dernier{,e,s,es}",
    "@latest @profiles": "derniers profils",
    "@latest @profile": "dernier profil",
    "@latest @data": "dernieres {donnees,mesures,observations}",
    "@oldest": "plus ancien{,s,ne,nes}|plus vieux",
    "@oldest @profiles": "premiers profils",
    "@oldest @profile": "premier profil",
    "@nearest": "plus proche{,s}{ de, d, du, des,}|plus pres{ de, d, du,}",
    "@stat:MEAN": "moy|moyen{,ne,s,nes}|moyenne{,s}|en moyenne|typique{,s}|habituel{,le,s,les}",
    "@stat:MEDIAN": "median{,e,es}|mediane{,s}",
    "@stat:STDDEV": "ecart{,s} type{,s}|variabilite|dispersion|variance",
    "@profile": "profil",
    "@profiles": "profils",
    "@data": "donnee{,s}|mesure{,s}|observation{,s}|releve{,s}|echantillon{,s}",
    "@dataset": "jeu{,x} de donnees|ensemble{,s} de donnees|base{,s} de donnees|source{,s} de donnees",
    "@p:ARGO_FLOAT": "flotteur{, profileur}|flotteur argo|profileur|bouee argo",
    "@ps:ARGO_FLOAT": "flotteurs{, profileurs}|flotteurs argo|profileurs|bouees argo",
    "@p:DRIFTER": "bouee derivante|deriveur|derivant",
    "@ps:DRIFTER": "bouees derivantes|deriveurs",
    "@p:MOORING": "mouillage|bouee {ancree,mouillee,amarree}",
    "@ps:MOORING": "mouillages|bouees {ancrees,mouillees,amarrees}",
    "@p:GLIDER": "planeur{, sous marin}|glider",
    "@ps:GLIDER": "planeurs{, sous marins}|gliders",
    "@p:SHIP": "navire{, de recherche}|bateau|ctd",
    "@ps:SHIP": "navires{, de recherche}|bateaux|stations ctd",
    "@p:BUOY": "bouee",
    "@ps:BUOY": "bouees",
    "@p:ANY": "plateforme|instrument|plate forme",
    "@ps:ANY": "plateformes|instruments|plates formes",
    "@wmo": "wmo|code|numero|id|omm",
    "@quality:GOOD": (
        "{de ,}bonne qualite|bonnes donnees|fiable{,s}|haute qualite|qualite controlee|de qualite"
    ),
    "@quality:ANY": (
        "non filtre{,e,s,es}|brut{,e,s,es}|sans filtre{,r}|y compris {les ,}mauvais{,es}{ donnees,}"
        "|toutes qualites|toute qualite|meme mauvaises|sans filtrage|incluant les mauvaises"
    ),
    "@mode:DELAYED": "mode {differe,retarde}|{en ,}temps differe|differe{,e,s,es}",
    "@mode:REAL_TIME": "{en ,}temps reel",
    "@mode:ADJUSTED": "ajuste{,e,s,es}|mode ajuste",
    "@export": "telecharge{,z,r,ment}|exporte{,z,r,ation}|enregistre{,z,r}|csv|netcdf|excel|export",
    "@compare": "compare{,z,r}|comparaison{ entre,}|comparons|comparatif|confronte{,z,r}",
    "@vs": (
        "vs|versus|contre|face a|par rapport a|compare{e,es} {a,avec,au}|en comparaison {de,avec}"
        "|comparativement a"
    ),
    "@difference": "difference{,s}{ entre, de,}|differe{,nt}|ecart entre",
    "@normal": "{la ,}normale{,s}|l habitude|l ordinaire|d habitude|la moyenne historique|normal",
    "@anomaly": (
        "anomalie{,s}|inhabituel{,le,s,les}|anormal{,e,ement,es}|anormaux|aberrant{,e,s,es}"
        "|inhabituellement|exceptionnel{,le,s,les,lement}|etrange{,s}|hors norme|atypique{,s}"
        "|{sort,sortait,sorti,sortie,hors}{ elle, il,} {de la normale,de l ordinaire,du commun}"
    ),
    "@corr": (
        "correlation{,s}{ entre,}|relation{,s}{ entre,}|lien{,s}{ entre,}|correle{,e,es,nt,s}"
        "|depend{,ent}{ elle, il, elles, ils,} {de,du}"
        "|{va,vont}{, t il, t elle, ils, elles} de pair|rapport entre|lie{,e,es} a|associe{,e,es}"
        "|influence{,nt}|affecte{,nt}"
    ),
    "@dp": (
        "profil{,s} {vertical,verticaux}|structure verticale"
        "|{en fonction de,selon,avec,contre} la profondeur|profil{,s} de profondeur|stratification"
        "|distribution verticale|vs profondeur|verticalement|coupe verticale"
    ),
    "@map": (
        "carte{,s}|cartographi{e,er,ez,es}|repartition{ spatiale, geographique,}"
        "|distribution{ spatiale, geographique,}|mappe{,r}"
    ),
    "@series": (
        "tendance{,s}|devenu{,e,s,es}|devien{t,nent}|evolution{,s}|evolue{,nt,e}"
        "|serie{,s} {temporelle,temporelles,chronologique,chronologiques}|au fil du temps"
        "|au cours du temps|dans le temps"
    ),
    "@series @var:TEMPERATURE": "rechauffe{,ment}{ t elle, t il,}|refroidi{ssement,t}{ elle, il,}",
    "@series @var:PH": "acidifi{cation,e}{ t elle, t il,}",
    "@change": (
        "change{,nt,ment,ments,r}|varie{,nt}|variation{,s}|augment{e,ent,ation}|diminu{e,ent,tion}"
        "|baisse{,e}|hausse|a {change,evolue,varie,augmente,diminue,baisse}"
        "|{monte,chute,grimpe} t {elle,il}|{montent,chutent,chute}{, t elles, t ils}"
    ),
    "@forecast": "prevision{,s}|prevoir|predi{re,ction,ctions,s,sez}|pronostic{,s}",
    "@help": (
        "aide"
        "|comment {utiliser,ca marche,fonctionne,commencer,faire,puis je utiliser,ca fonctionne,"
        "l utiliser,interroger}{ ceci, cela, ce service, cet outil,}"
        "|que {peux tu,pouvez vous,sais tu,savez vous} faire|qui es tu|qui etes vous"
        "|qu est ce que c est|mode d emploi|tutoriel|manuel"
    ),
    "@define": (
        "definition{ de, d,}|definis{,sez}|explique{,z}|que signifie{,nt}|que veut dire"
        "|{que ,ca ,cela ,}{veut,veulent} dire|signification{ de,}|a quoi {sert,servent}"
    ),
    "@flags": "indicateur{,s} de qualite|drapeau{,x} de qualite|code{,s} qualite|controle qualite|unites",
    "@available": (
        "disponible{,s}|avez vous|as tu|existe{,nt}|couvre{,nt}|propose{z,s}|offre{z,s}|disposez"
        "|disponibilite|vous avez|possedez vous|y a t il comme"
    ),
    "@follow": (
        "{passe,passez,monte,montez,mets,mettez} {,en ,les }{a,plutot}|et|et pour|et en|et dans"
        "|qu en est il {de,du,d,pour,en}|seulement|uniquement|juste|mais"
        "|la meme chose|pareil|meme chose|idem|maintenant|plutot|aussi|meme question|refais|et si"
        "|ou plutot|et avec|fais en|limite|restreins|change|au lieu de|que dire de"
    ),
    "@it": ("cela|ca|ceci|celui ci|ceux ci|les resultats|ces donnees|eux|y"),
    "@export @them": "{telecharge,exporte,enregistre} les",
    "@list @them": "montre les",
    "@harm": (
        "mot{,s} de passe|supprime{,z,r}|efface{,z,r}|drop table"
        "|ignore{,z} {tes,vos,les,toutes les,toutes tes,mes}{ instructions, consignes, regles,"
        "}{ precedentes,}"
        "|oublie{,z} {tes,vos,toutes tes,les,toutes les} {instructions,consignes}|pirate{,r,z}"
        "|identifiants|detrui{s,re,sez}|vide{,z,r} la {table,base}|invite systeme|drop|delete|truncate"
        "|password|cle{,s} api|secret{,s}|contourne{,r}"
    ),
    "@oos": (
        "poeme{,s}|poesie|recette{,s}|blague{,s}|chanson{,s}|football|foot|president|election{,s}"
        "|bourse|restaurant{,s}|hotel{,s}|impots|pizza|horoscope|politique|capitale {de,du}|qui a gagne"
        "|coupe du monde|loterie|jeu{,x} video|lettre d amour|bitcoin|film{,s}|match"
    ),
    "@off": (
        "vol{,s} pour|tradui{s,re,sez}|meteo|anniversaire|medecin|medicament|cuisine{,r}|voiture{,s}"
        "|telephone|nouvelles|prix|acheter|vendre|chien|chat|musique|qui est|qui etait|histoire de"
        "|diner|roman|conte"
    ),
}

"""Hindi words in Latin letters, as people type them; what is missing here is said in English in between."""

HINDI_IN_LATIN: dict[str, str] = {
    "": "ka|ke|ki|ko|ne|{w,v}al{e,i,a}|ji|hi|to|toh|ke liye|ek",
    "@w": (
        "kripya|dhanyavad|dhanyawad|shukriya|namaste|namaskar|mujh{e,ko}|ham{e,ein}|humein|main|hum|aap"
        "|chahiye|chaht{a,i,e}|sakt{e,i,a}|paani|pani|jal|samudra|samundar|mahasagar|sagar|samudri"
        "|rah{a,i,e}|gaya|gayi|gaye|hua|hui|hue|hot{a,i,e}|ho|kar|karke|karne|karo|karna|jo|vah|woh|wo|yah"
        "|yeh|ye|ve|bhi|kiya|kiye|kshetra|ilaake|ilaka|tat|bhag|hisse|bahut|sabhi|sab|saare|sare|poore|pure"
        "|dekhna|janna|jaanna|batana|kuch|matra|darj|jankari|jaankari|mil{a,i,e}|mer{a,e,i}|apne|apni|liye"
        "|zara|jara|please|plz|bhai|yaar|walo|sthiti|maan|star|banao|kijiye|karen|kare"
    ),
    "@list": (
        "dikha{o,iye,ye,yen,na,}|dikha do|suchi|soochi|do|de do|dijiye|dijie|khojo|dhundo|dhoondo|nikalo"
        "|bata{o,iye,ye,yen}|bata do|lao|show karo|list karo|show|list"
    ),
    "@plot": "{plot,graph,chart}{ karo, banao, dikhao,}",
    "@what": "kya|kitna|kitni",
    "@which": "kaun {sa,si,se}|kauns{a,e,i}|kon se|kons{a,e}|kis|kin",
    "@where": "kaha{n,}{ par, pe,}|kidhar",
    "@how": "kais{e,i,a}|kis tarah",
    "@howmany": "kitne|ki sankhya|sankhya|{kul,total} kitne",
    "@sing": "hai|tha|thi",
    "@plural": "hain|the|thin",
    "@with": "jahan|jab|jism{e,ein}|jinm{e,ein}|jinki|jisk{a,i}|ke s{a,aa}th",
    "@not": "nahi{n,}|{ko ,}ch{h,}odkar|ke alawa|ke bina|bina|ke siva|mat",
    "@in": "mein|me|men|mai|par|pe|ke andar|bhar mein",
    "@post:near": (
        "ke {paas,pas}{ ke, wale, mein, me,}|ke {nikat,kareeb,karib,nazdeek,nazdik,najdik}{ ke, wale,}"
        "|ke {aaspaas,aas paas,aspas,aaspas}{ ke, wale,}|ke tat par|ke kinare|ke charon or"
    ),
    "@around": "lagbhag|kareeb|karib|takriban|aaspaas|aas paas",
    "@within": "ke {bheetar,bhitar}|ke {dayre,daayre} {mein,me}|ki {doori,duri}{ par, mein, me, tak,}",
    "@dir:n": "uttar{ mein,}|uttari akshansh",
    "@dir:s": "dakshin|dakshini akshansh",
    "@dir:e": "purv|poorv|purab|purvi deshantar",
    "@dir:w": "pas{c,}him|pashchim|pas{c,}himi deshantar",
    "@post:dirof:n": "{ke,se} uttar{ mein, me,}",
    "@post:dirof:s": "{ke,se} dakshin{ mein, me,}",
    "@post:dirof:e": "{ke,se} {purv,poorv}{ mein, me,}",
    "@post:dirof:w": "{ke,se} paschim{ mein, me,}",
    "@part": "{uttari,dakshini,purvi,paschimi}{ bhag, hissa, hisse,}|madhya bhag",
    "@lat": "akshansh",
    "@lon": "deshantar",
    "@hemi:n": "uttari golardh{a,}",
    "@hemi:s": "dakshini golardh{a,}",
    "@equator": "bhumadhya rekha|vishuvat rekha",
    "@equatorial": "bhumadhya{ ,}rekhiya|equatorial",
    "@tropical": "ushnakatibandhiya|tropical",
    "@world": (
        "duniya{ bhar mein, bhar me, bhar ke, bhar,}|vish{v,w}a{ bhar,}|p{oo,u}ri duniya|sabhi mahasagaron"
    ),
    "@month:1": "jan{v,w}ari",
    "@month:2": "far{v,w}ari",
    "@month:3": "maarch",
    "@month:4": "aprail",
    "@month:6": "joon",
    "@month:7": "julai",
    "@month:8": "agast",
    "@month:9": "sitambar",
    "@month:10": "akt{u,oo}bar",
    "@month:11": "navambar",
    "@month:12": "disambar",
    "@season:winter": "sardi{yon,yo,}{ ke mausam,}|shit ritu|jade|thand ke mausam",
    "@season:spring": "{v,b}asant",
    "@season:summer": "garmi{yon,yo,}{ ke mausam,}|grishma",
    "@season:autumn": "sharad|patjhad",
    "@monsoon:sw": "{dakshin paschim ,dakshin paschimi ,}{mansoon,monsoon,mansun}|barsaat|barsat|varsha ritu",
    "@monsoon:ne": "{uttar purv,uttar purvi,purvottar} {mansoon,monsoon,mansun}",
    "@unit:hour": "ghanta",
    "@unit:day": "din",
    "@unit:week": "haft{a,e}|saptah",
    "@unit:month": "mahin{a,e}|maah|mah",
    "@unit:quarter": "timahi",
    "@unit:year": "saal|sal|varsh|san",
    "@unit:decade": "dashak",
    "@units:hour": "ghant{e,on}",
    "@units:day": "dino{n,}",
    "@units:week": "hafto{n,}",
    "@units:month": "mahino{n,}",
    "@units:year": "saalo{n,}|salon|varshon",
    "@units:decade": "dashakon",
    "@half": "ch{h,}amahi",
    "@ord:1": "p{e,a}hl{i,a}|pratham",
    "@ord:2": "d{u,oo}sr{i,a,e}",
    "@ord:3": "t{ee,i}sr{i,a,e}",
    "@ord:4": "chauth{i,a,e}",
    "@early": "k{i,e} {shuruaat,shuruat,shuru}{ mein, me,}",
    "@mid": "ke madhya{ mein, me,}",
    "@late": "ke {ant,aakhir,akhir}{ mein, me,}",
    "@last": "pich{h,}l{a,i,e}|gat",
    "@past": "b{ee,i}t{e,i}|{aa,a}khri",
    "@this": "is|iss|isi",
    "@next": "agl{a,i,e}|aane wale|aagami",
    "@ago": "p{e,a}hle",
    "@today": "aaj",
    "@yesterday": "{beeta ,}kal",
    "@tomorrow": "aane wal{a,e} kal|bhavishya",
    "@now": "abhi|vartaman{ mein,}|is samay|filha{a,}l|aajkal",
    "@recent": "{haal,hal}{ ke, hi ke, hi mein, hi me, mein, hi ki,}|taza|taaza|recent|haaliya",
    "@post:since": "se|se lekar|ke baad se|se ab tak",
    "@post:after": "ke baad{ ke, ka, ki,}",
    "@post:before": "{se,ke} p{e,a}hle{ ke, ka, ki,}",
    "@post:until": "tak{ ke, ka, ki,}",
    "@and": "aur|tatha|evam|va|and",
    "@or": "ya|athva",
    "@post:between": "ke b{ee,i}ch{ mein, me, ki, ke, ka,}",
    "@during": "{ke ,}dauran",
    "@every": "har|pratyek",
    "@per": "prati|ke anusar|ke hisa{a,}b se|anusar",
    "@step:DAY": "dainik|rozana|rojana|pratidin|har {din,roz}",
    "@step:MONTH": "ma{a,}sik|{har,prati} {mahine,maah,mahina}",
    "@step:YEAR": "va{a,}rshik|sa{a,}lana|{har,prati} {saal,sal,varsh}|saal dar saal",
    "@step:MONTH_OF_YEAR": "mausami {chakra,chakr,badlav}|ritu chakra|seasonal cycle|climatology",
    "@by:REGION": "{kshetra,region} ke {anusar,hisab se}|{har,prati} {kshetra,region}|region wise",
    "@by:PLATFORM": "float{s,} ke {anusar,hisab se}|{har,prati} float|float wise",
    "@by:DEPTH_BIN": "g{e,a}hra{i,ai} ke {anusar,hisab se}|depth ke {anusar,hisab se}",
    "@zone:surface": "{samudra ki ,}satah{ par, pe, ke, ki, ka,}|surface{ par, pe, ke, ki, ka,}",
    "@zone:nearsurface": "satah ke {paas,nikat,kareeb}",
    "@zone:upper": "upari {mahasagar,samudra,parat}",
    "@zone:deep": "g{e,a}hr{a,e,i}{ pani, paani, samudra, sagar,}|deep",
    "@depth": "{ki ,}g{e,a}hra{i,ai,yi}{ par, pe, mein, me,}|depth{ par, pe, mein, me,}",
    "@howdeep": "kitn{i,a} g{e,a}hr{ai,a,i}",
    "@post:above": "se {upar,oopar}{ ke, ka, ki,}|ke upar",
    "@post:over": "se {adhik,zyada,jyada,zyaada,jyaada,bada,badi}|ya {usse ,}{adhik,zyada,jyada}",
    "@post:over @cmp:warm": "se {,adhik ,zyada ,jyada }gar{a,}m",
    "@post:over @cmp:salty": "se {,adhik ,zyada ,jyada }kh{a,aa}r{a,e,i}",
    "@post:less @cmp:cold": "se {,adhik ,zyada ,jyada }thand{a,e,i}",
    "@post:below": "{se,ke} n{ee,i}che{ ke, ka, ki,}",
    "@post:less": "se kam|ya {usse ,}kam",
    "@post:deeper": "se {,zyada ,adhik ,jyada }g{e,a}hr{a,e,i,ai}{ par, pe, mein, me,}",
    "@post:shallower": "se {uthla,uthle,kam gehra,kam gehrai}{ par, mein, me,}",
    "@over": "kam se kam",
    "@less": "{zyada,adhik,jyada} se {zyada,adhik,jyada}",
    "@top": "upari|shirsh|upar ke",
    "@u:m": "meter{s,}|metre{s,}|mtr|mitar",
    "@u:ft": "fut|phut|feet|foot",
    "@u:km": "kilometer|kilometre|kimi|km",
    "@u:mi": "meel|mile{s,}",
    "@u:nmi": "samudri {meel,mil}|nautical mile{s,}",
    "@u:deg": "degree{s,}|digri",
    "@var:TEMPERATURE": "ta{a,}pma{a,}n|taap|garmahat|temperature|temp",
    "@var:SEA_SURFACE_TEMPERATURE": "{samudra,samudri,samudra ki,sagar ki} satah {ka ,ke ,}ta{a,}pma{a,}n",
    "@var:SALINITY": "lavan{a,}ta|kha{a,}rapan|namak ki matra|salinity",
    "@var:OXYGEN": "aksijan|oksijan",
    "@var:CHLOROPHYLL": "shaival|padap plavak|klorofil",
    "@var:PH": "amlata|amliyata",
    "@var:CURRENT_SPEED": "{samudri ,}dhar{a,aon,ayein}{ ki gati,}|bahav|pravah",
    "@var:CURRENT_DIRECTION": "{samudri ,}dhar{a,aon} ki disha|disha",
    "@var:SEA_ICE_CONCENTRATION": "{samudri ,}bar{f,af}",
    "@var:POTENTIAL_DENSITY": "ghanatva",
    "@var:MIXED_LAYER_DEPTH": "mishrit {parat,star}{ ki gehrai, ki gahrai,}",
    "@var:SOUND_SPEED": "dh{w,v}ani ki {gati,chaal}|awaz ki gati",
    "@var:PRESSURE": "dabav|daab",
    "@heatwave": "{samudri ,marine ,}{garmi ki lahar,ushn lahar,heat wave,heat waves,heatwave,heatwaves}",
    "@adj:warm": "gar{a,}m|ushn",
    "@adj:hot": "bahut gar{a,}m",
    "@adj:cold": "{bahut ,}thand{a,i,e}|sheetal",
    "@adj:freezing": "shunya se n{ee,i}che|barf{i,ee}la",
    "@adj:salty": "{bahut ,}kh{a,aa}r{a,e,i}|namkeen",
    "@adj:fresh": "m{ee,i}th{a,e}{ pani, paani,}|kam {khara,khare,khaara,lavanta}",
    "@cmp:warm": "{zyada,jyada,adhik} gar{a,}m",
    "@cmp:cold": "{zyada,jyada,adhik} thand{a,e,i}",
    "@cmp:salty": "{zyada,jyada,adhik} kh{a,aa}r{a,e,i}",
    "@cmp:any": "zyada|jyada|adhik",
    "@sup:warm": "sabse {,zyada ,jyada ,adhik }gar{a,}m",
    "@sup:cold": "sabse {,zyada ,jyada ,adhik }thand{a,e,i}",
    "@sup:salty": "sabse {,zyada ,jyada ,adhik }kh{a,aa}r{a,e,i}|sabse namkeen",
    "@sup:fresh": "sabse {meetha,meethe,mitha,kam khara,kam khare,kam khaara}",
    "@sup:max": "adhiktam|sarvadhik|uch{ch,}tam|sabse {zyada,jyada,adhik,uncha,unchi,bada,badi,tez}",
    "@sup:min": "ny{u,oo}ntam|sabse {kam,nicha,neecha}",
    "@latest": "nav{ee,i}ntam|sabse {naya,naye,nayi,nai,taza,haaliya,latest,recent}|latest",
    "@oldest": "sabse puran{a,e,i}|oldest",
    "@nearest": (
        "{ke ,se ,}{nikattam,nazdiki,najdiki,nearest,sabse nazdeek,sabse nazdik,sabse nazdeeki,sabse nazdiki,"
        "sabse najdik,sabse najdiki,sabse paas,sabse pas,sabse kareeb,sabse karib,sabse nikat}"
        "{ ke, ka, ki, wale, wala, wali,}"
    ),
    "@stat:MEAN": "aus{a,}t{an,}|average|mean|aam taur par",
    "@stat:MEDIAN": "madhyika",
    "@stat:STDDEV": "manak vichalan|parivartansheelta",
    "@profiles": "profile{s,}|prof{ai,i}l{s,}",
    "@data": "data|aank{,a}d{e,on}|maap|readings|observations|measurements",
    "@ps:ARGO_FLOAT": "{argo ,}float{s,}|flot",
    "@ps:SHIP": "jaha{a,}z|jaha{a,}j",
    "@quality:GOOD": "ach{h,ch,}i {gunvatta,quality}{ wala, wale, ka, ke, wali,}|vish{v,w}asniya|bharosemand",
    "@quality:ANY": "bina filter{ kiya, kiye, ke,}|kachch{a,e}|kharab data {sahit,bhi}",
    "@mode:DELAYED": "vilambit",
    "@mode:ADJUSTED": "samayojit",
    "@export": "{download,export,save}{ karo, karen, kare, karna, kijiye, kar do,}|niryat{ karo,}",
    "@compare": "{ki ,se ,}tulna{ karo, karen, kare, kijiye, karke,}|compare{ karo, karen,}|muqabla",
    "@vs": "banam|ki tulna {mein,me}|ke mukable|ki apeksha",
    "@difference": "{ke beech ,mein ,me ,}{antar,fark,farq,difference}",
    "@normal": "samanya{ se, ki, ke,}|normal",
    "@anomaly": (
        "asa{a,}manya{ roop se,}|asadharan|ajeeb|visangati|anokha"
        "|{samanya,normal} se {alag,adhik,zyada,jyada,kam,zyada garam,garam,thanda}"
    ),
    "@corr": (
        "{ke beech ,ke bich ,ka ,mein ,me ,}{sambandh,rishta,sahsambandh,relation,correlation}|par nirbhar"
        "|se jud{a,i}"
    ),
    "@dp": (
        "{gehrai,gahrai,depth} ke {saath,sath,sapeksh,mukable}|{gehrai,gahrai} banam|banam {gehrai,gahrai}"
        "|{urdhvadhar,vertical} {profile,sanrachna}|depth profile"
    ),
    "@map": "nakshe{ par, pe, mein, me,}|naksha|manchitra{ par, mein,}|map{ par, pe, banao, dikhao,}|vitran",
    "@series": "ru{z,}jhan|ruzhan|pravritti|samay ke s{a,aa}th|samay shrinkhla|trend|itihas",
    "@change": "badl{a,i,e}|badal|badlav|badalt{a,i}|parivartan|badh{a,i}|ghat{a,i}|change",
    "@forecast": "p{u,oo}rvanuman|bhavishyavani|forecast",
    "@help": (
        "madad|sahayata"
        "|{ise ,iska ,isko ,}{kaise ,}{upyog,istemal,istemaal,use}{ kaise,} kar{un,oon,e,en,u,te}"
        "|{aap,tum} kya kar sakte|aap kaun|tum kaun"
    ),
    "@define": "paribhasha|samjha{o,iye}|matlab|arth|kise k{e,a}hte|kya hot{a,i,e}",
    "@available": "uplabdh{ hai, hain,}|{aap,tumhar}ke paas|tumhare paas|shamil|available",
    "@follow": (
        "aur|aur phir|ke ba{a,}re {mein,me}{ kya,}|sirf|keval|kewal|bas|wahi{ lekin, par, magar,}|lekin|ab"
        "|waise hi|yahi|iske bajay|bajay|aur kya|magar"
    ),
    "@it": "ise|use|inhe{n,}|unhe{n,}|isko|usko|wahan|yahan|iska|uska|ism{e,ein}|usm{e,ein}",
    "@harm": (
        "hatao|hata do|mitao|mita do|{delete,drop,hack}{ karo, kar do,}|nasht|password{s,}"
        "|nirdesh{on,} ko {bhool,bhul,ignore}"
    ),
    "@oos": (
        "kavita|cricket|football|match|chutkul{a,e}|ga{a,}n{a,e}|recipe|chuna{a,}v|pradhan{ ,}mantri"
        "|rashtrapati|film|share baza{a,}r|kahani|hotel|rashifal|rajn{i,ee}ti|rajdhani|kaun j{ee,i}ta"
        "|vishwa cup|mausam kaisa|naukri"
    ),
}

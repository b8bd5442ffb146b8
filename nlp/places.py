"""Coastal cities, islands and capes with their position to 0.1 degree: what "near Mumbai" means.

City positions agree with GeoNames (geonames.org, CC BY 4.0). A name that ends in `~` is also a common word:
it counts only when it is written with a capital after a word such as "near".
"""

from dataclasses import dataclass

_TABLE = """
Mumbai/Bombay/Bombaim/मुंबई/मुम्बई/बंबई/बम्बई; 19.1 72.9
Chennai/Madras/चेन्नई/मद्रास; 13.1 80.3
Kolkata/Calcutta/कोलकाता/कलकत्ता; 22.6 88.4
Kochi/Cochin/कोच्चि/कोचीन; 9.9 76.3
Visakhapatnam/Vizag/विशाखापत्तनम/विशाखापट्टनम/विज़ाग; 17.7 83.2
Goa/गोवा/पणजी; 15.4 73.9
Mangalore/Mangaluru/मंगलौर/मैंगलोर/मंगलुरु; 12.9 74.9
Thiruvananthapuram/Trivandrum/तिरुवनंतपुरम/त्रिवेंद्रम; 8.5 76.9
Puri/पुरी; 19.8 85.8
Kozhikode/Calicut/कोझिकोड/कालीकट; 11.2 75.8
Surat~/सूरत; 21.2 72.8
Puducherry/Pondicherry/पुडुचेरी/पांडिचेरी; 11.9 79.8
Thoothukudi/Tuticorin/तूतीकोरिन; 8.8 78.1
Rameswaram/रामेश्वरम; 9.3 79.3
Paradip/पारादीप; 20.3 86.6
Porbandar/पोरबंदर; 21.6 69.6
Dwarka/द्वारका; 22.2 69.0
Veraval/वेरावल; 20.9 70.4
Ratnagiri/रत्नागिरी; 17.0 73.3
Karwar/करवर/कारवार; 14.8 74.1
Kanyakumari/कन्याकुमारी; 8.1 77.5
Nagapattinam; 10.8 79.8
Kakinada/काकीनाडा; 17.0 82.2
Digha; 21.6 87.5
Jamnagar/जामनगर/जामनगरम्; 22.5 70.1
Kandla; 23.0 70.2
Kavaratti/कवरत्ती/काभारेट्टी; 10.6 72.6
Udupi/उडुपी/उडुपीमण्डलम्; 13.3 74.7
Kollam/Quilon/कोल्लम/कोल्लम्; 8.9 76.6
Alappuzha/Alleppey; 9.5 76.3
Chittagong/Chattogram/चटगांव; 22.3 91.8
Cox's Bazar; 21.4 92.0
Colombo/कोलंबो; 6.9 79.8
Galle; 6.0 80.2
Trincomalee/त्रिंकोमली; 8.6 81.2
Jaffna/जाफना; 9.7 80.0
Karachi/कराची; 24.9 67.0
Gwadar/ग्वादर; 25.1 62.3
Male~/माले; 4.2 73.5
Yangon/Rangoon/यांगून/रंगून; 16.8 96.2
Bangkok/बैंकॉक; 13.8 100.5
Phuket/फुकेट; 7.9 98.4
Pattaya; 12.9 100.9
Da Nang/दा नांग; 16.1 108.2
Haiphong/हाईफांग; 20.9 106.7
Nha Trang/न्हा ट्रांग; 12.2 109.2
Vung Tau; 10.3 107.1
Ho Chi Minh City/Saigon; 10.8 106.6
Kuala Lumpur/कुआ लालम्पुर/कुआलालम्पुर; 3.1 101.7
Kota Kinabalu/कोटा किनाबालु; 6.0 116.1
Kuching/कुचिंग; 1.6 110.3
Singapore/Singapur/Singapour/Singapura/सिंगापुर; 1.3 103.9
Jakarta/Yakarta/Djakarta/Jacarta/जकार्ता; -6.2 106.8
Surabaya; -7.2 112.8
Makassar; -5.1 119.4
Manado/मानदो; 1.5 124.8
Padang/पादांग; -0.9 100.4
Denpasar/देनपसार; -8.7 115.2
Ambon; -3.7 128.2
Kupang; -10.2 123.6
Banda Aceh; 5.5 95.3
Medan; 3.6 98.7
Jayapura; -2.5 140.7
Semarang; -7.0 110.4
Sorong; -0.9 131.3
Manila/मनिला/मनीला; 14.6 121.0
Cebu/सेबु शहर; 10.3 123.9
Davao/दवाओ; 7.1 125.6
Zamboanga; 6.9 122.1
Shanghai/शंघाई; 31.2 121.5
Qingdao/चिंगदाओ; 36.1 120.4
Dalian; 38.9 121.6
Xiamen; 24.5 118.1
Tianjin/तिआंजिन/त्यांजिन; 39.1 117.2
Guangzhou/क्वांगचौ/ग्वांगझोउ; 23.1 113.2
Shenzhen/शेन्झेन/षेंचेन; 22.5 114.1
Sanya; 18.3 109.5
Ningbo; 29.9 121.5
Hong Kong/हांगकांग; 22.3 114.2
Macau/मकाउ/मकाओ; 22.2 113.5
Taipei/ताइपे; 25.1 121.5
Kaohsiung/कावशिउंग; 22.6 120.3
Busan/Pusan/बुसान; 35.1 129.0
Incheon/इंचियॉन/इंचेवॉन; 37.5 126.7
Ulsan/उलसान; 35.5 129.3
Tokyo/Tokio/Toquio/टोक्यो; 35.7 139.7
Yokohama; 35.4 139.7
Osaka; 34.7 135.5
Nagasaki/नागासाकी; 32.8 129.9
Kobe/कोबे; 34.7 135.2
Sapporo/सप्पोरो; 43.1 141.3
Naha; 26.2 127.7
Sendai; 38.3 140.9
Fukuoka; 33.6 130.4
Hiroshima/हिरोशिमा; 34.4 132.4
Kagoshima; 31.6 130.6
Hakodate; 41.8 140.7
Niigata; 37.9 139.0
Vladivostok/व्लादिवोस्तॉक/व्लादिवोस्तोक; 43.1 131.9
Murmansk/मुर्मान्स्क/मूरमान्स्क; 69.0 33.1
Arkhangelsk/आर्कहेंजेल्स्क; 64.5 40.6
Petropavlovsk-Kamchatsky/पेत्रोपावलोवस्क-कामचात्स्की; 53.1 158.6
Saint Petersburg/St Petersburg/सेंट पीटर्सबर्ग; 59.9 30.3
Magadan/मागादान; 59.6 150.8
Yuzhno-Sakhalinsk/युज़्नो-सखालिंस्क/युझ्नो-साखालिन्स्क; 47.0 142.7
Sochi/सोची; 43.6 39.7
Dubai/दुबई; 25.1 55.3
Abu Dhabi/अबु धाबी/अबू धाबी; 24.5 54.4
Fujairah/फुजैराह; 25.1 56.3
Muscat/Mascate/मस्कट; 23.6 58.4
Salalah/सलालह; 17.0 54.1
Sur~/सुर; 22.6 59.5
Doha/दोहा; 25.3 51.5
Manama/मनामा; 26.2 50.6
Kuwait City; 29.4 48.0
Bandar Abbas/बंदर-ए-अब्बास; 27.2 56.3
Bushehr; 29.0 50.8
Chabahar/चाबहार; 25.3 60.6
Aden/अदन; 12.8 45.0
Al Hudaydah/Hodeidah/अल हुदेदा; 14.8 43.0
Jeddah/Djeddah/जेद्दाह; 21.5 39.2
Dammam/दम्मम/दम्माम; 26.4 50.1
Haifa/हाइफा/हैफ़ा; 32.8 35.0
Tel Aviv/तेल अभिव/तेल अविव; 32.1 34.8
Eilat; 29.6 34.9
Beirut/Beyrouth/बेयरूत/बेय्रुत; 33.9 35.5
Alexandria/Alejandria/Alexandrie/अलेक्झांड्रिया/सिकन्दरिया; 31.2 29.9
Port Said; 31.3 32.3
Suez/सुएझ; 30.0 32.5
Hurghada; 27.3 33.8
Port Sudan/पोर्ट सूडान; 19.6 37.2
Djibouti/जिबूती; 11.6 43.1
Mogadishu/मोगादिशू/मोगादीशू; 2.0 45.3
Berbera; 10.4 45.0
Mombasa/मोम्बासा; -4.1 39.7
Malindi/मलिंदी/मालिंदी; -3.2 40.1
Dar es Salaam/दार अस सलाम/दार एस सलाम; -6.8 39.3
Zanzibar/ज़ंजीबार; -6.2 39.2
Maputo/मापुतो; -26.0 32.6
Beira~/बेइरा; -19.8 34.8
Nacala; -14.6 40.7
Durban/डरबन/डर्बन; -29.9 31.0
Cape Town/Ciudad del Cabo/Le Cap/Cidade do Cabo/केप टाउन; -33.9 18.4
Port Elizabeth/Gqeberha/पोर्ट एलिज़ाबेथ/पोर्ट एलिझाबेथ; -34.0 25.6
East London/ईस्ट लंडन; -33.0 27.9
Richards Bay; -28.8 32.0
Luderitz; -26.6 15.2
Luanda/लुआंडा/लुआण्डा; -8.8 13.2
Lobito/लोबिटो/लोबितो; -12.4 13.5
Benguela/बेंगुएला; -12.6 13.4
Pointe-Noire/पॉइंट-नोयर; -4.8 11.9
Libreville/लिबरेविले/लिब्रेव्हिल; 0.4 9.5
Port-Gentil; -0.7 8.8
Douala/डुआला/दौआला; 4.0 9.7
Lagos/लागोस; 6.5 3.4
Port Harcourt/पोर्ट हारकोर्ट; 4.8 7.0
Cotonou/कोतोनू; 6.4 2.4
Lome/लोमे; 6.1 1.2
Accra/अक्रा/आक्रा; 5.6 -0.2
Takoradi; 4.9 -1.8
Abidjan/अबिदजान/आबिजान; 5.4 -4.0
Monrovia/मोन्रोव्हिया; 6.3 -10.8
Freetown/फ़्रीटाउन/फ्रीटाउन; 8.5 -13.2
Conakry; 9.5 -13.7
Banjul/बंजुल/बाञ्जुल; 13.5 -16.6
Dakar/डकार; 14.7 -17.4
Nouakchott/नवाकसुत; 18.1 -16.0
Nouadhibou/नुआधिबु; 20.9 -17.0
Casablanca/कसाबलांका/कासाब्लांका; 33.6 -7.6
Agadir/अगादिर/अगादीर; 30.4 -9.6
Tangier/Tanger/तांजिए; 35.8 -5.8
Rabat/रबाट/रबात; 34.0 -6.8
Essaouira/एस्साउरा; 31.5 -9.8
Algiers/Argel/Alger/अल्जीएर्स/अल्जीयर्स; 36.7 3.1
Oran/ओरान; 35.7 -0.6
Annaba/अन्नाबा; 36.9 7.8
Tunis/Tunez/ट्युनिस/ट्यूनिस; 36.8 10.2
Sfax/स्फाक्स; 34.7 10.8
Tripoli/ताराबूलस/त्रिपोली; 32.9 13.2
Benghazi/बेनगाझी; 32.1 20.1
Lisbon/Lisboa/Lisbonne/लिस्बन; 38.7 -9.1
Porto~/पोर्टो; 41.1 -8.6
Faro~/फारो; 37.0 -7.9
Funchal/फुंकल/फुंचल; 32.7 -16.9
Ponta Delgada/पोन्ता डेलगाडा; 37.7 -25.7
Setubal/सेतुबल; 38.5 -8.9
Barcelona/Barcelone/बार्सिलोना/बार्सेलोना; 41.4 2.2
Valencia/वालेन्सिया; 39.5 -0.4
Malaga/मलागा; 36.7 -4.4
Cadiz/Cadix; 36.5 -6.3
Bilbao/बिल्बाओ; 43.3 -2.9
Vigo/वीगो; 42.2 -8.7
A Coruna/La Coruna/Corunna; 43.4 -8.4
Santander/सांतांदेर; 43.5 -3.8
Gijon; 43.5 -5.7
Alicante/आलिकांते/आलिकान्ते; 38.3 -0.5
Las Palmas; 28.1 -15.4
Santa Cruz de Tenerife/सांता क्रुझ दे तेनेरीफ/सान्ता क्रूस दे तेनरीफ़; 28.5 -16.3
Palma~; 39.6 2.7
San Sebastian; 43.3 -2.0
Almeria/अल्मेरिया/आल्मेरिया; 36.8 -2.5
Cartagena~/कार्टाजेना/कार्ताजिना; 37.6 -1.0
Huelva; 37.3 -6.9
Marseille/Marsella/Marselha/मार्सेल/मार्सैय; 43.3 5.4
Nice~/नीस; 43.7 7.3
Brest/ब्रैस्त; 48.4 -4.5
Bordeaux/Burdeos/बोर्दू/बोर्दो; 44.8 -0.6
La Rochelle; 46.2 -1.2
Le Havre/ला आव्र; 49.5 0.1
Toulon/तुलाँ/तुलों; 43.1 5.9
Cherbourg/शैर्बूर; 49.6 -1.6
Nantes/नांत; 47.2 -1.6
Saint-Nazaire; 47.3 -2.2
Biarritz; 43.5 -1.6
Ajaccio/अझाक्सियो; 41.9 8.7
Calais; 51.0 1.9
Montpellier/माँतपेलिए; 43.6 3.9
Dunkerque/Dunkirk/डंकर्क/दैंकर्क; 51.0 2.4
Roscoff; 48.7 -4.0
Naples/Napoles/Napoli/नापोलि/नापोली; 40.9 14.3
Genoa/Genova/Genes/जेनोआ; 44.4 8.9
Venice/Venecia/Venise/Veneza; 45.4 12.3
Palermo/पलेर्मो; 38.1 13.4
Trieste/ट्रिएस्ट/त्रिएस्ते; 45.6 13.8
Bari/बरि/बारी; 41.1 16.9
Cagliari/कगलिआरी/काग्लियारी; 39.2 9.1
Ancona; 43.6 13.5
Catania; 37.5 15.1
Livorno; 43.5 10.3
Messina; 38.2 15.6
Brindisi/ब्रिंडिसि; 40.6 17.9
Taranto; 40.5 17.2
Rome/Roma/रोम/रोमा; 41.9 12.5
Valletta/भलेट/व्हॅलेटा; 35.9 14.5
Athens/Atenas/Athenes/अथेन्स; 38.0 23.7
Piraeus; 37.9 23.6
Thessaloniki; 40.6 22.9
Heraklion; 35.3 25.1
Patras; 38.2 21.7
Split~/स्प्लिट; 43.5 16.4
Dubrovnik; 42.6 18.1
Rijeka; 45.3 14.4
Durres/ड्यूरेस; 41.3 19.5
Istanbul/Estambul/Istambul/इस्तांबुल; 41.0 28.9
Izmir/इज़मिर; 38.4 27.1
Antalya/अंताल्या; 36.9 30.7
Trabzon/त्रेबिज़ोन; 41.0 39.7
Mersin; 36.8 34.6
Varna/वर्ना/व्हर्ना; 43.2 27.9
Burgas/बुर्गास; 42.5 27.5
Constanta/कॉन्स्टांटा/कोन्स्तांत्सा; 44.2 28.6
Odessa/Odesa/ओदेसा; 46.5 30.7
Sevastopol/सेव्हास्तोपोल; 44.6 33.5
Batumi/बातुमी; 41.6 41.6
London/Londres/लंदन; 51.5 -0.1
Plymouth/प्लिमथ; 50.4 -4.1
Southampton; 50.9 -1.4
Liverpool/लिवरपूल/लिव्हरपूल; 53.4 -3.0
Aberdeen/अ‍ॅबर्डीन/एबरडीन; 57.1 -2.1
Edinburgh/एडिनबरा/एदिनबरा; 56.0 -3.2
Cardiff/कार्डिफ/कार्डिफ़; 51.5 -3.2
Brighton~/ब्रायटन; 50.8 -0.1
Portsmouth/पोर्टस्मथ; 50.8 -1.1
Dover/डोव्हर; 51.1 1.3
Falmouth; 50.2 -5.1
Swansea/स्वान्ज़ी/स्वॉन्झी; 51.6 -3.9
Bristol~/ब्रिस्टल; 51.5 -2.6
Dublin/डब्लिन/दब्लिन; 53.3 -6.2
Galway; 53.3 -9.1
Cork~/कॉर्क; 51.9 -8.5
Ostend/Oostende; 51.2 2.9
Antwerp/अँटवर्प; 51.2 4.4
Rotterdam/रॉटरडॅम; 51.9 4.5
Amsterdam/अ‍ॅम्स्टरडॅम/आम्स्टर्डम; 52.4 4.9
Den Helder; 53.0 4.8
The Hague; 52.1 4.3
Hamburg/Hamburgo/हॅम्बुर्ग/हैम्बर्ग; 53.6 10.0
Kiel/किएल/कील; 54.3 10.1
Bremerhaven; 53.6 8.6
Rostock; 54.1 12.1
Copenhagen/Copenhague/कोपनहागन; 55.7 12.6
Aarhus; 56.2 10.2
Esbjerg; 55.5 8.5
Oslo/ओस्लो; 59.9 10.7
Bergen/बर्गन/बार्गन; 60.4 5.3
Trondheim; 63.4 10.4
Tromso/ट्रॉमसो/ट्रोम्सो; 69.6 19.0
Stavanger/स्टावेंजर; 59.0 5.7
Bodo/बोडो; 67.3 14.4
Hammerfest; 70.7 23.7
Stockholm/Estocolmo/स्टकहोम/स्टॉकहोम; 59.3 18.1
Gothenburg/Goteborg/गॉथेनबर्ग/योहतेबोर्य; 57.7 12.0
Malmo/माल्मो; 55.6 13.0
Helsinki/हेलसिंकी/हेल्सिन्की; 60.2 24.9
Turku/तुर्कू; 60.5 22.3
Tallinn/तालिन/ताल्लिन; 59.4 24.8
Riga/रिगा/रीगा; 56.9 24.1
Klaipeda/क्लैपेडा; 55.7 21.1
Gdansk/गदान्स्क; 54.4 18.6
Gdynia; 54.5 18.5
Reykjavik/रेक्जाविक/रेक्याविक; 64.1 -21.9
Akureyri; 65.7 -18.1
Torshavn; 62.0 -6.8
Nuuk/नूक; 64.2 -51.7
Longyearbyen; 78.2 15.6
New York/Nueva York/Nova Iorque/Nova York/न्यूयॉर्क; 40.7 -74.0
Boston/बस्तन/बास्टन्; 42.4 -71.1
Miami/मायामी/मियामी; 25.8 -80.2
San Francisco/सॅन फ्रान्सिस्को/सैन फ्रांसिस्को; 37.8 -122.4
Los Angeles/लस एञ्जिलस/लस एन्जलस; 34.1 -118.2
San Diego/सॅन डियेगो/सैन डिएगो; 32.7 -117.2
Seattle/सिअ‍ॅटल/सीऐटल; 47.6 -122.3
Honolulu/होनोलूलू; 21.3 -157.9
Anchorage/अँकरेज/एंकोरेज; 61.2 -149.9
New Orleans/Nueva Orleans/Nouvelle-Orleans/न्यू ऑर्लिन्स/न्यू ओर्लियंस; 30.0 -90.1
Galveston/गॅल्व्हस्टन; 29.3 -94.8
Houston/ह्युस्टन; 29.8 -95.4
Tampa/टँपा/टैम्पा; 27.9 -82.5
Charleston; 32.8 -79.9
Savannah/सभाना/सव्हाना; 32.1 -81.1
Norfolk~; 36.8 -76.3
Portland/पोर्टलंड/पोर्टलैंड; 45.5 -122.7
Key West/की वेस्ट; 24.6 -81.8
Monterey/माँटेरे/मॉन्टेरी; 36.6 -121.9
Santa Barbara/सँटा बार्बरा/स्यान्टा बार्बरा; 34.4 -119.7
Hilo/हिलो; 19.7 -155.1
Juneau/जुनू/जुनो; 58.3 -134.4
Kodiak/कोदियाक; 57.8 -152.4
Nome~/नोम/नोमे; 64.5 -165.4
Virginia Beach/व्हर्जिनिया बीच; 36.9 -76.0
Atlantic City; 39.4 -74.4
Baltimore/बाल्टिमोर/बाल्टीमोर; 39.3 -76.6
Philadelphia/फिलाडेल्फिया; 40.0 -75.2
Corpus Christi/कॉर्पस क्रिस्टी; 27.8 -97.4
Mobile~/मोबाइल/मोबिल; 30.7 -88.0
Pensacola/पेन्साकोला; 30.4 -87.2
Jacksonville/जॅक्सनव्हिल/जैक्सनविल; 30.3 -81.7
Wilmington; 34.2 -77.9
Barrow/ब्यारो; 71.3 -156.8
Woods Hole; 41.5 -70.7
Newport~/न्यूपोर्ट; 41.5 -71.3
Long Beach/लङ्ग बीच/लाँग बीच; 33.8 -118.2
Eureka/युरेका; 40.8 -124.2
Sitka/सित्का; 57.1 -135.3
Halifax/हैलिफैक्स; 44.6 -63.6
Vancouver/वैंकूवर/व्हँकूव्हर; 49.2 -123.1
St. John's/Saint John's/सेंट जॉन्स; 47.6 -52.7
Victoria~/विक्टोरिया/व्हिक्टोरिया; 48.4 -123.4
Quebec/क्यूबेक नगर/क्वेबेक सिटी; 46.8 -71.2
Prince Rupert; 54.3 -130.3
Churchill; 58.8 -94.2
Tofino; 49.2 -125.9
Veracruz/बेराक्रुथ; 19.2 -96.1
Acapulco; 16.8 -99.9
Cancun/कान्कुन; 21.2 -86.8
Mazatlan; 23.2 -106.4
Ensenada; 31.9 -116.6
Tampico/टॅम्पिको; 22.3 -97.9
La Paz/ला पाज़; 24.1 -110.3
Manzanillo; 19.1 -104.3
Puerto Vallarta/पुरतो वालार्टा/प्वेर्टो वलर्टा; 20.6 -105.2
Progreso~; 21.3 -89.7
Havana/La Habana/La Havane/हवाना; 23.1 -82.4
Santiago de Cuba/सैंटिएगो डे क्यूबा; 20.0 -75.8
Kingston; 18.0 -76.8
Nassau/नासाउ; 25.1 -77.3
Santo Domingo; 18.5 -69.9
Port-au-Prince/पोर्ट-ऑ-प्रिंस/पोर्ट-औ-प्रिन्स; 18.5 -72.3
San Juan/सान हुआन; 18.5 -66.1
Bridgetown; 13.1 -59.6
Port of Spain/पोर्ट ऑफ स्पेन; 10.7 -61.5
Willemstad/विलेमश्टाड; 12.1 -68.9
Belize City/बेलीज़ सिटी/बेलीझ सिटी; 17.5 -88.2
La Ceiba; 15.8 -86.8
Puntarenas/पुंतारेनास; 10.0 -84.8
Limon~/लिमन; 10.0 -83.0
Panama City/Ciudad de Panama/पनामा सिटी; 9.0 -79.5
Colon~/कोलन; 9.4 -79.9
Cartagena/कार्टाजेना; 10.4 -75.5
Barranquilla/बेरानकिला/ब्यारेन्क्विला; 11.0 -74.8
Buenaventura; 3.6 -77.0
Santa Marta/सांता मार्ता; 11.2 -74.2
Caracas/काराकास; 10.5 -66.9
Maracaibo/मारकायबो/माराकाईबो; 10.6 -71.6
La Guaira/ला गुआइरा; 10.6 -66.9
Georgetown/जॉर्जटाउन; 6.8 -58.2
Paramaribo/पारामरिबो/पारामारिबो; 5.9 -55.2
Cayenne/कायेन; 4.9 -52.3
Rio de Janeiro/Rio~/रियो डि जेनेरो/रियो दि जानेरो; -22.9 -43.2
Salvador/साल्वेडोर/साल्व्हादोर दा बाईया; -13.0 -38.5
Recife/रिसीफ़ी/रेसिफे; -8.1 -34.9
Fortaleza/फोर्टालेजा/फोर्तालेझा; -3.7 -38.5
Natal~/नेटाल; -5.8 -35.2
Santos~; -24.0 -46.3
Belem/बेलेम; -1.5 -48.5
Vitoria/विटोरिया; -20.3 -40.3
Florianopolis/फ्लोरिआनोपोलिस; -27.6 -48.5
Sao Luis/साओ लुइस/साओ लुईस; -2.5 -44.3
Maceio/मासेइओ; -9.7 -35.7
Rio Grande; -32.0 -52.1
Macapa/मकापा; 0.0 -51.1
Porto Alegre/पोर्टो अलेग्रे/पोर्तू अलेग्री; -30.0 -51.2
Joao Pessoa/जोआओ पेसोआ/होआव पेसोआ; -7.1 -34.9
Aracaju/अराकाजु; -10.9 -37.1
Sao Paulo/San Pablo/साओ पाउलो; -23.5 -46.6
Montevideo/मोण्टेवीडियो/मोन्तेविदेओ; -34.9 -56.2
Punta del Este; -34.9 -54.9
Buenos Aires/बुएनोस आइरेस/ब्युएनॉस एरीस; -34.6 -58.4
Mar del Plata/मार डेल प्लाटा; -38.0 -57.6
Ushuaia/उशुआया; -54.8 -68.3
Comodoro Rivadavia/कोमोडोरो रिवाडाविया; -45.9 -67.5
Puerto Madryn/प्यूर्टो मैड्रिन; -42.8 -65.0
Bahia Blanca/बाहिया ब्लांका; -38.7 -62.3
Valparaiso/बाल्परेझो/वालपाराईसो; -33.0 -71.6
Antofagasta/अंतोफागास्ता/एंटोफ़गास्टा; -23.7 -70.4
Iquique/इकिके; -20.2 -70.2
Concepcion~/कन्सेप्सियान/कान्सेप्सियान्; -36.8 -73.0
Punta Arenas/पुंता अरेनास; -53.2 -70.9
Arica/एरिका; -18.5 -70.3
Puerto Montt/प्यूर्टो मोंट; -41.5 -72.9
Talcahuano; -36.7 -73.1
Coquimbo; -30.0 -71.3
Lima/लिमा/लीमा; -12.0 -77.0
Callao/कल्लाओ; -12.1 -77.1
Paita; -5.1 -81.1
Chimbote; -9.1 -78.6
Trujillo/त्रुजिल्लो; -8.1 -79.0
Guayaquil/ग्वायाकिल; -2.2 -79.9
Manta~; -0.9 -80.7
Esmeraldas; 1.0 -79.7
Sydney/Sidney/सिडनी; -33.9 151.2
Melbourne/मेलबोर्न; -37.8 145.0
Brisbane/ब्रिसबेन/ब्रिस्बेन; -27.5 153.0
Perth/पर्थ; -32.0 115.9
Hobart/होबार्ट; -42.9 147.3
Darwin/डार्विन; -12.5 130.8
Adelaide/एडिलेड/ॲdaleda; -34.9 138.6
Cairns/केर्न्स/कैर्न्स; -16.9 145.8
Townsville/टाउन्सविल/टाउन्सव्हिल; -19.3 146.8
Fremantle; -32.1 115.7
Gold Coast; -28.0 153.4
Broome/ब्रूम; -18.0 122.2
Newcastle~/न्यूकॅसल/न्यूकैसल; -32.9 151.8
Geraldton/गेराल्डटन/जेराल्डटन; -28.8 114.6
Auckland/ऑकलंड/ऑक्लैण्ड; -36.8 174.8
Wellington/वेलिंगटन/वेलिंग्टन; -41.3 174.8
Christchurch/क्राइस्टचर्च; -43.5 172.6
Dunedin/डनेडिन; -45.9 170.5
Suva/सुवा; -18.1 178.4
Port Moresby/पोर्ट मॉरेस्बी/पोर्ट मोरेस्बी; -9.5 147.2
Rabaul/रबौल; -4.2 152.2
Noumea/नूमेआ; -22.3 166.4
Papeete/पापीती; -17.5 -149.6
Apia/आपिया; -13.8 -171.8
Toamasina/तोअमासिना; -18.1 49.4
Antsiranana/अंतसिरनना; -12.3 49.3
Port Louis/पोर्ट लुई/पोर्ट लुईस; -20.2 57.5
Saint-Denis; -20.9 55.5
Praia~/प्राईया; 14.9 -23.5
Mindelo/मिंडेलो; 16.9 -25.0
Sao Tome/साओ टोमे; 0.3 6.7
Stanley~/पोर्ट स्टॅन्ली; -51.7 -57.9
Gibraltar; 36.1 -5.4
Mauritius/Maurice/Mauricio/Ile Maurice/Isla Mauricio/Mauricia/Ilhas Mauricio/मॉरीशस/मारीशस; -20.3 57.6
Bermuda/Bermudas/Bermudes/बरमूडा; 32.3 -64.8
Hawaii/Havai/Hawai/Hawaiian Islands/हवाई; 20.8 -156.3
Sri Lanka/श्रीलंका; 7.9 80.8
Maldives/Maldivas/मालदीव; 3.2 73.2
Lakshadweep/लक्षद्वीप; 10.6 72.6
Andaman Islands/Andamans/अंडमान/अंडमान द्वीप; 12.5 92.8
Nicobar Islands/Nicobar/निकोबार/निकोबार द्वीप; 7.0 93.8
Seychelles/Seicheles/सेशेल्स; -4.7 55.5
Reunion/La Reunion/Reunion Island/Ile de la Reunion/रीयूनियन; -21.1 55.5
Madagascar/मेडागास्कर/मैडागास्कर; -18.8 46.9
Comoros/Comores; -11.9 43.9
Mayotte; -12.8 45.2
Diego Garcia/Chagos/Chagos Archipelago; -7.3 72.4
Christmas Island; -10.5 105.6
Cocos Islands/Keeling Islands/Cocos Keeling Islands; -12.2 96.8
Socotra; 12.5 53.8
Kerguelen/Kerguelen Islands/Iles Kerguelen; -49.4 69.4
Crozet Islands/Crozet; -46.4 51.8
Heard Island; -53.1 73.5
Amsterdam Island; -37.8 77.5
Iceland/Islandia/Islande/आइसलैंड; 65.0 -19.0
Greenland/Groenlandia/Groenland/Gronelandia/ग्रीनलैंड; 72.0 -40.0
Faroe Islands/Faroes/Iles Feroe/Islas Feroe/Ilhas Faroe; 62.0 -6.8
Shetland/Shetland Islands; 60.3 -1.3
Orkney/Orkney Islands; 59.0 -3.0
Svalbard/Spitsbergen; 78.0 16.0
Jan Mayen; 71.0 -8.3
Azores/Acores/अज़ोरेस; 37.7 -25.7
Madeira/Madere; 32.8 -17.0
Canary Islands/Canaries/Islas Canarias/Canarias/Iles Canaries/Ilhas Canarias/कैनरी द्वीप; 28.1 -15.4
Tenerife; 28.3 -16.6
Gran Canaria; 28.0 -15.6
Cape Verde/Cabo Verde/Cap Vert; 15.1 -23.6
Ascension Island; -7.9 -14.4
Saint Helena/St Helena; -16.0 -5.7
Tristan da Cunha; -37.1 -12.3
Falkland Islands/Falklands/Malvinas/Islas Malvinas/Ilhas Malvinas/Iles Malouines/Malouines; -51.7 -59.2
South Georgia/Georgia del Sur; -54.4 -36.6
Fernando de Noronha; -3.9 -32.4
Trinidad; 10.4 -61.3
Barbados/Barbade; 13.2 -59.5
Martinique/Martinica; 14.6 -61.0
Guadeloupe/Guadalupe; 16.2 -61.6
Puerto Rico/Porto Rico; 18.2 -66.5
Cuba/क्यूबा; 21.5 -78.0
Jamaica/Jamaique/जमैका; 18.1 -77.3
Hispaniola; 19.0 -71.0
Bahamas/The Bahamas/बहामास; 25.0 -77.4
Turks and Caicos; 21.8 -71.8
Cayman Islands; 19.3 -81.2
Aruba; 12.5 -70.0
Curacao; 12.2 -69.0
Cozumel; 20.4 -86.9
Sable Island; 43.9 -59.9
Newfoundland/Terranova/Terre Neuve/Terra Nova; 48.5 -56.0
Nantucket; 41.3 -70.1
Cape Cod; 41.7 -70.2
Cape Hatteras; 35.2 -75.5
Florida Keys; 24.7 -81.1
Long Island; 40.8 -73.1
Isle of Man; 54.2 -4.5
Sicily/Sicilia/Sicile/सिसिली; 37.6 14.0
Sardinia/Cerdena/Sardaigne/Sardenha; 40.1 9.1
Corsica/Corcega/Corse; 42.0 9.0
Crete/Creta/Crete; 35.2 24.9
Cyprus/Chipre/Chypre/साइप्रस; 35.0 33.0
Malta/Malte/माल्टा; 35.9 14.4
Mallorca/Majorca/Majorque/Maiorca; 39.6 2.9
Menorca/Minorca; 40.0 4.1
Ibiza; 38.9 1.4
Rhodes/Rodas; 36.2 28.0
Gotland; 57.5 18.5
Bornholm; 55.1 14.9
Galapagos/Galapagos Islands/Islas Galapagos/Iles Galapagos/Ilhas Galapagos/गैलापागोस; -0.7 -90.5
Easter Island/Rapa Nui/Isla de Pascua/Ile de Paques/Ilha de Pascoa; -27.1 -109.4
Juan Fernandez Islands/Juan Fernandez; -33.6 -78.9
Cocos Island/Isla del Coco; 5.5 -87.1
Clipperton; 10.3 -109.2
Tahiti/ताहिती; -17.7 -149.4
Bora Bora; -16.5 -151.7
Marquesas/Marquesas Islands; -9.5 -139.5
Fiji/Fidji/Fiyi/फिजी; -17.8 178.0
Tonga; -21.2 -175.2
Samoa; -13.8 -172.1
American Samoa; -14.3 -170.7
Tuvalu; -8.5 179.2
Kiribati; 1.4 173.0
Nauru; -0.5 166.9
Marshall Islands; 7.1 171.2
Majuro; 7.1 171.2
Micronesia; 6.9 158.2
Pohnpei; 6.9 158.2
Chuuk; 7.4 151.8
Palau; 7.5 134.6
Guam/गुआम; 13.4 144.8
Saipan; 15.2 145.8
Wake Island; 19.3 166.6
Midway~/Midway Atoll; 28.2 -177.4
Johnston Atoll; 16.7 -169.5
Oahu; 21.5 -158.0
Maui; 20.8 -156.3
Vanuatu; -16.0 167.0
New Caledonia/Nouvelle Caledonie/Nueva Caledonia/Nova Caledonia; -21.3 165.5
Solomon Islands/Islas Salomon/Iles Salomon/Ilhas Salomao; -9.0 160.0
Guadalcanal; -9.6 160.2
Cook Islands; -21.2 -159.8
Rarotonga; -21.2 -159.8
Niue; -19.1 -169.9
Pitcairn/Pitcairn Island; -25.1 -130.1
Norfolk Island; -29.0 168.0
Lord Howe Island; -31.6 159.1
Kermadec Islands; -30.0 -178.0
Chatham Islands; -44.0 -176.5
New Zealand/Nueva Zelanda/Nouvelle Zelande/Nova Zelandia/न्यूजीलैंड; -41.0 174.0
Tasmania/Tasmanie; -42.0 147.0
Macquarie Island; -54.6 158.9
Kangaroo Island; -35.8 137.2
Java~; -7.5 110.0
Sumatra/सुमात्रा; -0.6 101.3
Borneo; 1.0 114.0
Sulawesi; -2.0 121.0
Bali/बाली; -8.4 115.2
Lombok; -8.6 116.3
Timor; -9.2 125.0
New Guinea; -5.5 141.0
Philippines/Filipinas/फिलीपींस; 13.0 122.0
Luzon; 16.0 121.0
Mindanao; 8.0 125.0
Palawan; 9.8 118.7
Taiwan/ताइवान; 23.7 121.0
Hainan; 19.2 109.7
Okinawa; 26.5 128.0
Jeju; 33.4 126.5
Hokkaido; 43.0 142.0
Sakhalin; 51.0 143.0
Kamchatka; 56.0 160.0
Aleutian Islands/Aleutians/Islas Aleutianas; 52.1 -174.3
Vancouver Island; 49.7 -125.9
Haida Gwaii; 53.0 -132.0
Cape Horn/Cabo de Hornos/Cap Horn/Cabo Horn; -56.0 -67.3
Cape of Good Hope/Cabo de Buena Esperanza/Cap de Bonne Esperance/Cabo da Boa Esperanca; -34.4 18.5
Cape Agulhas/Cabo Agulhas; -34.8 20.0
Cape Comorin; 8.1 77.5
Cape Finisterre/Finisterre; 42.9 -9.3
Cape Farewell; 59.8 -43.9
North Cape/Nordkapp; 71.2 25.8
Cape Leeuwin; -34.4 115.1
Cape Guardafui; 11.8 51.3
Cabo Frio; -22.9 -42.0
Cabo San Lucas; 22.9 -109.9
Point Conception; 34.4 -120.5
Cape Mendocino; 40.4 -124.4
Cabo Blanco; -4.2 -81.2
Lanzarote; 29.0 -13.6
Lampedusa; 35.5 12.6
Zanzibar Island; -6.1 39.3
Bahrain/Barein/Bahrein; 26.0 50.5
Antigua; 17.1 -61.8
Grenada; 12.1 -61.7
Saint Lucia; 13.9 -61.0
Dominica; 15.4 -61.4
Minicoy; 8.3 73.0
Port Blair/पोर्ट ब्लेयर; 11.7 92.7
McMurdo/McMurdo Station; -77.8 166.7
Palmer Station; -64.8 -64.1
Rothera; -67.6 -68.1
"""


@dataclass(frozen=True, slots=True)
class Place:
    """A named point: latitude and longitude in degrees; `common` when the name is also a common word."""

    name: str
    latitude: float
    longitude: float


def _read(line: str) -> tuple[Place, tuple[str, ...]]:
    names, position = line.split(";")
    latitude, longitude = (float(part) for part in position.split())
    aliases = tuple(names.split("/"))
    return Place(aliases[0].rstrip("~"), latitude, longitude), aliases


ENTRIES: tuple[tuple[Place, tuple[str, ...]], ...] = tuple(
    _read(line) for line in _TABLE.strip().splitlines()
)

"""Coastal cities, islands, ports and capes: their names, then latitude and longitude to 0.1 degree.

City positions agree with GeoNames (geonames.org, CC BY 4.0). A name that ends in `~` is also a common word:
it counts only when it is written with a capital after a word such as "near".
"""

TABLE = """
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
Cartagena/Cartagena de Indias/कार्टाजेना; 10.4 -75.5
Barranquilla/बेरानकिला/ब्यारेन्क्विला; 11.0 -74.8
Buenaventura; 3.9 -77.0
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
Saint Helena/St Helena/Santa Helena/Sainte-Hélène/Santa Elena Island; -16.0 -5.7
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
Bhavnagar; 21.8 72.1
Daman; 20.4 72.8
Diu; 20.7 71.0
Mandvi; 22.8 69.4
Okha; 22.5 69.1
Alibag/Alibaug; 18.6 72.9
Panaji/Panjim; 15.5 73.8
Karaikal; 10.9 79.8
Cuddalore; 11.7 79.8
Nellore; 14.4 80.0
Machilipatnam; 16.2 81.1
Gopalpur; 19.3 84.9
Haldia; 22.1 88.1
Sundarbans; 21.9 88.9
Kannur/Cannanore; 11.9 75.4
Vizhinjam; 8.4 77.0
Car Nicobar; 9.2 92.8
Great Nicobar; 7.0 93.8
Barren Island; 12.3 93.9
Agatti; 10.9 72.2
Dhaka; 23.8 90.4
Khulna; 22.8 89.6
Kuakata; 21.8 90.1
Hambantota; 6.1 81.1
Matara; 5.9 80.5
Negombo; 7.2 79.8
Batticaloa; 7.7 81.7
Kandy; 7.3 80.6
Sittwe; 20.1 92.9
Mawlamyine; 16.5 97.6
Dawei; 14.1 98.2
Myeik/Mergui; 12.4 98.6
Krabi; 8.1 98.9
Koh Samui/Ko Samui; 9.5 100.0
Songkhla; 7.2 100.6
Hua Hin; 12.6 100.0
Langkawi; 6.4 99.8
Penang/George Town; 5.4 100.3
Malacca City/Melaka; 2.2 102.2
Johor Bahru; 1.5 103.8
Kuantan; 3.8 103.3
Kuala Terengganu; 5.3 103.1
Port Klang; 3.0 101.4
Bandar Seri Begawan/Brunei; 4.9 114.9
Miri; 4.4 114.0
Sandakan; 5.8 118.1
Labuan; 5.3 115.2
Sihanoukville; 10.6 103.5
Phu Quoc; 10.2 104.0
Con Dao; 8.7 106.6
Hue~; 16.5 107.6
Quy Nhon; 13.8 109.2
Hanoi; 21.0 105.8
Palembang; -3.0 104.8
Balikpapan; -1.3 116.8
Pontianak; 0.0 109.3
Banjarmasin; -3.3 114.6
Kendari; -4.0 122.5
Palu; -0.9 119.9
Gorontalo; 0.6 123.1
Ternate; 0.8 127.4
Bitung; 1.4 125.2
Mataram; -8.6 116.1
Labuan Bajo; -8.5 119.9
Merauke; -8.5 140.4
Manokwari; -0.9 134.1
Biak; -1.2 136.1
Raja Ampat; -0.5 130.5
Bengkulu; -3.8 102.3
Cirebon; -6.7 108.6
Cilacap; -7.7 109.0
Batam; 1.1 104.0
Nias; 1.1 97.5
Simeulue; 2.6 96.1
Mentawai/Mentawai Islands; -2.1 99.6
Flores Island; -8.7 121.0
Sumba; -9.7 120.0
Sumbawa; -8.5 117.5
Halmahera; 0.6 127.9
Seram Island; -3.1 129.5
Dili; -8.6 125.6
Iloilo; 10.7 122.6
Puerto Princesa; 9.7 118.7
Subic Bay; 14.8 120.2
General Santos; 6.1 125.2
Tacloban; 11.2 125.0
Legazpi; 13.1 123.7
Boracay; 12.0 121.9
Batanes; 20.4 122.0
Kinmen; 24.4 118.3
Penghu/Pescadores; 23.6 119.6
Keelung; 25.1 121.7
Hualien; 24.0 121.6
Taichung; 24.1 120.7
Fuzhou; 26.1 119.3
Wenzhou; 28.0 120.7
Zhoushan; 30.0 122.2
Lianyungang; 34.6 119.2
Yantai; 37.5 121.4
Weihai; 37.5 122.1
Qinhuangdao; 39.9 119.6
Haikou; 20.0 110.3
Zhanjiang; 21.3 110.4
Zhuhai; 22.3 113.6
Shantou; 23.4 116.7
Beihai; 21.5 109.1
Mokpo; 34.8 126.4
Pohang; 36.0 129.4
Yeosu; 34.7 127.7
Gangneung; 37.8 128.9
Ulleungdo; 37.5 130.9
Jeju Island/Cheju; 33.4 126.5
Wonsan; 39.2 127.4
Nagoya; 35.2 136.9
Shimizu; 35.0 138.5
Kanazawa; 36.6 136.7
Aomori; 40.8 140.7
Hachinohe; 40.5 141.5
Kushiro; 43.0 144.4
Wakkanai; 45.4 141.7
Abashiri; 44.0 144.3
Fukushima; 37.8 140.5
Choshi; 35.7 140.8
Kochi Japan; 33.6 133.5
Miyazaki; 31.9 131.4
Shimonoseki; 34.0 130.9
Tsushima; 34.4 129.3
Amami; 28.4 129.5
Ishigaki; 24.3 124.2
Miyako; 39.6 142.0
Ogasawara/Bonin Islands; 27.1 142.2
Iwo Jima; 24.8 141.3
Minamitorishima/Marcus Island; 24.3 154.0
Hachijojima; 33.1 139.8
Izu Oshima; 34.7 139.4
Nakhodka; 42.8 132.9
Korsakov; 46.6 142.8
Anadyr; 64.7 177.5
Providenya; 64.4 -173.2
Tiksi; 71.6 128.9
Dikson; 73.5 80.5
Kaliningrad; 54.7 20.5
Kronstadt; 60.0 29.8
Vyborg; 60.7 28.7
Naryan-Mar; 67.6 53.0
Novaya Zemlya; 74.0 57.0
Franz Josef Land; 81.0 55.0
Severnaya Zemlya; 79.5 97.0
Wrangel Island; 71.2 -179.4
Kuril Islands/Kurils/Kuriles; 46.5 151.5
Commander Islands; 55.0 166.5
Novorossiysk; 44.7 37.8
Yalta; 44.5 34.2
Baku; 40.4 49.9
Aktau; 43.7 51.2
Turkmenbashi; 40.0 53.0
Anzali/Bandar Anzali; 37.5 49.5
Makhachkala; 43.0 47.5
Astrakhan; 46.3 48.0
Sharjah; 25.3 55.4
Ras Al Khaimah; 25.8 56.0
Khasab; 26.2 56.2
Sohar; 24.3 56.7
Duqm; 19.7 57.7
Masirah/Masirah Island; 20.4 58.8
Basra; 30.5 47.8
Kharg Island; 29.2 50.3
Kish/Kish Island; 26.5 54.0
Qeshm; 26.8 55.9
Jask; 25.6 57.8
Ras Tanura; 26.7 50.1
Jubail; 27.0 49.7
Yanbu; 24.1 38.1
Mukalla; 14.5 49.1
Mocha; 13.3 43.2
Massawa; 15.6 39.5
Assab; 13.0 42.7
Dahlak; 15.8 40.1
Sharm el Sheikh; 27.9 34.3
Aqaba City; 29.5 35.0
Safaga; 26.7 33.9
Marsa Alam; 25.1 34.9
Ashdod; 31.8 34.6
Gaza; 31.5 34.5
Latakia; 35.5 35.8
Tartus; 34.9 35.9
Tyre~; 33.3 35.2
Sidon; 33.6 35.4
Damietta; 31.4 31.8
Marsa Matruh; 31.4 27.2
Tobruk; 32.1 24.0
Sirte; 31.2 16.6
Misrata; 32.4 15.1
Djerba/Jerba; 33.8 10.9
Sousse; 35.8 10.6
Bizerte; 37.3 9.9
Bejaia; 36.8 5.1
Ceuta; 35.9 -5.3
Melilla; 35.3 -2.9
Mogador; 31.5 -9.8
Laayoune; 27.2 -13.2
Dakhla; 23.7 -15.9
Safi~; 32.3 -9.2
Saint-Louis Senegal; 16.0 -16.5
Bissau; 11.9 -15.6
Bijagos; 11.3 -16.1
San Pedro Ivory Coast; 4.7 -6.6
Tema~; 5.7 0.0
Warri; 5.5 5.8
Calabar; 5.0 8.3
Limbe~; 4.0 9.2
Kribi; 2.9 9.9
Malabo; 3.8 8.8
Bioko; 3.5 8.7
Bata~; 1.9 9.8
Annobon; -1.4 5.6
Principe~; 1.6 7.4
Cabinda; -5.6 12.2
Namibe/Mocamedes; -15.2 12.2
Swakopmund; -22.7 14.5
Saldanha/Saldanha Bay; -33.0 17.9
Mossel Bay; -34.2 22.1
Knysna; -34.0 23.0
Port Shepstone; -30.7 30.5
Inhambane; -23.9 35.4
Vilankulo; -22.0 35.3
Quelimane; -17.9 36.9
Pemba; -13.0 40.5
Mtwara; -10.3 40.2
Tanga; -5.1 39.1
Lamu; -2.3 40.9
Mafia Island; -7.9 39.8
Kismayo; -0.4 42.5
Bosaso; 11.3 49.2
Mahajanga; -15.7 46.3
Toliara/Tulear; -23.4 43.7
Nosy Be; -13.3 48.3
Fort Dauphin/Tolagnaro; -25.0 47.0
Rodrigues/Rodrigues Island; -19.7 63.4
Agalega; -10.4 56.6
Aldabra; -9.4 46.3
Mahe~; -4.7 55.5
Victoria Seychelles; -4.6 55.5
Moroni; -11.7 43.3
Grande Comore; -11.7 43.4
Tromelin; -15.9 54.5
Europa Island; -22.4 40.4
Juan de Nova; -17.1 42.7
Marion Island; -46.9 37.7
Prince Edward Islands; -46.8 37.8
Bouvet Island/Bouvet; -54.4 3.4
Gough Island; -40.3 -9.9
Saint Paul Island; -38.7 77.5
Addu Atoll/Addu; -0.6 73.1
Sines~; 38.0 -8.9
Cascais; 38.7 -9.4
Nazare; 39.6 -9.1
Peniche; 39.4 -9.4
Aveiro; 40.6 -8.7
Figueira da Foz; 40.2 -8.9
Viana do Castelo; 41.7 -8.8
Lagos Portugal; 37.1 -8.7
Portimao; 37.1 -8.5
Sagres; 37.0 -8.9
Cape St. Vincent/Cape Saint Vincent/Cabo de Sao Vicente; 37.0 -9.0
Horta; 38.5 -28.6
Terceira; 38.7 -27.2
Flores Azores; 39.4 -31.2
Porto Santo; 33.1 -16.3
La Palma; 28.7 -17.9
El Hierro; 27.7 -18.0
La Gomera; 28.1 -17.2
Fuerteventura; 28.4 -14.0
Tarifa; 36.0 -5.6
Algeciras; 36.1 -5.5
Marbella; 36.5 -4.9
Motril; 36.7 -3.5
Denia~; 38.8 0.1
Tarragona; 41.1 1.2
Roses~; 42.3 3.2
Palma de Mallorca; 39.6 2.7
Formentera; 38.7 1.4
Ferrol; 43.5 -8.2
Cape Ortegal; 43.8 -7.9
Aviles; 43.6 -5.9
Perpignan; 42.7 2.9
Sete~; 43.4 3.7
Cannes; 43.6 7.0
Antibes; 43.6 7.1
Monaco; 43.7 7.4
Bastia; 42.7 9.5
Bonifacio; 41.4 9.2
Calvi; 42.6 8.8
Saint-Malo; 48.6 -2.0
Lorient; 47.7 -3.4
Quimper; 48.0 -4.1
Concarneau; 47.9 -3.9
Arcachon; 44.7 -1.2
Bayonne; 43.5 -1.5
Boulogne-sur-Mer; 50.7 1.6
Dieppe; 49.9 1.1
Ushant/Ouessant; 48.5 -5.1
Jersey~; 49.2 -2.1
Guernsey; 49.5 -2.6
Channel Islands; 49.4 -2.4
Scilly/Isles of Scilly; 49.9 -6.3
Isle of Wight; 50.7 -1.3
Penzance; 50.1 -5.5
Lands End; 50.1 -5.7
Exmouth; 50.6 -3.4
Torquay; 50.5 -3.5
Weymouth; 50.6 -2.5
Bournemouth; 50.7 -1.9
Hastings~; 50.9 0.6
Ramsgate; 51.3 1.4
Margate; 51.4 1.4
Harwich; 51.9 1.3
Felixstowe; 52.0 1.4
Lowestoft; 52.5 1.8
Great Yarmouth; 52.6 1.7
Grimsby; 53.6 -0.1
Hull~; 53.7 -0.3
Scarborough; 54.3 -0.4
Whitby; 54.5 -0.6
Sunderland; 54.9 -1.4
Newcastle upon Tyne; 55.0 -1.6
Dundee; 56.5 -3.0
Inverness; 57.5 -4.2
Wick~; 58.4 -3.1
Thurso; 58.6 -3.5
Oban; 56.4 -5.5
Mallaig; 57.0 -5.8
Stornoway; 58.2 -6.4
Ullapool; 57.9 -5.2
Isle of Skye; 57.3 -6.2
Hebrides/Outer Hebrides; 57.8 -7.0
Saint Kilda/St Kilda; 57.8 -8.6
Rockall; 57.6 -13.7
Fair Isle; 59.5 -1.6
Lerwick; 60.2 -1.1
Kirkwall; 59.0 -3.0
Glasgow; 55.9 -4.3
Belfast; 54.6 -5.9
Derry/Londonderry; 55.0 -7.3
Holyhead; 53.3 -4.6
Anglesey; 53.3 -4.4
Aberystwyth; 52.4 -4.1
Milford Haven; 51.7 -5.0
Pembroke; 51.7 -4.9
Blackpool; 53.8 -3.1
Whitehaven; 54.5 -3.6
Douglas~; 54.2 -4.5
Waterford; 52.3 -7.1
Limerick; 52.7 -8.6
Sligo; 54.3 -8.5
Killybegs; 54.6 -8.4
Bantry; 51.7 -9.5
Dingle; 52.1 -10.3
Malin Head; 55.4 -7.4
Mizen Head; 51.5 -9.8
Zeebrugge; 51.3 3.2
Bruges; 51.2 3.2
Vlissingen/Flushing; 51.4 3.6
Texel; 53.1 4.8
Terschelling; 53.4 5.3
Heligoland/Helgoland; 54.2 7.9
Wilhelmshaven; 53.5 8.1
Cuxhaven; 53.9 8.7
Sylt; 54.9 8.3
Lubeck; 53.9 10.7
Stralsund; 54.3 13.1
Rugen; 54.4 13.4
Sassnitz; 54.5 13.6
Warnemunde; 54.2 12.1
Swinoujscie; 53.9 14.2
Szczecin; 53.4 14.6
Sopot; 54.4 18.6
Hel~; 54.6 18.8
Liepaja; 56.5 21.0
Ventspils; 57.4 21.6
Parnu; 58.4 24.5
Saaremaa; 58.4 22.5
Hiiumaa; 58.9 22.6
Hanko; 59.8 23.0
Kotka; 60.5 26.9
Vaasa; 63.1 21.6
Oulu; 65.0 25.5
Pori; 61.5 21.8
Aland/Aland Islands; 60.2 20.0
Umea; 63.8 20.3
Lulea; 65.6 22.2
Sundsvall; 62.4 17.3
Gavle; 60.7 17.1
Visby; 57.6 18.3
Kalmar; 56.7 16.4
Oland; 56.7 16.7
Karlskrona; 56.2 15.6
Ystad; 55.4 13.8
Helsingborg; 56.0 12.7
Elsinore/Helsingor; 56.0 12.6
Odense; 55.4 10.4
Aalborg; 57.0 9.9
Skagen; 57.7 10.6
Hirtshals; 57.6 10.0
Frederikshavn; 57.4 10.5
Kristiansand; 58.1 8.0
Haugesund; 59.4 5.3
Alesund; 62.5 6.2
Molde; 62.7 7.2
Kristiansund; 63.1 7.7
Lofoten/Lofoten Islands; 68.2 13.6
Narvik; 68.4 17.4
Alta~; 70.0 23.3
Kirkenes; 69.7 30.0
Vardo; 70.4 31.1
Honningsvag; 71.0 26.0
Bear Island/Bjornoya; 74.4 19.0
Ny-Alesund; 78.9 11.9
Tasiilaq/Ammassalik; 65.6 -37.6
Scoresbysund/Ittoqqortoormiit; 70.5 -22.0
Ilulissat; 69.2 -51.1
Qaanaaq/Thule; 77.5 -69.2
Sisimiut; 66.9 -53.7
Kangerlussuaq; 67.0 -50.7
Qaqortoq; 60.7 -46.0
Upernavik; 72.8 -56.1
Isafjordur; 66.1 -23.1
Seydisfjordur; 65.3 -14.0
Vestmannaeyjar/Westman Islands; 63.4 -20.3
Hofn; 64.3 -15.2
Civitavecchia; 42.1 11.8
La Spezia; 44.1 9.8
Savona; 44.3 8.5
Sanremo/San Remo; 43.8 7.8
Salerno; 40.7 14.8
Capri; 40.6 14.2
Elba~; 42.8 10.3
Ravenna; 44.4 12.3
Rimini; 44.1 12.6
Pescara; 42.5 14.2
Otranto; 40.1 18.5
Reggio Calabria; 38.1 15.6
Siracusa/Syracuse; 37.1 15.3
Trapani; 38.0 12.5
Stromboli; 38.8 15.2
Pantelleria; 36.8 12.0
Gozo; 36.0 14.3
Olbia; 40.9 9.5
Alghero; 40.6 8.3
Koper; 45.5 13.7
Piran; 45.5 13.6
Pula~; 44.9 13.8
Zadar; 44.1 15.2
Sibenik; 43.7 15.9
Hvar; 43.2 16.4
Kotor; 42.4 18.8
Vlore/Vlora; 40.5 19.5
Corfu/Kerkyra; 39.6 19.9
Kefalonia/Cephalonia; 38.2 20.6
Zakynthos; 37.8 20.9
Kalamata; 37.0 22.1
Volos; 39.4 22.9
Kavala; 40.9 24.4
Alexandroupoli; 40.8 25.9
Chania; 35.5 24.0
Santorini/Thira; 36.4 25.4
Mykonos; 37.4 25.3
Naxos; 37.1 25.4
Paros; 37.1 25.2
Lesbos; 39.2 26.3
Chios; 38.4 26.1
Samos; 37.8 26.9
Kos~; 36.9 27.3
Limassol; 34.7 33.0
Larnaca; 34.9 33.6
Paphos; 34.8 32.4
Famagusta; 35.1 33.9
Bodrum; 37.0 27.4
Marmaris; 36.9 28.3
Kusadasi; 37.9 27.3
Canakkale; 40.2 26.4
Samsun; 41.3 36.3
Sinop; 42.0 35.2
Zonguldak; 41.5 31.8
Iskenderun; 36.6 36.2
Poti; 42.1 41.7
Sukhumi; 43.0 41.0
Kherson; 46.6 32.6
Mariupol; 47.1 37.5
Kerch; 45.4 36.5
Feodosia; 45.0 35.4
Providence~; 41.8 -71.4
Martha's Vineyard; 41.4 -70.6
Block Island; 41.2 -71.6
Montauk; 41.0 -71.9
Gloucester~; 42.6 -70.7
Portsmouth New Hampshire; 43.1 -70.8
Bar Harbor; 44.4 -68.2
Bangor; 44.8 -68.8
Portland Maine; 43.7 -70.3
New Haven; 41.3 -72.9
New London; 41.4 -72.1
Cape May; 38.9 -74.9
Ocean City; 38.3 -75.1
Annapolis; 39.0 -76.5
Washington DC; 38.9 -77.0
Norfolk Virginia; 36.8 -76.3
Outer Banks; 35.6 -75.5
Cape Lookout; 34.6 -76.5
Cape Fear; 33.8 -78.0
Myrtle Beach; 33.7 -78.9
Hilton Head; 32.2 -80.7
Daytona Beach; 29.2 -81.0
Cape Canaveral; 28.5 -80.6
Fort Lauderdale; 26.1 -80.1
West Palm Beach; 26.7 -80.1
Palm Beach; 26.7 -80.0
Naples Florida; 26.1 -81.8
Fort Myers; 26.6 -81.9
Sarasota; 27.3 -82.5
Clearwater; 28.0 -82.8
St. Petersburg Florida; 27.8 -82.6
Panama City Florida; 30.2 -85.7
Dry Tortugas; 24.6 -82.9
Biloxi; 30.4 -88.9
Gulfport; 30.4 -89.1
Lake Charles; 30.2 -93.2
Port Arthur; 29.9 -93.9
Brownsville; 25.9 -97.5
Padre Island/South Padre Island; 26.1 -97.2
Santa Cruz; 37.0 -122.0
Half Moon Bay; 37.5 -122.4
Oakland; 37.8 -122.3
Point Reyes; 38.1 -122.9
Bodega Bay; 38.3 -123.0
Big Sur; 36.3 -121.8
Morro Bay; 35.4 -120.8
San Luis Obispo; 35.3 -120.7
Malibu~; 34.0 -118.8
Catalina/Catalina Island/Santa Catalina Island; 33.4 -118.4
La Jolla; 32.8 -117.3
Oceanside~; 33.2 -117.4
Crescent City; 41.8 -124.2
Coos Bay; 43.4 -124.2
Newport Oregon; 44.6 -124.1
Astoria; 46.2 -123.8
Tacoma; 47.3 -122.4
Everett~; 48.0 -122.2
Bellingham; 48.8 -122.5
Neah Bay; 48.4 -124.6
Cape Flattery; 48.4 -124.7
Cape Blanco; 42.8 -124.6
Ketchikan; 55.3 -131.6
Seward; 60.1 -149.4
Valdez; 61.1 -146.3
Cordova; 60.5 -145.8
Homer~; 59.6 -151.5
Dutch Harbor/Unalaska; 53.9 -166.5
Adak; 51.9 -176.6
Attu; 52.9 173.0
Pribilof Islands; 57.0 -170.0
Nunivak; 60.1 -166.4
Utqiagvik; 71.3 -156.8
Prudhoe Bay/Deadhorse; 70.3 -148.4
Kotzebue; 66.9 -162.6
Bethel~; 60.8 -161.8
Kauai; 22.1 -159.5
Molokai; 21.1 -157.0
Lanai; 20.8 -156.9
Big Island/Hawaii Island; 19.6 -155.5
Kona/Kailua-Kona; 19.6 -156.0
Lahaina; 20.9 -156.7
Station ALOHA; 22.8 -158.0
Sydney Nova Scotia; 46.1 -60.2
Yarmouth; 43.8 -66.1
Cape Breton; 46.2 -60.8
Prince Edward Island; 46.3 -63.1
Charlottetown; 46.2 -63.1
Moncton; 46.1 -64.8
Gaspe; 48.8 -64.5
Rimouski; 48.4 -68.5
Sept-Iles; 50.2 -66.4
Anticosti; 49.5 -63.0
Goose Bay; 53.3 -60.3
Nain; 56.5 -61.7
Iqaluit; 63.7 -68.5
Pond Inlet; 72.7 -78.0
Resolute; 74.7 -94.9
Cambridge Bay; 69.1 -105.1
Tuktoyaktuk; 69.4 -133.0
Inuvik; 68.4 -133.7
Nanaimo; 49.2 -124.0
Victoria British Columbia; 48.4 -123.4
Saint Pierre and Miquelon/St Pierre and Miquelon; 46.9 -56.3
Cape Race; 46.7 -53.1
Guaymas; 27.9 -110.9
Loreto; 26.0 -111.3
Puerto Penasco; 31.3 -113.5
Tijuana; 32.5 -117.0
Ixtapa; 17.7 -101.6
Zihuatanejo; 17.6 -101.6
Lazaro Cardenas; 18.0 -102.2
Puerto Escondido; 15.9 -97.1
Huatulco; 15.8 -96.1
Salina Cruz; 16.2 -95.2
Campeche; 19.8 -90.5
Ciudad del Carmen; 18.6 -91.8
Chetumal; 18.5 -88.3
Tulum; 20.2 -87.5
Playa del Carmen; 20.6 -87.1
Isla Mujeres; 21.2 -86.7
Isla Guadalupe/Guadalupe Island; 29.0 -118.3
Revillagigedo Islands/Socorro Island; 18.8 -111.0
Puerto Barrios; 15.7 -88.6
Roatan; 16.3 -86.5
Puerto Cortes; 15.8 -87.9
Bluefields; 12.0 -83.8
Corn Islands; 12.2 -83.0
Corinto; 12.5 -87.2
San Juan del Sur; 11.3 -85.9
Acajutla; 13.6 -89.8
San Andres; 12.6 -81.7
Providencia; 13.3 -81.4
Bocas del Toro; 9.3 -82.2
Varadero; 23.2 -81.2
Guantanamo; 20.1 -75.2
Isla de la Juventud; 21.7 -82.8
Montego Bay; 18.5 -77.9
Grand Cayman; 19.3 -81.3
Freeport; 26.5 -78.7
Puerto Plata; 19.8 -70.7
Punta Cana; 18.6 -68.4
Ponce; 18.0 -66.6
Saint Thomas/St Thomas; 18.3 -64.9
Saint Croix/St Croix; 17.7 -64.7
Virgin Islands/US Virgin Islands; 18.3 -64.8
British Virgin Islands; 18.4 -64.6
Anguilla; 18.2 -63.1
Saint Martin/St Martin/Sint Maarten; 18.1 -63.1
Saint Barthelemy/St Barts; 17.9 -62.8
Saint Kitts/St Kitts/Saint Kitts and Nevis; 17.3 -62.7
Nevis; 17.2 -62.6
Montserrat; 16.7 -62.2
Barbuda; 17.6 -61.8
Antigua and Barbuda; 17.1 -61.8
St Lucia; 13.9 -61.0
Saint Vincent/St Vincent; 13.3 -61.2
Tobago; 11.2 -60.7
Trinidad and Tobago; 10.5 -61.3
Bonaire; 12.2 -68.3
Margarita Island/Isla Margarita; 11.0 -63.9
Cumana; 10.5 -64.2
Puerto Cabello; 10.5 -68.0
Riohacha; 11.5 -72.9
Tumaco; 1.8 -78.8
Malpelo; 4.0 -81.6
Gorgona~; 3.0 -78.2
Salinas~; -2.2 -81.0
Puerto Bolivar; -3.3 -80.0
Tumbes; -3.6 -80.5
Talara; -4.6 -81.3
Pisco; -13.7 -76.2
Paracas; -13.8 -76.3
Ilo; -17.6 -71.3
Mollendo; -17.0 -72.0
Chiclayo; -6.8 -79.8
Tocopilla; -22.1 -70.2
La Serena; -29.9 -71.3
San Antonio Chile; -33.6 -71.6
Vina del Mar; -33.0 -71.6
Valdivia; -39.8 -73.2
Chiloe; -42.6 -73.9
Puerto Williams; -54.9 -67.6
Robinson Crusoe Island; -33.6 -78.8
Diego Ramirez Islands; -56.5 -68.7
Strait of Magellan; -53.5 -70.8
Rio Gallegos; -51.6 -69.2
Puerto Deseado; -47.8 -65.9
Rawson; -43.3 -65.1
Peninsula Valdes; -42.5 -63.9
Rio Grande do Sul; -32.0 -52.1
Punta Ballena; -34.9 -55.0
Maldonado; -34.9 -55.0
La Plata; -34.9 -57.9
Paranagua; -25.5 -48.5
Itajai; -26.9 -48.7
Angra dos Reis; -23.0 -44.3
Ilheus; -14.8 -39.0
Porto Seguro; -16.4 -39.1
Abrolhos; -18.0 -38.7
Trindade; -20.5 -29.3
Rocas Atoll; -3.9 -33.8
Saint Peter and Saint Paul Archipelago/Saint Paul's Rocks; 0.9 -29.3
Georgetown Guyana; 6.8 -58.2
Kourou; 5.2 -52.7
Albany~; -35.0 117.9
Bunbury; -33.3 115.6
Exmouth Australia; -21.9 114.1
Ningaloo; -22.7 113.7
Carnarvon; -24.9 113.7
Port Hedland; -20.3 118.6
Karratha; -20.7 116.8
Dampier; -20.7 116.7
Esperance; -33.9 121.9
Port Lincoln; -34.7 135.9
Ceduna; -32.1 133.7
Port Augusta; -32.5 137.8
Geelong; -38.1 144.4
Portland Victoria; -38.3 141.6
Launceston; -41.4 147.1
Eden~; -37.1 149.9
Wollongong; -34.4 150.9
Coffs Harbour; -30.3 153.1
Byron Bay; -28.6 153.6
Bundaberg; -24.9 152.3
Gladstone~; -23.8 151.3
Rockhampton; -23.4 150.5
Mackay; -21.1 149.2
Cooktown; -15.5 145.3
Weipa; -12.7 141.9
Thursday Island; -10.6 142.2
Groote Eylandt; -14.0 136.6
Great Barrier Reef; -18.3 147.7
Heron Island; -23.4 151.9
Lizard Island; -14.7 145.5
Cape York; -10.7 142.5
Rottnest Island/Rottnest; -32.0 115.5
Houtman Abrolhos; -28.7 113.8
Ashmore Reef; -12.3 123.0
Willis Island; -16.3 150.0
King Island; -39.9 144.0
Flinders Island; -40.0 148.1
Tauranga; -37.7 176.2
Gisborne; -38.7 178.0
Napier~; -39.5 176.9
New Plymouth; -39.1 174.1
Nelson~; -41.3 173.3
Bluff~; -46.6 168.3
Invercargill; -46.4 168.4
Greymouth; -42.5 171.2
Kaikoura; -42.4 173.7
Timaru; -44.4 171.3
Stewart Island; -47.0 167.9
Auckland Islands; -50.7 166.1
Campbell Island; -52.5 169.1
Antipodes Islands; -49.7 178.8
Bounty Islands; -47.8 179.0
Snares; -48.0 166.6
Lae; -6.7 147.0
Madang; -5.2 145.8
Kavieng; -2.6 150.8
New Britain; -5.7 150.7
New Ireland; -3.3 152.0
Bougainville; -6.2 155.3
Manus Island; -2.1 146.9
Honiara; -9.4 160.0
Port Vila; -17.7 168.3
Espiritu Santo; -15.4 166.9
Luganville; -15.5 167.2
Loyalty Islands; -21.0 167.0
Nadi; -17.8 177.4
Vanua Levu; -16.6 179.2
Rotuma; -12.5 177.1
Nukualofa; -21.1 -175.2
Vava'u; -18.7 -174.0
Pago Pago; -14.3 -170.7
Wallis and Futuna; -13.3 -176.2
Tokelau; -9.2 -171.8
Funafuti; -8.5 179.2
Tarawa; 1.4 173.0
Kiritimati/Christmas Island Kiribati; 1.9 -157.4
Phoenix Islands; -3.7 -172.0
Line Islands; 1.9 -157.4
Palmyra Atoll/Palmyra; 5.9 -162.1
Kingman Reef; 6.4 -162.4
Jarvis Island; -0.4 -160.0
Howland Island; 0.8 -176.6
Baker Island; 0.2 -176.5
Kwajalein; 8.7 167.7
Bikini Atoll; 11.6 165.4
Enewetak; 11.5 162.3
Kosrae; 5.3 163.0
Yap~; 9.5 138.1
Koror; 7.3 134.5
Tinian; 15.0 145.6
Rota~; 14.2 145.2
Northern Mariana Islands; 15.2 145.8
Mariana Islands; 15.0 145.7
Tuamotu/Tuamotus/Tuamotu Islands; -17.0 -144.0
Gambier Islands; -23.1 -135.0
Austral Islands; -23.4 -149.5
Rapa Iti; -27.6 -144.3
Moorea; -17.5 -149.8
Raiatea; -16.8 -151.4
Huahine; -16.8 -151.0
Rangiroa; -15.1 -147.6
Mururoa/Moruroa; -21.8 -138.9
Nuku Hiva; -8.9 -140.1
Aitutaki; -18.9 -159.8
French Polynesia; -17.7 -149.4
San Ambrosio; -26.3 -79.9
Sala y Gomez; -26.5 -105.4
Davis Station; -68.6 78.0
Casey Station; -66.3 110.5
Mawson Station; -67.6 62.9
Dumont d'Urville; -66.7 140.0
Scott Base; -77.8 166.8
Halley Station; -75.6 -26.2
Neumayer Station/Neumayer; -70.7 -8.3
Syowa/Syowa Station; -69.0 39.6
Elephant Island; -61.1 -55.1
South Orkney Islands/South Orkneys; -60.6 -45.5
South Shetland Islands/South Shetlands; -62.0 -58.0
King George Island; -62.0 -58.4
South Sandwich Islands; -57.8 -26.5
Peter I Island; -68.8 -90.6
Balleny Islands; -66.9 163.3
Deception Island; -63.0 -60.6
Antarctic Peninsula; -69.5 -65.0
Port Stanley; -51.7 -57.9
Jamestown; -15.9 -5.7
Georgetown Ascension; -7.9 -14.4
Hamilton Bermuda; 32.3 -64.8
St George's/Saint George's; 12.1 -61.7
Fort-de-France; 14.6 -61.1
Pointe-a-Pitre; 16.2 -61.5
Basse-Terre; 16.0 -61.7
Castries; 14.0 -61.0
Kingstown; 13.2 -61.2
Roseau; 15.3 -61.4
Basseterre; 17.3 -62.7
Oranjestad; 12.5 -70.0
George Town Cayman; 19.3 -81.4
Road Town; 18.4 -64.6
Charlotte Amalie; 18.3 -64.9
Cockburn Town; 21.5 -71.1
Lagos Nigeria; 6.5 3.4
Sandwich Harbour; -23.4 14.5
Skeleton Coast; -20.0 13.3
Cape Point; -34.4 18.5
Cape Town Harbour; -33.9 18.4
Cape Verga; 10.2 -14.5
Cape Blanc/Cap Blanc; 20.8 -17.1
Cape Bojador; 26.1 -14.5
Cape Ghir; 30.6 -9.9
Cape Palmas; 4.4 -7.7
Cape Lopez; -0.6 8.7
Cape Frio; -18.4 12.0
Cape Wrath; 58.6 -5.0
Cape Clear; 51.4 -9.5
Cape Trafalgar; 36.2 -6.0
Cape Bon; 37.1 11.0
Cape Matapan; 36.4 22.5
Cape Passero; 36.7 15.2
Cape Spartivento; 37.9 16.1
Cape Sable; 43.4 -65.6
Cape Columbia; 83.1 -70.5
Cape Morris Jesup; 83.6 -33.4
Cape Chelyuskin; 77.7 104.3
Cape Dezhnev; 66.1 -169.7
Cape Lisburne; 68.9 -166.2
Cape Corrientes; 20.4 -105.7
Cape Byron; -28.6 153.6
Cape Howe; -37.5 150.0
Cape Otway; -38.9 143.5
Cape Naturaliste; -33.5 115.0
North West Cape/Northwest Cape; -21.8 114.2
Cape Reinga; -34.4 172.7
East Cape; -37.7 178.5
Cape Palliser; -41.6 175.3
Cape Inubo; 35.7 140.9
Cape Erimo; 41.9 143.2
Cape Engano; 18.6 122.1
Cape Monze; 24.8 66.7
Ras al Hadd; 22.5 59.8
Cape Delgado; -10.7 40.6
Cape St. Francis; -34.2 24.8
Point Barrow; 71.4 -156.5
Point Pedro; 9.8 80.2
Dondra Head; 5.9 80.6
Elat; 29.6 34.9
Hangzhou; 30.3 120.2
Dongguan; 23.0 113.7
Nantong; 32.0 120.9
Tainan; 23.0 120.2
Quanzhou; 24.9 118.6
Putian; 25.4 119.0
Rizhao; 35.4 119.5
Dandong; 40.1 124.4
Tanggu; 39.0 117.6
Hsinchu; 24.8 121.0
Can Tho; 10.0 105.8
Vinh; 18.7 105.7
Ha Long/Halong; 21.0 107.1
Phan Thiet; 10.9 108.1
Quang Ngai; 15.1 108.8
Rach Gia; 10.0 105.1
Bandar Lampung; -5.4 105.3
Jepara; -6.6 110.7
Pekalongan; -6.9 109.7
Tegal; -6.9 109.1
Tarakan; 3.3 117.6
Dumai; 1.7 101.4
Pangkalpinang; -2.1 106.1
Chiba; 35.6 140.1
Hamamatsu; 34.7 137.7
Kumamoto; 32.8 130.7
Okayama; 34.6 133.9
Matsuyama; 33.8 132.8
Oita; 33.2 131.6
Takamatsu; 34.3 134.1
Toyama; 36.7 137.2
Wakayama; 34.2 135.2
Akita; 39.7 140.1
Tokushima; 34.1 134.6
Sasebo; 33.2 129.7
Matsue; 35.5 133.1
Changwon; 35.2 128.7
Gunsan; 36.0 126.7
Hamhung; 39.9 127.5
Chongjin; 41.8 129.8
Nampo; 38.7 125.4
Cagayan de Oro; 8.5 124.6
Bacolod; 10.7 123.0
Butuan; 8.9 125.5
Batangas; 13.8 121.1
Cotabato; 7.2 124.2
Kota Bharu; 6.1 102.2
Tawau; 4.2 117.9
Montreal; 45.5 -73.6
Piura; -5.2 -80.7
Portoviejo; -1.1 -80.5
Joinville; -26.3 -48.8
Pelotas; -31.8 -52.3
Coatzacoalcos; 18.1 -94.4
Los Mochis; 25.8 -109.0
Coro~; 11.4 -69.7
Puerto La Cruz; 10.2 -64.6
Tetouan; 35.6 -5.4
Al Hoceima; 35.3 -3.9
Kenitra; 34.3 -6.6
Mohammedia; 33.7 -7.4
El Jadida; 33.3 -8.5
Porto-Novo; 6.5 2.6
Ziguinchor; 12.6 -16.3
Mbour; 14.4 -17.0
Cape Coast; 5.1 -1.2
Sumbe; -11.2 13.8
Soyo; -6.1 12.4
Mykolaiv/Mykolayiv; 47.0 32.0
Taganrog; 47.2 38.9
Alanya; 36.5 32.0
Ordu; 41.0 37.9
Sumgait/Sumgayit; 40.6 49.7
Espoo; 60.2 24.7
Southend/Southend-on-Sea; 51.5 0.7
Sunshine Coast; -26.7 153.1
Central Coast; -33.4 151.4
Netanya; 32.3 34.9
Rosetta; 31.4 30.4
Jebel Ali; 25.0 55.1
Oxnard; 34.2 -119.2
Staten Island; 40.6 -74.1
Samut Prakan; 13.6 100.6
Chonburi/Chon Buri; 13.4 101.0
Ongole; 15.5 80.0
Marka/Merca; 1.7 44.8
Zliten; 32.5 14.6
La Romana; 18.4 -69.0
"""

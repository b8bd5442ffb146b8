"""Names of countries and continents: known words, so that none is taken for a misspelt place or sea."""

from nlp.phrases import word_set
from nlp.text import fold

# By their single words; a name that a place or a water body has too is found there first.
_ENGLISH = """
africa america asia europe oceania australasia albania algeria angola argentina australia bahamas
bahrain bangladesh barbados belgium belize benin bermuda bosnia brazil britain brunei bulgaria burma
cambodia cameroon canada chile china colombia comoros congo croatia cuba cyprus denmark djibouti
dominica ecuador egypt emirates england eritrea estonia ethiopia fiji finland france gabon gambia
georgia germany ghana greece greenland grenada guatemala guinea guyana haiti honduras hungary iceland
india indonesia iran iraq ireland israel italy jamaica japan jordan kenya kingdom kiribati korea kuwait
latvia lebanon liberia libya lithuania madagascar malaysia maldives malta mauritania mauritius mexico
micronesia monaco montenegro morocco mozambique myanmar namibia nauru netherlands nicaragua nigeria
norway oman pakistan palau panama peru philippines poland portugal qatar romania russia samoa scotland
senegal seychelles siberia singapore slovenia somalia spain suriname sweden switzerland syria taiwan
tanzania thailand togo tonga tunisia turkey tuvalu ukraine uruguay vanuatu venezuela vietnam wales yemen
zealand
"""
_SPANISH = """
america europa oceania alemania arabia argelia australia belgica brasil bulgaria camboya camerun canada
chile chipre colombia corea croacia dinamarca ecuador egipto emiratos escocia espana estonia etiopia
filipinas finlandia francia gabon grecia groenlandia haiti holanda inglaterra irlanda islandia italia
japon jordania kenia letonia libano libia lituania malasia maldivas malta marruecos mauritania mauricio
mexico mozambique namibia nicaragua noruega nueva zelanda zelandia paises bajos pakistan panama papua
polonia portugal rumania rusia siria somalia sudafrica sudan suecia suiza surinam tailandia tunez
turquia ucrania
"""
_FRENCH = """
afrique amerique asie europe oceanie albanie algerie allemagne angleterre arabie argentine australie
belgique bresil bulgarie cambodge cameroun canada chili chine chypre colombie comores coree croatie
danemark ecosse egypte emirats equateur espagne estonie ethiopie finlande georgie grece groenland guinee
guyane haiti inde indonesie irlande islande israel italie jamaique japon jordanie lettonie liban libye
lituanie malaisie maroc maurice mauritanie mexique namibie norvege nouvelle zelande ouganda perou
philippines pologne roumanie russie slovenie somalie soudan suede suisse syrie tanzanie thailande
tunisie turquie ukraine
"""
_PORTUGUESE = """
alemanha angola arabia argelia bahrein belgica camaroes canada catar chipre cingapura colombia coreia
croacia dinamarca emirados equador escocia eslovenia espanha estonia etiopia filipinas finlandia franca
gana grecia gronelandia groenlandia holanda india inglaterra irlanda islandia italia japao jordania
letonia libano libia lituania malasia maldivas marrocos mauritania mocambique namibia nova noruega
paquistao polonia quenia romenia russia siria somalia suecia suica tailandia tanzania tunisia turquia
ucrania vietna zelandia
"""
_HINDI = """
अफ्रीका अफ़्रीका अमेरिका अमरीका एशिया यूरोप ऑस्ट्रेलिया आस्ट्रेलिया न्यूज़ीलैंड न्यूजीलैंड अर्जेंटीना
अल्जीरिया अंगोला इंग्लैंड इंडोनेशिया इराक ईरान इटली इथियोपिया इज़राइल इजराइल ओमान कनाडा कंबोडिया कतर
कुवैत केन्या कोरिया कोलंबिया क्यूबा ग्रीनलैंड ग्रीस घाना चिली चीन जर्मनी जापान जॉर्डन ताइवान तंजानिया
तुर्की थाईलैंड डेनमार्क नामीबिया नाइजीरिया नॉर्वे नीदरलैंड पनामा पाकिस्तान पुर्तगाल पेरू पोलैंड फ़िनलैंड
फिनलैंड फ्रांस फ़्रांस फिलीपींस बहरीन बांग्लादेश ब्राजील ब्राज़ील ब्रिटेन भारत मलेशिया मालदीव मिस्र
मेक्सिको मैक्सिको मोरक्को मोजाम्बिक मोज़ाम्बिक म्यांमार यमन यूक्रेन रूस लीबिया लेबनान वियतनाम वेनेजुएला
श्रीलंका सऊदी सिंगापुर सीरिया सूडान सेनेगल सोमालिया स्कॉटलैंड स्पेन स्वीडन
"""

COUNTRY_WORDS = word_set(fold(" ".join((_ENGLISH, _SPANISH, _FRENCH, _PORTUGUESE, _HINDI))))

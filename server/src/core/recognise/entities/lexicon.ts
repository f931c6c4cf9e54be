/** Words that tell what a name is; folded (see `fold.ts`). Lists that open data packages hold are in the gazetteer instead. */

const words = (list: string): ReadonlySet<string> => new Set(list.split('|').map((word) => word.trim()));

/** Last (or only) words of an organisation's name. */
export const ORGANIZATION_HEADS = words(`
  ministry|department|agency|authority|bureau|commission|committee|council|office|secretariat|directorate|administration|parliament|senate|congress|
  assembly|cabinet|court|tribunal|police|navy|army|force|forces|corps|guard|command|fund|bank|group|holdings|company|corporation|corp|industries|
  enterprises|partners|ventures|capital|securities|insurance|airlines|airways|motors|energy|petroleum|pharmaceuticals|laboratories|technologies|
  systems|solutions|media|news|times|post|herald|tribune|gazette|journal|press|network|television|radio|broadcasting|university|college|school|
  institute|academy|faculty|foundation|trust|society|association|federation|confederation|union|league|alliance|coalition|front|movement|party|
  organization|organisation|club|team|united|fc|board|chamber|exchange|center|centre|initiative|brigade|battalion|regiment|militia|church|
  conference|consortium|cooperative|service|services|reserve|treasury|embassy|consulate|delegation|mission|workers|wanderers|rovers|athletic`);

/** Words that close a company's name: "Inc." */
export const COMPANY_SUFFIXES = words('inc|inc.|ltd|ltd.|llc|plc|corp|corp.|co|co.|llp|gmbh|ag|sa|s.a.|s.p.a.|spa|nv|n.v.|bv|ab|oyj|as|asa|pvt|pte|bhd|limited|incorporated');

/** Words that open an organisation's name before "of" or "for": "Bank of China". */
export const ORGANIZATION_OPENERS = words(`
  ministry|department|bank|university|college|institute|office|bureau|council|house|board|court|church|academy|association|federation|union|
  league|organization|organisation|society|party|school|chamber|agency|group|center|centre|committee|commission|confederation|foundation|movement|
  parliament|division|faculty|fund|alliance|army|guild|brotherhood|congress|royal bank|assembly|high court|supreme court`);

export const FACILITY_HEADS = words(`
  airport|bridge|stadium|arena|hospital|clinic|palace|tower|towers|museum|theatre|theater|cathedral|mosque|temple|synagogue|prison|jail|hotel|
  highway|motorway|expressway|freeway|tunnel|station|terminal|plant|dam|mall|square|plaza|monument|memorial|library|gallery|castle|cemetery|base|
  barracks|building|hall|zoo|road|street|avenue|boulevard|pier|refinery|shipyard|auditorium`);

export const PLACE_HEADS = words(`
  river|lake|sea|ocean|bay|gulf|strait|channel|island|islands|peninsula|mountain|mountains|mount|hills|valley|desert|province|county|district|
  state|region|territory|territories|prefecture|governorate|oblast|municipality|city|town|village|township|coast|cape|peak|plateau|archipelago|
  republic|kingdom|emirate|parish|beach|forest|park|suburb`);

/** Words that open a place's name: "Lake Geneva". */
export const PLACE_OPENERS = words('mount|lake|cape|gulf|port|fort|isle|strait|bay|sea|mt|mt.|republic|kingdom|province|state|city');

export const EVENT_HEADS = words(`
  forum|summit|olympics|games|cup|championship|championships|festival|expo|exhibition|war|wars|revolution|uprising|referendum|election|elections|
  grand prix|marathon|derby|open|tournament|world cup|holocaust|intifada|congress party convention|awards|convention|biennale|superbowl|masters`);

/** Titles and roles that stand before a person's name. */
export const TITLES = words(`
  president|vice president|prime minister|deputy prime minister|premier|chancellor|minister|foreign minister|defence minister|defense minister|
  finance minister|interior minister|health minister|justice minister|education minister|trade minister|energy minister|home minister|chief minister|
  deputy minister|secretary|foreign secretary|home secretary|defence secretary|defense secretary|treasury secretary|press secretary|
  secretary general|secretary-general|secretary of state|general secretary|attorney general|ambassador|envoy|special envoy|consul|governor|
  lieutenant governor|mayor|deputy mayor|senator|sen.|sen|representative|rep.|rep|congressman|congresswoman|mp|deputy|councillor|councilor|councilman|
  councilwoman|lawmaker|speaker|chairman|chairwoman|chair|chairperson|director|managing director|executive director|director general|
  director-general|chief executive|ceo|cfo|coo|founder|co-founder|commissioner|chief|police chief|sheriff|constable|officer|detective|inspector|
  superintendent|general|gen.|gen|lieutenant|lt.|lt|colonel|col.|col|major|maj.|maj|captain|capt.|capt|sergeant|sgt.|sgt|corporal|private|
  admiral|commander|commodore|marshal|brigadier|king|queen|prince|princess|crown prince|duke|duchess|emperor|empress|emir|sultan|sheikh|shaikh|pope|
  archbishop|bishop|cardinal|father|rev.|rev|reverend|rabbi|imam|ayatollah|mullah|sister|brother|mr|mr.|mrs|mrs.|ms|ms.|miss|sir|dame|lord|
  lady|dr|dr.|doctor|prof|prof.|professor|judge|justice|chief justice|prosecutor|lawyer|attorney|coach|head coach|manager|striker|midfielder|
  goalkeeper|spokesman|spokeswoman|spokesperson|analyst|economist|adviser|advisor|aide|leader|opposition leader|party leader|singer|actor|actress|
  author|activist|journalist|reporter|correspondent|first lady|comrade|chef|pastor|former president|shri|smt`);

/** Religious, ethnic and political groups that the countries' demonyms lack. */
export const GROUPS = words(`
  muslim|muslims|islamic|islamist|islamists|christian|christians|catholic|catholics|protestant|protestants|orthodox|jew|jews|jewish|hindu|hindus|buddhist|
  buddhists|sikh|sikhs|sunni|sunnis|shia|shiite|shiites|shi'ite|arab|arabs|arabic|kurd|kurds|kurdish|roma|uyghur|uyghurs|uighur|uighurs|rohingya|tibetan|
  tibetans|catalan|basque|scottish|scot|scots|welsh|english|european|europeans|african|africans|asian|asians|western|latino|latinos|hispanic|hispanics|
  soviet|republican|republicans|democrat|democrats|democratic|communist|communists|conservatives|nazi|nazis|aboriginal|maori|inuit|zulu|pashtun|hutu|
  tutsi|houthi|houthis|chechen|chechens|latin american|north american|south american|sino|russo|franco|indo|austro|afro-american|african-american|african american|anglo|
  african americans|african-americans|native american|native americans|palestinians|middle eastern|mormon|mormons|zionist|bedouin|druze|tamil|bengali|
  punjabi|yazidi|yazidis|balinese|javanese|sinhalese|hong konger|hong kongers|texan|californian|new yorker|londoner|parisian|non-muslim|anti-semitic`);

/** Organisations that many articles never spell out. */
export const ORGANIZATIONS = words(`
  un|u.n.|united nations|eu|e.u.|european union|nato|opec|opec+|asean|african union|arab league|commonwealth|brics|g7|g8|g20|g-7|g-20|group of seven|
  group of 20|imf|international monetary fund|world bank|wto|who|world health organization|unicef|unesco|unhcr|iaea|icc|international criminal court|
  interpol|fbi|cia|nsa|nasa|fda|cdc|sec|fed|federal reserve|ecb|european central bank|bbc|cnn|nbc|abc|cbs|fox news|reuters|afp|agence france-presse|
  associated press|ap|bloomberg|xinhua|tass|ria novosti|interfax|al jazeera|new york times|washington post|wall street journal|financial times|guardian|
  google|apple|microsoft|amazon|facebook|meta|twitter|tesla|boeing|airbus|toyota|samsung|sony|intel|nvidia|amd|ibm|huawei|gazprom|rosneft|exxon|shell|bp|
  volkswagen|bmw|nissan|honda|ford|general motors|walmart|netflix|disney|hezbollah|hizbullah|hamas|taliban|al-qaeda|al qaeda|islamic state|isis|isil|
  boko haram|fatah|pla|kgb|fsb|mi5|mi6|mossad|idf|pentagon|state department|congress|senate|parliament|bundestag|duma|knesset|supreme court|
  house of representatives|house of commons|house of lords|european commission|european parliament|security council|general assembly|red cross|
  amnesty international|human rights watch|greenpeace|fifa|uefa|ioc|nba|nfl|mlb|nhl|ncaa|labour party|labor party|republican party|democratic party|
  communist party|conservative party|likud|bjp|anc|cpc|gop|opec|oecd|un security council|national guard|coast guard|scotland yard|nypd|lapd|usgs|epa`);

/** Parts of the world above and below countries. */
export const REGIONS = words(`
  africa|asia|europe|north america|south america|central america|latin america|oceania|antarctica|arctic|middle east|the middle east|caribbean|
  balkans|scandinavia|far east|southeast asia|south-east asia|east asia|south asia|central asia|west africa|east africa|north africa|
  southern africa|sub-saharan africa|eastern europe|western europe|siberia|caucasus|crimea|donbas|donetsk|luhansk|kashmir|punjab|tibet|xinjiang|
  gaza|gaza strip|west bank|golan heights|jerusalem|sinai|kurdistan|catalonia|bavaria|scotland|england|wales|northern ireland|brittany|
  new england|midwest|pacific|atlantic|pacific ocean|atlantic ocean|indian ocean|mediterranean|black sea|red sea|south china sea|east china sea|
  persian gulf|gulf of mexico|strait of hormuz|himalayas|alps|andes|sahara|sahel|amazon|korean peninsula|horn of africa|west|soviet union|ussr|
  yugoslavia|moscow|beijing|washington|new york|los angeles|silicon valley|hollywood|wall street|saint petersburg|st petersburg|st. petersburg|kiev|
  bombay|calcutta|madras|bangalore|peking|saigon|rangoon|tel aviv|d.c.|washington d.c.|washington, d.c.|sharm el-sheikh|hong kong|macau|ulaanbaatar`);

/** Facilities that stand for whoever sits in them. */
export const FACILITIES = words('kremlin|white house|downing street|capitol|capitol hill|elysee|buckingham palace|blue house|vatican palace|guantanamo bay|tiananmen square|times square|heathrow');

/** Lower-case words that may stand inside a name. */
export const PARTICLES = words('de|da|do|dos|das|di|du|del|della|la|le|van|von|der|den|ter|bin|ibn|bint|al|el|ben|abu|y|e|af|av|zu|st|ul|ur');

/** Lower-case words that may join an organisation's or a place's name. */
export const JOINTS = words('of|for|and|the|on|&');

export const REPORTING_VERBS = words(`
  said|says|say|told|tells|added|adds|announced|warned|stated|noted|claimed|argued|insisted|explained|replied|wrote|tweeted|confirmed|denied|
  declared|stressed|urged|acknowledged|admitted|predicted|recalled|suggested|pointed|commented|remarked|reported|asked|testified|believes`);

/** Words after which a name is most likely a place. */
export const PLACE_PREPOSITIONS = words('in|at|from|near|across|outside|inside|throughout|toward|towards|into|to|around');

/** Dates and other capitalised words that name no entity of ours. */
export const NOT_NAMES = words(`
  january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|jan.|feb.|mar.|
  apr.|aug.|sept.|sep.|oct.|nov.|dec.|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|i|i'm|ok|am|pm|a.m.|p.m.|gmt|est|
  edt|pst|utc|photo|image|file|video|covid|covid-19|coronavirus|internet|god|christmas|easter|ramadan|advertisement|spring|summer|autumn|winter|et|cet|gdp|
  usd|eur|ist|bst|no|no.|dna|hiv|aids|tv|dvd|pc|cd|q1|q2|q3|q4|omg|lol|faq|id|url|pdf|ceo|vip|ad|bc|earth|mr|mrs|ms|dr`);

/** Family names of languages that put them first, and are short enough to be told by a list: Chinese, Korean, Vietnamese. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(`ai an bai ban bao bo bui cai cao chai chan chang chao che chen cheng cheong cheung chi chiang chin chiu cho choe choi chong chou chow chu chua chun chung
  cui dai dang dao deng ding dinh do doan dong dou du duan duong fan fang feng fu gao ge geng gong gu guan guo ha han hao he ho hong hou hsia hsiao hsieh hsiung hsu hu hua huang hui hung huynh hwang im jang jeon jeong ji jia
  jian jiang jiao jin jing jo jung kang ke kim ko kong koo kuang kuo kwak kwok kwon lai lam lan le lee lei leong leung li lian liang liao lim lin ling liu long lou lu luo luong lv ly ma mai mao mei
  meng miao min mo mu na nam ngo nguyen ni nie ning niu noh oh pan pang park pei peng pham phan pu qi qian qiao qin qiu qu quan ren rong ruan seo shang shao shen sheng shi shin shu song su suh sun tan
  tang tao tien teng tian tong tran trinh truong tsai tsang tsao tseng tung vo vu vuong wan wang wei wen weng woo wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying yoo yoon you yu yuan yue yun zang
  zeng zhai zhan zhang zhao zheng zhong zhou zhu zhuang zong zou`.split(/\s/).filter(Boolean));

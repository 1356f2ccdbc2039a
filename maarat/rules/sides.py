"""Who fights: kinds of parties, the words for each, ways of naming two opponents, and who does not fight.

A text calls a side by names of its own ("Al-Nusra Front") and by the part it plays ("the rebels").
Which part a side plays follows from its kind: an army of a state against a Free Army.
"""

from collections.abc import Mapping

from maarat.record import NamedTuple

REBEL, JIHADIST, STATE, SEPARATIST = "rebel", "jihadist", "state", "separatist"

STRONGLY_REBEL = (
    "free rebel rebels opposition insurgent insurgents insurgency revolutionary revolutionaries revolution defectors "
    "secessionist secessionists mutineers"
)
"""Words in a party's name that make it rebels whoever else is on the field."""

REBEL_MARKS = (
    "liberation mujahideen mujahedeen jihad islamic islamist islamists ansar jaysh jaish liwa liwaa ahrar harakat tahrir "
    "nusra qaeda taliban shabaab front brigade brigades battalion battalions militia militias guerrilla guerrillas "
    "partisans resistance movement tribe tribes tribesmen fighters legion jund fatah sham contras maquis"
)
"""Words that make it rebels where nobody on the field has a better right to be."""

JIHADIST_MARKS = ("islamic state", "isil", "isis", "al-qaeda", "aqim", "boko haram", "jihadist", "al-shabaab")
"""Names of those whom a text calls militants before it calls them rebels."""

STATE_MARKS = (
    "government republic kingdom empire emirate sultanate caliphate duchy principality federation confederation "
    "commonwealth monarchy dynasty tsardom gendarmerie police ministry navy regime"
)
STATE_PHRASES = ("armed forces", "air force", "national guard", "national army", "security forces", "ground forces")
"""A party so named is a state or belongs to one."""

SEPARATISTS = (
    "donetsk people's republic",
    "luhansk people's republic",
    "abkhazia",
    "south ossetia",
    "transnistria",
    "artsakh",
    "katanga",
    "biafra",
    "chechen republic of ichkeria",
    "serbian krajina",
    "azawad",
    "eelam",
)
"""Those who broke away from a state."""

ROLES: Mapping[str, tuple[str, ...]] = {
    REBEL: (
        "rebel",
        "insurgent",
        "opposition",
        "opposition fighter",
        "opposition forces",
        "revolutionary",
        "guerrilla",
        "anti-government",
    ),
    JIHADIST: ("militant", "jihadist", "Islamist", "extremist", "terrorist", "insurgent"),
    STATE: (
        "government",
        "regime",
        "army",
        "military",
        "armed forces",
        "air force",
        "security forces",
        "loyalist",
        "pro-government",
        "state forces",
        "police",
        "policeman",
        "policemen",
    ),
    SEPARATIST: ("separatist", "secessionist"),
}
"""What a side is called for the part it plays."""

BEARERS: Mapping[str, tuple[str, ...]] = {
    REBEL: ("fighter", "gunman", "gunmen", "militiaman", "militiamen", "militia", "militant"),
    JIHADIST: ("fighter", "gunman", "gunmen"),
    STATE: ("soldier", "troops", "conscript", "serviceman", "servicemen", "officer"),
}
"""Those who do the fighting, where one side has the one kind and the other the other."""

APPOSITIONS: Mapping[str, str] = {
    "rebel": REBEL,
    "insurgent": REBEL,
    "opposition": REBEL,
    "separatist": SEPARATIST,
    "secessionist": SEPARATIST,
    "loyalist": STATE,
    "government": STATE,
    "royalist": STATE,
}
"""Before or after a name in the text these settle its part: "the rebel Free Syrian Army"."""

REVOLTED = tuple(
    f"{joint}{verb}"
    for joint in (" ", ", who ", " who ")
    for verb in ("revolted", "rebelled", "rose against", "rose up", "mutinied")
)
"""Behind a name these make it that of rebels."""

REVOLTS = frozenset({"revolt", "rebellion", "uprising", "mutiny", "insurrection", "revolted", "rebelled", "insurgency"})
"""Before "against" these say that one rose against the other."""

SERVICES: Mapping[str, tuple[str, ...]] = {
    "United Kingdom": ("Royal Navy", "Royal Air Force", "RAF", "Royal Marines", "Royal Artillery", "SAS", "HMS"),
    "England": ("Royal Navy",),
    "United States": ("USMC", "US Marine", "USAAF", "USAF"),
    "Germany": ("Wehrmacht", "Luftwaffe", "Waffen-SS", "Afrika Korps", "Kriegsmarine", "Panzer", "Nazi"),
    "Japan": ("Imperial Army", "Imperial Navy", "IJN", "IJA", "kamikaze"),
    "Soviet Union": ("Red Army", "Red Air Force", "NKVD"),
    "Israel": ("IDF", "IAF", "Israel Defense Forces", "Haganah", "Palmach"),
    "India": ("BSF", "Border Security Force"),
    "Pakistan": ("Pak", "ISI"),
    "North Korea": ("KPA", "Korean People's Army", "North Koreans"),
    "South Korea": ("ROK", "South Koreans"),
    "China": ("PLA", "People's Liberation Army"),
    "Vietnam": ("PAVN",),
    "North Vietnam": ("PAVN", "NVA", "Viet Cong"),
    "South Vietnam": ("ARVN",),
    "Turkey": ("TAF",),
    "Myanmar": ("Tatmadaw",),
    "Ireland": ("Garda",),
    "Ottoman Empire": ("Janissary",),
}
"""Forces of states that are known by names of their own."""

NAMED_PARTS: Mapping[str, frozenset[str]] = {
    REBEL: frozenset({"rebel", "rebels", "insurgent", "insurgents", "opposition"}),
    STATE: frozenset({"government", "regime", "army", "loyalist", "loyalists"}),
}
"""Words of which a text about rebels and a government has many, whatever else it calls them."""

THIRD_PARTIES = frozenset({"ISIL", "ISIS", "SDF", "YPG"})
"""Where a text has several of these, more than rebels and a government fight."""

SOLDIERS = frozenset(
    "army armies forces force troops soldiers soldier military navy fleet general generals officers officer sailors "
    "marines infantry cavalry tanks aircraft jets warships pilots servicemen paratroopers".split()
)
"""After the adjective of a state these speak of its soldiers."""

ARMS = frozenset(
    "artillery archers police gendarmerie militia militias engineers commandos paratroopers volunteers guards guard "
    "hussars dragoons lancers cuirassiers grenadiers janissaries mamluks levies auxiliaries mercenaries irregulars armor".split()
)
"""Kinds of troops, of which either side may have some."""

INVADING = frozenset({"invasion", "occupation", "conquest", "annexation", "bombing", "bombardment", "shelling"})
"""Between a people and a country these say who fought whom: "Russian invasion of Ukraine"."""

ARMED = ("Army", "military", "forces", "government", "troops", "soldiers", "air force", "Armed Forces", "regime")
"""After the adjective of a state these mean its side, where the adjective alone does not."""

OWNED = frozenset({"army", "military", "armed forces", "forces", "government", "regime", "police"})
"""Behind another's name in the genitive these are that one's and nobody else's: "Nader's army"."""

BETTER_KNOWN: Mapping[str, tuple[str, ...]] = {
    "islamic state of iraq and the levant": ("Islamic State", "ISIL", "ISIS", "IS", "Daesh"),
    "islamic state": ("ISIL", "ISIS", "IS", "Daesh"),
    "al-nusra front": ("Jabhat al-Nusra", "Nusra"),
    "jabhat al-nusra": ("Al-Nusra Front", "Nusra"),
    "people's protection units": ("YPG",),
    "women's protection units": ("YPJ",),
    "armed forces of ukraine": ("AFU", "Ukrainian Armed Forces"),
    "donetsk people's republic": ("DPR", "DNR"),
    "luhansk people's republic": ("LPR", "LNR"),
    "kurdistan workers' party": ("PKK",),
    "union of soviet socialist republics": ("Soviet Union", "USSR", "Soviets"),
    "syrian arab army": ("Syrian Army", "SAA"),
    "habsburg empire": ("imperial",),
    "habsburg monarchy": ("imperial",),
    "austrian empire": ("imperial",),
    "holy roman empire": ("imperial",),
    "allied army": ("Allied", "Allies"),
    "allied force": ("Allied", "Allies"),
    "allied forces": ("Allied", "Allies"),
    "north vietnam": ("NVA", "Viet Cong"),
}
"""Names that share no letters with the full one."""

RULERS: Mapping[str, tuple[str, ...]] = {
    "emirate": ("emir", "Muslim"),
    "sultanate": ("sultan", "Muslim"),
    "caliphate": ("caliph", "Muslim"),
    "kingdom": ("king",),
    "empire": ("emperor",),
    "tsardom": ("tsar",),
    "duchy": ("duke",),
    "khanate": ("khan",),
}
"""Who rules a state of that kind, and of what faith it is: "the emir", where the other side has none."""

AGAINST: Mapping[str, tuple[str, ...]] = {
    "confederate states": ("Union", "Federal", "Unionist"),
    "parliamentarians": ("Royalist", "Cavalier"),
    "royalists": ("Parliamentarian", "Roundhead"),
    "red army": ("White Army", "Whites"),
    "white army": ("Reds", "Bolshevik"),
}
"""What those are called who fight such a party, whatever the name of their state."""

GENERIC = (
    "front army group movement brigade brigades party forces force organization organisation division battalion legion "
    "union coalition council committee empire kingdom emirate sultanate caliphate khanate principality duchy dynasty republic "
    "confederacy confederation federation tribe tribes tribesmen clan militia militias fighters forces army fleet "
    "regiment company volunteers rebels insurgents militants troops soldiers warriors peasants indians people citizens "
    "colonists settlers residents"
)
"""Nouns that may be left out of a name: "the Nusra Front", "Nusra"; "Kingdom of Asturias", "Asturias"."""

_NOT_ALONE = """
islamic united democratic arab armed national people's popular local northern southern eastern western central royal
imperial foreign allied republican revolutionary special martyrs jihad holy new first second third seventh
state states nations marine marines commonwealth
"""
NOT_ALONE = frozenset(_NOT_ALONE.split())
"""Words that are a part of many names and the name of nobody."""

_UNNAMED = "unknown unnamed unidentified various different several other others some local irregular"
UNNAMED = frozenset(_UNNAMED.split())
"""First words of parties and persons that have no name."""

_CIVILIANS = """
civilian non-combatant noncombatant resident inhabitant villager townspeople townsfolk bystander protester protestor
demonstrator refugee journalist reporter cameraman medic paramedic doctor nurse child children woman women baby infant
passenger farmer worker teacher student pilgrim hostage evacuee shepherd schoolchildren worshipper citizen
"""
CIVILIANS = (*_CIVILIANS.split(), "aid worker", "relief worker", "medical worker", "rescue worker", "ordinary people")
"""People who are no party to the fighting."""

_HELD_BY = (
    "held controlled occupied backed aligned allied owned ruled friendly made run administered speaking built language"
)
HELD_BY = frozenset(_HELD_BY.split())
"""After a hyphen these say where or whose ("rebel-held"), not who acted."""

_SAID = "said says told reported stated claimed added wrote confirmed"
SAID = frozenset(_SAID.split())
"""Behind a civilian these make a witness of him."""

_INSIDE = "in into inside within across throughout near around from through outside"
INSIDE = frozenset(_INSIDE.split())
"""After one of these the name of a country is a place."""

_NOT_FIGHTERS = """
town city village civil observatory oblast province district region border language orthodox church coast territory soil
opposition crisis conflict uprising war parliament embassy people population refugee president ambassador media
newspaper outlet agency channel website television tv press analyst historian blogger newscast broadcaster
"""
NOT_FIGHTERS = frozenset(_NOT_FIGHTERS.split())
"""After the adjective of a country these make it say where something is, not who fought."""

GUARDS = frozenset(
    {"guard", "police", "troop", "force", "patrol", "soldier", "fighter", "militia", "officer", "command"}
)
"""But before one of these they do not: "Turkish border guards"."""

MONTHS = frozenset("january february march april may june july august september october november december".split())
"""Before a comma these make no place of a country behind it."""


class Opening(NamedTuple):
    """A way in which a lead names the two who fought: words, with X for each of the two; "=" stands before one that follows at once, "~" before one that may follow later.

    `hits` are texts with the two that they name, in the order of the text; `misses` name nobody.
    """

    name: str
    words: str
    hits: Mapping[str, tuple[str, str]]
    misses: tuple[str, ...] = ()
    needs: str = ""
    """A word that the sentence must have as well."""


OPENINGS = (
    Opening(
        "between-against",
        "between X =against X",
        hits={
            "was fought between the Dusk troops and Noon Whites against the Noon Reds": (
                "Dusk troops and Noon Whites",
                "Noon Reds",
            )
        },
        misses=("fought between 9 and 10 March against all odds",),
    ),
    Opening(
        "between-and",
        "between X and X",
        hits={
            "was fought between the Royalists and the Parliamentarians in 1644": ("Royalists", "Parliamentarians"),
            "was a battle between Goguryeo and Tang forces in Ansi": ("Goguryeo", "Tang forces"),
            "The battle occurred between the Roman Empire and a federation of Gothic and Scythian tribesmen under Cniva": (
                "Roman Empire",
                "federation of Gothic and Scythian tribesmen",
            ),
            "was a battle between a Frisian army under Archbishop Rimbert and an army of Danish Vikings": (
                "Frisian army",
                "army of Danish Vikings",
            ),
        },
        misses=("fought between 9 and 10 March", "on the road between Aleppo and Idlib", "between the two sides"),
    ),
    Opening(
        "two-were",
        "combatants|belligerents|opponents|contenders|adversaries|antagonists|groups|sides|factions|parties were X and X",
        hits={
            "The combatants were the Dusk Indians and a force of Noon soldiers": (
                "Dusk Indians",
                "force of Noon soldiers",
            )
        },
        misses=("The combatants were tired and hungry",),
    ),
    Opening(
        "victory-over",
        "victory for|of|by X over X",
        hits={
            "They resulted in victory for the Royalists over the Parliamentarians": ("Royalists", "Parliamentarians")
        },
        misses=("a victory for the prime minister",),
    ),
    Opening(
        "by-against",
        "by X against X",
        hits={
            "was launched by the Syrian Democratic Forces (SDF) against the Islamic State": (
                "Syrian Democratic Forces",
                "Islamic State",
            ),
            "a rebellion by Tuareg rebels against the government of Mali": ("Tuareg rebels", "government of Mali"),
        },
        misses=("by 1942 against all odds",),
    ),
    Opening(
        "against-by",
        "against X by X",
        hits={"waged against the city of Troy by the Achaeans": ("city of Troy", "Achaeans")},
        misses=("against it by night",),
    ),
    Opening(
        "by-and-forces",
        "by X and X forces|troops|armies",
        hits={"was fought July 1–3, 1863, by Union and Confederate forces": ("Union", "Confederate")},
        misses=("supported by air and naval forces",),
        needs="fought",
    ),
    Opening(
        "by-from",
        "by X capture|capturing|recapture|recapturing|seize|seizing|retake|retaking|liberate|liberating ~from X",
        hits={
            "launched by the Dusk Armed Forces, with the goal of capturing the town of Dabiq from the Noon State": (
                "Dusk Armed Forces",
                "Noon State",
            )
        },
        misses=("by 1942 it hoped to recapture the town from the sea",),
    ),
    Opening(
        "fought-against",
        "X fought|fighting against X",
        hits={"Dusk forces under Habib fought against various Noon tribes": ("Dusk forces", "Noon tribes")},
        misses=("he fought against them",),
    ),
    Opening(
        "attacked-by",
        "X was|were attacked|ambushed|besieged|invaded|assaulted|raided ~by X",
        hits={
            "the MILF was attacked in the complex by the Armed Forces of the Dusk": ("MILF", "Armed Forces of the Dusk")
        },
        misses=("The town was attacked by night",),
    ),
    Opening(
        "defeated-by",
        "X was|were defeated|beaten|routed|repelled by X",
        hits={
            "A Coalition force of Russians was defeated by a French force": (
                "Coalition force of Russians",
                "French force",
            )
        },
        misses=("The plan was defeated by rain",),
    ),
    Opening(
        "defeated",
        "X defeated|beat|routed|crushed|fought|faced|versus X",
        hits={
            "A French army commanded by King Philip Augustus defeated an Allied army": ("French army", "Allied army"),
            "the American and South Korean forces faced the North Korean defenses": (
                "American and South Korean forces",
                "North Korean defenses",
            ),
        },
        misses=("he defeated them",),
    ),
)
"""In the order in which they are believed."""

FIGHTING = frozenset(
    {"fought", "battle", "war", "conflict", "clash", "clashes", "fighting", "confrontation", "struggle", "engagement"}
    | {
        "combat",
        "skirmish",
        "skirmishes",
        "siege",
        "hostilities",
        "dispute",
        "campaign",
        "revolt",
        "naval",
        "encounter",
    }
)
"""One of these stands before "between" where it is about opponents and not about places."""

_NAME_ENDS = """
in on at near during for from with under led commanded which who that as to since until while after before when where
was were is had has took , ; : ( ) . [ ] – — and or against over by over against
"""
NAME_ENDS = frozenset(_NAME_ENDS.split())
"""Before one of these the name of a party is over."""

LEADERS = frozenset({"under", "led", "commanded"})
"""Words behind a party that bring in who led it."""

AMBIGUOUS = {"indian": "Indians", "indians": "Indians"}
"""Peoples who are those of a country only where the text names it; else they are called so."""

ABOUT = frozenset("approximately about around some roughly nearly over".split())
"""Behind "of" these bring in how many a party had: "an army of about 7,000 men"."""

DETERMINERS = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "some", "several", "local", "mainly", "lone"}
    | {"various", "opposing", "rival", "joint", "small", "large"}
)

_NOT_PARTIES = """
two sides both parties forces them it him each other others all odds january february march april may june july
august september october november december town city battle siege war
"""
NOT_PARTIES = frozenset(_NOT_PARTIES.split())
"""Words that do not name a party by themselves."""

_PARTY_NOUNS = """
rebels insurgents royalists loyalists government army liberals conservatives republicans separatists militants
mutineers crusaders settlers colonists whites reds forces tribes nationalists communists miners peasants guerrillas
partisans
"""
PARTY_NOUNS = frozenset(_PARTY_NOUNS.split())
"""Nouns that name a party though they have no capital."""

FIGHTS = frozenset(
    "massacre ambush raid revolt rebellion uprising mutiny attack assault capture fall offensive recapture landing "
    "invasion incident crisis insurgency intervention battles bombardment blockade defeat victory clashes insurrection".split()
)
"""In a title or a first sentence these too say that it was a fight."""

SETTING = frozenset({"in", "at", "where", "when", "and", "which", "while", "that", "as", "but"})
"""Words before the name of a party that belong to what was said before."""
LED_BY = (",", "by", "the", "command", "of", "generals", "general", *LEADERS)
"""What stands between a party and the name of its leader."""
NAME_LINKS = ("of", "von", "de", "ibn", "-", ".")
"""Small words and marks inside the name of a leader."""
INVADED = ("of", "on", "against")
"""Between an invasion and those who were invaded."""
ARMY_ENDS = ("army", "military")
"""Behind the name of a people they make it the forces of a state: "Syrian Arab Army"."""

"""Words by which a text without an infobox tells who fought, who fought whom and who stood beside whom."""

from collections.abc import Mapping

LONGEST = 30_000
"""Characters of a text that are looked at."""

MARKS = ".,;:()–-/"
"""What stands between words."""

DASHES = ("-", "–")

WARS = frozenset({"War", "Wars", "WAR", "Civil"})
"""Behind a name these make it that of a war."""

FIGHTS = frozenset({"Battle", "Siege", "Battles", "Capture", "Fall", "BATTLE", "SIEGE"})
"""Before a name, these make it a place."""

SPELT: Mapping[str, str] = {
    "U.S.": "US",
    "U.N.": "UN",
    "\n": " . ",
    "`": "'",
    "Islamic State of Iraq and the Levant": "ISIL",
    "Islamic State in Iraq and the Levant": "ISIL",
    "Islamic State of Iraq and Syria": "ISIL",
    "Islamic State": "ISIL",
}
"""What is read as if it were written otherwise."""

PARTICLES = frozenset({"of", "von", "van", "de", "di", "da", "-", ".", "al", "ibn", "bin"})
"""Small words within names."""

_TROOPS = """
forces force troops troop army armies soldiers soldier men fighters fighter warriors warrior tribesmen militia militias
cavalry infantry artillery fleet navy ships ship vessels warships squadron flotilla armada galleys convoy defenders
attackers besiegers garrison garrisons insurgents rebels guerrillas partisans general generals commander commanders
officer officers leader leaders offensive assault attack attacks counterattack counter-attack advance column columns
regiment regiments battalions brigade brigades division divisions gunners crews knights archers horsemen hussars
grenadiers guns tanks aircraft bombers submarines casualties losses dead wounded prisoners side camp lines positions
victory defeat invasion invaders invasions king kings emperor raiders raid scouts patrol patrols units unit guards guard
marines paratroopers mercenaries volunteers sailors troopers settlers colonists contingent vanguard rearguard
skirmishers dragoons cuirassiers musketeers gendarmerie gendarmes police policemen militants militiamen jihadists
separatists peacekeepers airstrikes warplanes prisoner ambush retreat counteroffensive counter-offensive
"""
TROOPS = frozenset(_TROOPS.split())
"""Behind a name these make it the name of those who fight."""

_OWNED = "army armies forces force troops men soldiers fleet ships cavalry infantry division divisions corps brigade squadron legions fighters"
OWNED = frozenset(_OWNED.split())
"""Behind a person's name in the genitive these make him one who leads them."""

_BODIES = """
army guard guards navy order empire republic forces front state knights militia legion union alliance league marines
party movement clan tribe nation kingdom dynasty horde confederacy sultanate emirate khanate caliphate
"""
BODIES = frozenset(_BODIES.split())
"""Last words of the names of those who fight: "Red Guards", "Free State"."""

_GENERAL = """
royal imperial national armed air special free home first second third fourth fifth sixth seventh eighth ninth tenth
great grand new old northern southern eastern western north south east west central high supreme united army navy corps
division brigade regiment battalion group force forces guard guards front legion infantry cavalry artillery tank panzer
armoured armored mountain light heavy state people's popular revolutionary democratic liberation general marshal major
colonel captain lieutenant admiral field king queen prince duke earl count lord lady emperor emir sultan pasha khan
bishop archbishop pope saint st sir mr dr minister president governor government parliament senate congress castle fort
fortress fortresses river mount mountains lake bay island islands cape hill ridge valley city town village battle
battles war wars siege campaign campaigns operation treaty peace day council church cathedral house palace gate bridge
road street straits sea ocean christian god bible lieutenants colonels generals majors militia police company companies
provincial colonial confederation commonwealth category file image jpg png oblast oblasts insurgent islamic massacre
massacres insurrection rebellion raion raions province district region arms weapons people squadron fleet unit units
team hms uss ss alps heights highlands lowlands
"""
GENERAL = frozenset(_GENERAL.split())
"""Words with a capital that name nobody by themselves."""

_STARTS = """
the a an in on at by it he she they his her its their this that these those after before during when while as for from
with but however although of to there also see if some both one two three four five not no we i many all most meanwhile
since only other despite later early then another soon once under over upon through between among without within because
where which who what how why so yet or nor and even each every few several more much less such following according until
though whereas nevertheless thus therefore hence eventually finally initially here now today again still thereafter
instead almost around about against approximately additionally furthermore moreover subsequently january february march
april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
having being seeing knowing using total most-recent bc ad am pm ii iii iv vi vii viii ix xi xii xiii xiv xv xvi your my
our you me him them first-time fearing hearing believing ten twelve six seven eight nine hundred
"""
STARTS = frozenset(_STARTS.split())
"""Words that have a capital only where a sentence begins, numerals, days and months."""

_ROLES = """
attackers defenders besiegers besieged garrison rebels rebel insurgents insurgent royalists royalist conservatives conservative
liberals liberal nationalists nationalist republicans republican loyalists loyalist miners colonists settlers natives
imperials imperial invaders terrorists gunmen kidnappers hijackers pirates raiders partisans guerrillas mutineers tribesmen
government police militants militiamen jihadists separatists communists fascists anarchists socialists crusaders infidels
barbarians pagans heathens creoles creole peasants strikers slaves diggers mercenaries gendarmes gendarmerie army
assailants perpetrators ambushers peacekeepers puritans
"""
ROLES = frozenset(_ROLES.split())
"""Nouns and adjectives that name a party though they have no capital."""

SHARED = frozenset(
    "army government police gendarmerie gendarmes militia peasants mercenaries slaves rebels rebel".split()
)
"""Those of them that behind a people or a name belong to it, whoever is meant by them elsewhere."""

PLACED = frozenset(
    "in at near from to towards toward into of around outside inside reached between through via off across".split()
)
"""Before a name these make it a place, where it is never one that fights."""

_FEUD = """
against attack attacked attacking attacks assault assaulted assaulting ambush ambushed ambushing defeat defeated defeating
beat beaten repulsed repulsing repulse repelled repelling besieged besieging engaged engaging fought fight fighting drove driven
driving forced forcing routed routing crushed crushing overwhelmed invaded invading captured capturing killed killing massacred
destroyed destroying sank shelled bombarded bombarding bombed bombing surrendered surrender versus vs resisted resisting
threatened pursued pursuing chased chasing outnumbered intercepted struck raided charged recaptured expelled halted
surprised surrounded surrounding encircled opposed opposing confronted clashed clashing rebelled revolted enemy opposite
faced facing compared ambushes defied outflanked harassed fired shot
"""
FEUD = frozenset(_FEUD.split())
"""Between two names these say that the one fought the other."""

_BESIDE = """
allied alliance ally allies joined joining alongside together supported supporting support aided assisted assisting
reinforced reinforcing backed including help helped
"""
BESIDE = frozenset(_BESIDE.split())
"""Between two names these say that the one stood by the other."""

_JOINTS = "and , - – / or the as well with a an of other both"
JOINTS = frozenset(_JOINTS.split())
"""Between two names these only list them."""

TURNS = frozenset("but while whereas although though because that which when".split())
"""Between two names these begin something else."""

OWN = frozenset({"their", "its"})
"""Between two names these make the second one of the first."""

ONSETS = frozenset("attack attacks assault assaults offensive siege invasion advance charge fire ambush fight".split())
"""Those of the words for fighting that, behind a people, say what it did and not to whom."""

TOWARDS = frozenset({"to", "towards", "toward", "into", "against"})
"""Between a leader and a name these make it that of a place or a foe."""

LEADING = frozenset("led commanded under headed command leadership orders leading".split())
"""Between a party and a person these say that he led it."""

_OFFICES = """
commander commanders leader leaders general generals chief king queen emperor captain admiral governor marshal warlord prince
officer colonel major lieutenant brigadier commodore consul tyrant sultan emir khan caliph duke count earl baron president
commander-in-chief vizier ruler chieftain consuls dictator legate prefect hetman ban voivode doge shogun daimyo maharaja
"""
OFFICES = frozenset(_OFFICES.split())
"""Between a people and a person these say what he was."""

COALITIONS: Mapping[str, tuple[str, ...]] = {
    "Axis": ("Germany", "Italy", "Japan", "Romania", "Hungary", "Finland"),
    "Central": ("Germany", "Austria-Hungary", "Ottoman Empire", "Bulgaria"),
}
"""Coalitions of which everybody knows who was in them."""

ALLIES_AGAINST: Mapping[str, tuple[str, ...]] = {
    "Axis": ("United Kingdom", "United States", "Soviet Union", "Australia", "Zealand", "Canada", "India"),
    "Central": ("France", "United Kingdom", "Russia", "Serbia", "United States", "Australia", "Zealand", "Canada"),
}
"""Who "the Allies" were against each coalition."""

FACING: Mapping[str, tuple[str, ...]] = {
    "attacker": ("defender", "besieged"),
    "defender": ("attacker", "besieger", "invader"),
    "besieger": ("garrison", "defender", "besieged"),
    "invader": ("defender",),
    "assailant": ("defender",),
}
"""The parts that two play against each other."""

TITLES = frozenset({"Pasha", "Bey", "Khan", "Agha", "Shah"})
"""Ranks that stand behind a name."""

COMPOUNDS: Mapping[str, str] = {
    "Anglo": "British",
    "Franco": "French",
    "Austro": "Austrian",
    "Russo": "Russian",
    "Sino": "Chinese",
    "Italo": "Italian",
    "Hispano": "Spanish",
    "Turco": "Turkish",
    "Luso": "Portuguese",
    "Polono": "Polish",
}
"""What peoples are called in the first half of a compound."""

"""Words of loss: what happened to whom, who and what can be lost, and how it is said.

A hit of a row gives each claim as `category count unit`, the count as worded by `rules.counts`.
"""

from maarat.rules.row import Rule

VERBS = {
    "killed": (
        "killed slain massacred executed murdered assassinated beheaded slaughtered martyred lynched decapitated shot "
        "hanged neutralized neutralised liquidated slew KIA",
        "killing slaying massacring executing murdering assassinating beheading slaughtering",
        "kill kills massacre execute executes murder",
    ),
    "wounded": ("wounded injured hurt maimed WIA", "wounding injuring", "wound wounds injure injures"),
    "captured": (
        "captured seized detained abducted kidnapped imprisoned apprehended arrested POW POWs",
        "capturing seizing detaining abducting kidnapping",
        "capture captures seize seizes abduct",
    ),
    "destroyed": (
        "destroyed sunk downed wrecked scuttled torpedoed incinerated",
        "destroying sinking downing wrecking",
        "destroy destroys sink",
    ),
    "damaged": ("damaged disabled crippled", "damaging disabling", "damage disable"),
    "displaced": ("displaced evacuated deported expelled evicted", "displacing evacuating deporting", ""),
}
"""A category, its verbs in the past, in -ing and plain; things and people share them."""

STATES = {
    "killed": "dead",
    "missing": "missing MIA unaccounted",
    "displaced": "homeless",
}
"""Adjectives of loss."""

ACTS = {
    "killed": "died perished drowned",
    "surrendered": "surrendered capitulated surrendering",
    "deserted": "deserted defected deserting defecting",
    "fled": "fled fleeing",
    "missing": "disappeared",
    "destroyed": "crashed sank exploded",
}
"""What the lost did themselves."""

LOSS_NOUNS = {
    "casualties": "casualty casualties loss losses",
    "killed": "death deaths fatality fatalities",
    "wounded": "injury injuries",
}
NOMINALS = {
    "killed": "death deaths killing killings execution executions lives murder massacre beheading",
    "wounded": "wounding",
    "captured": "capture abduction kidnapping seizure detention",
    "destroyed": "destruction sinking downing",
    "displaced": "displacement evacuation deportation expulsion",
    "surrendered": "surrender",
    "deserted": "desertion defection",
    "casualties": "loss losses",
}
"""What stands before "of" and those who were lost."""

THINGS = {
    "tanks": "tank",
    "vehicles": "vehicle truck car carrier BMP BTR APC IFV AFV MRAP Humvee jeep lorry bulldozer ambulance bus train",
    "aircraft": "jet plane warplane airplane aeroplane airliner bomber",
    "helicopters": "helicopter gunship chopper",
    "drones": "drone UAV quadcopter",
    "ships": "ship vessel boat frigate cruiser submarine corvette warship gunboat galley trireme battleship ferry ironclad "
    "carrack galleon junk longship",
    "guns": "gun cannon howitzer mortar fieldpiece",
    "rocket launchers": "launcher Grad",
    "horses": "horse camel mule elephant",
    "flags": "flag banner",
    "weapons": "weapon rifle musket machinegun pistol armor armour",
}
"""Equipment: its unit, and the words for one piece of it."""
SAME_IN_PLURAL = {
    "aircraft": "aircraft",
    "rocket launchers": "MLRS",
    "horses": "cattle",
    "weapons": "weaponry ammunition arms",
    "guns": "artillery",
    "ships": "shipping",
}
PIECES = {
    "air defense systems": "system systems",
    "guns": "piece pieces",
    "command posts": "post posts",
    "radar stations": "station stations radar radars",
}
"""Words that mean equipment only after one of the words below."""
BEFORE_PIECES = "artillery defense defence field missile command observation radar air radar"
MODELS = {
    "tanks": "T M1 IS KV Leopard",
    "aircraft": "Su Mi6 MiG Mig An Il Tu Yak F Bf Ju He Fw Spitfire L",
    "helicopters": "Mi Ka UH AH",
    "vehicles": "BMP BTR BRDM MT BMD M113",
    "rocket launchers": "BM TOS",
    "guns": "ZSU ZU D",
    "drones": "TB2",
}
"""What the first letters of a type's code ("Su-22", "T-72") say of it."""

PERSONS = (
    "soldier fighter rebel militant insurgent jihadist officer trooper prisoner captive hostage detainee defector deserter "
    "mercenary volunteer guard sailor marine pilot paratrooper commando sniper terrorist knight archer hussar dragoon "
    "warrior partisan guerrilla separatist conscript recruit reservist commander general colonel captain lieutenant major "
    "leader adviser advisor worker peacekeeper combatant member noble nobleman lord bodyguard operative loyalist royalist national "
    "individual victim bystander demonstrator protester student employee legionary janissary regular peasant person "
    "civilian journalist reporter medic doctor resident villager inhabitant citizen refugee child woman man "
    "policeman serviceman servicewoman militiaman crewman airman gunman infantryman cavalryman horseman guardsman bomber "
    "boy girl teenager chief king emperor prince duke earl governor head deputy brother son cameraman photographer engineer "
    "contractor assailant attacker defender gunner rifleman lancer cuirassier grenadier musketeer pikeman swordsman "
    "spearman bowman slave settler pilgrim monk priest tribesman clansman aide official expert trainer instructor medic paramedic "
    "driver passenger tanker crewmember infiltrator spy colonist brigadier sergeant corporal private ally inmate "
    "firefighter rescuer elder local ranger digger warlord gendarme convict labourer laborer"
)
FAMILY = "men women children elderly"
"""People who are named together: "46 men, women and children"."""
PARTICLES = "al el ibn bin van von de der la du ul"
"""Small words inside a person's name."""
AGENTIVE = "killing killings execution executions murder massacre beheading capture abduction seizure destruction sinking downing"
"""Nouns of loss that somebody does."""
PEOPLE = (
    "troops men women children people personnel others persons servicemen policemen militiamen crewmen airmen gunmen "
    "infantrymen cavalrymen horsemen guardsmen noblemen servicewomen riflemen pikemen swordsmen spearmen bowmen tribesmen "
    "clansmen cameramen mercenaries allies townspeople spies forces legionaries janissaries privates cavaliers samurai"
)
MASS = "infantry cavalry police militia crew foot staff population militias crews"
CIVILIANS = (
    "civilian civilians journalist journalists reporter reporters medic medics doctor doctors resident residents villager "
    "villagers inhabitant inhabitants citizen citizens refugee refugees child children woman women bystander bystanders "
    "protester protesters demonstrator demonstrators worker workers townspeople population student students peasant peasants "
    "passenger passengers cameraman photographer boy boys girl girls teenager families family paramedic paramedics monk monks "
    "priest priests pilgrim pilgrims settler settlers firefighter firefighters elder elders"
)
OFFICES = (
    "commander general colonel leader chief king emperor prince duke earl governor head deputy captain major brigadier "
    "lieutenant spokesman journalist"
)
ARMED_BY_STATE = (
    "soldier soldiers troops serviceman servicemen policeman policemen police officer officers conscript conscripts reservist "
    "reservists loyalist loyalists personnel militiaman militiamen pilot pilots paratrooper paratroopers crewmen airman airmen"
)
ARMED_AGAINST_STATE = (
    "rebel rebels militant militants insurgent insurgents jihadist jihadists terrorist terrorists fighter fighters gunman gunmen "
    "separatist separatists guerrilla guerrillas bomber bombers defector defectors mercenary mercenaries"
)
"""Which of two sides a bare noun means where one is a state and the other is not."""
STATE_WORDS = "government army military regime republic armed police state loyalist loyalists federal"
REBEL_WORDS = (
    "rebel rebels insurgent insurgents militant militants opposition jihadists separatists jihadist terrorists"
)


def plural(word: str) -> str:
    """Return the regular plural.

    >>> plural("tank"), plural("lorry"), plural("galley")
    ('tanks', 'lorries', 'galleys')
    """
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch", "sh", "x")) else "s")


def plurals(words: str) -> str:
    """Return the regular plurals of words."""
    return " ".join(map(plural, words.split()))


_ONE_THING = " ".join(THINGS.values())
_FORMS = tuple(zip(*VERBS.values(), strict=True))
CLASSES = {
    "DONE": " ".join(_FORMS[0]),
    "DOING": " ".join(_FORMS[1]),
    "DO": " ".join(_FORMS[2]),
    "STATE": " ".join(STATES.values()),
    "ACT": " ".join(ACTS.values()),
    "LOSSNOUN": " ".join(LOSS_NOUNS.values()),
    "NOMINAL": " ".join(NOMINALS.values()),
    "UNIT": "Brigade Division Regiment Battalion Corps Army Company Platoon Squadron Group Force Forces Guard Police Fleet",
    "BODY": "body bodies corpse corpses remains",
    "PERSON": PERSONS,
    "PERSONS": plurals(PERSONS) + " " + PEOPLE,
    "MASS": MASS,
    "OFFICE": OFFICES,
    "THING": _ONE_THING,
    "THINGS": plurals(_ONE_THING) + " " + " ".join(SAME_IN_PLURAL.values()),
    "PIECE": " ".join(PIECES.values()),
    "PIECES": BEFORE_PIECES,
    "A": "a an",
    "THE": "the its their his her these those this our another all any each both",
    "PRISONERS": "prisoner prisoners captive captives hostage hostages POW POWs detainee detainees",
    "MORE": "more other others additional further",
    "PRONOUN": "them whom which these those us",
    "PREP": "of in at on near from with around by for during between against inside outside along among aboard off into to "
    "under over across within belonging following through via down up out away per according operated carrying flown manned above below behind beside beyond toward towards onto amid throughout upon there here overhead nearby",
    "CONJ": "but while when as after before because if since although though until that where whereas whose so than and or "
    "nor whether which",
    "BE": "was were is are been being be remained remain went got became",
    "HAVE": "had have has having",
    "ADV": "also reportedly allegedly later then subsequently still either both all already apparently confirmed eventually "
    "initially officially instantly immediately seriously severely badly critically heavily mortally fatally accidentally "
    "only just even possibly probably presumed now soon itself himself themselves summarily publicly lightly slightly "
    "deliberately thereafter together finally successfully listed brutally quickly",
    "REPORTED": "reported confirmed believed said claimed estimated known found feared thought considered declared",
    "CANNOT": "not never without could would might may should cannot nobody none neither hardly if unless didn't",
    "TO": "to",
    "ABLE": "managed able succeeded proceeded continued went helped began said reported claimed helping managing believed",
    "WHO": "who which that whom",
    "LEAVE": "left leaving leaves leave",
    "LOSE": "lost losing lose loses",
    "SUFFER": "suffered suffering suffer suffers sustained sustaining incurred incurring inflicted inflicting inflict took "
    "taking caused causing cost reported",
    "TAKE": "took taking taken take takes",
    "YIELD": "surrendered abandoned abandon abandoning surrendering",
    "INCL": "including",
    "HEAVY": "heavy significant severe devastating considerable substantial serious massive enormous great high huge "
    "light minor minimal moderate terrible extensive appalling large small",
    "REACH": "reached exceeded totalled totaled numbered amounted rose stood climbed surpassed be is was were",
    "TOLL": "number toll total casualties losses deaths fatalities killed count dead wounded",
    "COMMA": ",",
    "COLON": ":",
    "SLASH": "/",
    "STOP": "; . ! ? * •",
    "APOS": "' ’",
    "MARK2": ": , ( ) [ ]",
}
"""Classes of words for the phrases and the patterns below."""

_GAP = "(PREP W+ | COMMA (W | HAVE | DONE)+ COMMA)?"
_AND = "((COMMA !COUNTED NP)* COMMA? and W* !COUNTED NP)?"
_WERE = "(HAVE? ADV* BE (ADV | BE | REPORTED | TO | HAVE | TIME)* | HAVE ADV* been ADV*)"
_LOST = "(DONE | STATE)"
_LOSTS = f"({_LOST} ((COMMA? {_LOST})* COMMA? (and | or) ADV? {_LOST} !NP !the !A)?)"

LOSSES = (
    Rule(
        "both-killed",
        f"victim:NP (and !COUNTED NP)? (COMMA? WHO)? HAVE? BE both ADV* verb:{_LOST}",
        "both",
        {"The general and his son were both killed.": "killed 2 people"},
        ("Both were brothers.",),
    ),
    Rule(
        "were-killed",
        f"victim:COUNTED {_AND} {_GAP} (COMMA? WHO)? {_WERE} verb:{_LOSTS}",
        "passive",
        {
            "16 rebels were killed in the attack.": "killed 16 people",
            "At least six of them were killed and 25 others captured.": "killed 6 people; captured 25 people",
            "22 soldiers, nine rebels and two civilians were killed.": "killed 22 people; killed 9 people; killed 2 people",
            "Two tanks were also reportedly destroyed.": "equipment_destroyed 2 tanks",
            "The 30 soldiers who were killed came from Homs.": "killed 30 people",
            "8 civilians, including 2 children, were killed.": "killed 8 people; killed 2 people",
            "More than 200 vehicles were destroyed or damaged.": "equipment_destroyed 200 vehicles",
        },
        ("Two towns were captured.", "12 tanks were used."),
    ),
    Rule(
        "n-killed",
        f"victim:COUNTED (PREP W+)? BE? ADV* verb:{_LOSTS} !NP !the !A !DASH",
        "passive",
        {
            "The raid left 12 wounded": "wounded 12 people",
            "They reported 11 civilians killed in the town": "killed 11 people",
            "with 20 soldiers dead": "killed 20 people",
        },
        ("12 rebels killed the mayor",),
        "The verb without its auxiliary; with an object it is not a passive.",
    ),
    Rule(
        "n-died",
        f"victim:COUNTED {_GAP} (COMMA? WHO)? HAVE? ADV* verb:ACT",
        "act",
        {
            "20 soldiers died.": "killed 20 people",
            "About 1,000 men had deserted.": "deserted 1000 people",
            "36,800 soldiers surrendered.": "surrendered 36800 people",
        },
        ("The town surrendered.",),
    ),
    Rule(
        "killed-n",
        f"verb:(DONE | DOING | DO) (ADV | alive | what appeared to be)* victim:COUNTED",
        "active",
        {
            "A land mine killed 16 rebel fighters.": "killed 16 people",
            "They attacked, killing two hussars.": "killed 2 people",
            "The rebels damaged three tanks.": "equipment_damaged 3 tanks",
            "The fighting had killed 68 soldiers, 29 civilians and 23 rebels.": "killed 68 people; killed 29 people; killed 23 people",
            "They managed to capture 20 soldiers.": "captured 20 people",
        },
        ("They captured three villages.",),
    ),
    Rule(
        "killed-or-wounded-n",
        "verb:((DONE | DOING) (COMMA (DONE | DOING))* (and | or) (DONE | DOING)) ADV* victim:COUNTED",
        "active",
        {"They killed or wounded 50 soldiers.": "casualties 50 people"},
        ("They killed and 50 left.",),
    ),
    Rule(
        "shot-down-n",
        "verb:(shot | shooting | shoot | knocked | knocking | gunned | blew | blown | burned | burnt) (down | out | up) ADV* victim:COUNTED",
        "down",
        {
            "The rebels shot down two jets.": "equipment_destroyed 2 aircraft",
            "They knocked out five tanks.": "equipment_destroyed 5 tanks",
        },
        ("They shot at two jets.",),
    ),
    Rule(
        "shot-n-down",
        "verb:shot victim:COUNTED down",
        "down",
        {"They shot one helicopter down.": "equipment_destroyed 1 helicopters"},
        ("They shot one down feather",),
    ),
    Rule(
        "n-lost",
        f"victim:COUNTED {_AND} {_GAP} (COMMA? WHO)? {_WERE} verb:lost !NP",
        "lost",
        {"Two tanks were lost.": "equipment_destroyed 2 tanks", "20 men were lost at sea.": "killed 20 people"},
        ("Two towns were lost.",),
    ),
    Rule(
        "n-shot-down",
        f"victim:COUNTED {_GAP} (COMMA? WHO)? (HAVE? BE (ADV | BE)* | ADV*) verb:((shot | gunned) down | knocked out | (blown | blew) up | burned down) !NP !the !A",
        "down",
        {
            "Two Su-22 jets were shot down.": "equipment_destroyed 2 aircraft",
            "Two Su-22 jets shot down": "equipment_destroyed 2 aircraft",
        },
        ("The towers were shot up.",),
    ),
    Rule(
        "left-n-dead",
        f"LEAVE ADV* victim:COUNTED ADV* verb:{_LOSTS}",
        "active",
        {
            "The clashes left 14 rebels dead.": "killed 14 people",
            "The jets bombed them leaving 22 fighters wounded.": "wounded 22 people",
            "The attack left 5 dead and 12 wounded.": "killed 5 people; wounded 12 people",
        },
        ("leaving only one under government control",),
    ),
    Rule(
        "lost-n",
        "verb:LOSE ADV* victim:COUNTED",
        "lost",
        {
            "The army lost 20 men.": "killed 20 people",
            "The army lost three tanks and a helicopter.": "equipment_destroyed 3 tanks; equipment_destroyed 1 helicopters",
        },
        ("They lost two towns.", "They lost control."),
        "Without more, men whom a side lost are read as dead.",
    ),
    Rule(
        "surrendered-n",
        "verb:YIELD ADV* victim:COUNTED",
        "yield",
        {
            "He surrendered 6,000 infantry.": "surrendered 6000 people",
            "They abandoned several guns.": "equipment_captured vague guns",
        },
        ("They abandoned two villages.",),
    ),
    Rule(
        "took-n-prisoner",
        "TAKE ADV* victim:COUNTED as? verb:PRISONERS | victim:COUNTED (HAVE? BE ADV*)? taken verb:PRISONERS | TAKE ADV* victim:PRISONERS",
        "captive",
        {
            "The army took 500 prisoners.": "captured 500 people",
            "They took 20 soldiers prisoner.": "captured 20 people",
            "30 men were taken prisoner.": "captured 30 people",
        },
        ("They took two towns.",),
    ),
    Rule(
        "n-casualties",
        "(verb:SUFFER ADV*)? victim:LOSSES ((on | for | to | among | of) agent:NP)?",
        "losses",
        {
            "They suffered 700 casualties.": "casualties 700 people",
            "The rebels suffered heavy casualties.": "casualties vague people",
            "with 20 fatalities": "killed 20 people",
        },
        ("They suffered a defeat.",),
    ),
    Rule(
        "bodies-of-n",
        "verb:BODY of victim:COUNTED",
        "bodies",
        {
            "the corpses of 25 detainees": "killed 25 people",
            "The bodies of 46 civilians were found.": "killed 46 people",
        },
        ("a body of water",),
    ),
    Rule(
        "those-of-n",
        "those of victim:COUNTED",
        "part",
        {"the bodies of 50 civilians, including those of seven people": "killed 50 people; killed 7 people"},
        ("those of the town",),
    ),
    Rule(
        "n-bodies",
        "victim:BODIES (!of | of (DONE | W)* who:NP)",
        "bodies",
        {"They found at least 25 bodies.": "killed 25 people"},
        ("the governing bodies", "a body of water"),
    ),
    Rule(
        "deaths-of-n",
        "verb:NOMINAL of ADV* victim:COUNTED",
        "nominal",
        {
            "It claimed the lives of 40 soldiers.": "killed 40 people",
            "They claimed the destruction of 14 tanks and three jets.": "equipment_destroyed 14 tanks; equipment_destroyed 3 aircraft",
        },
        ("the capture of three villages",),
    ),
    Rule(
        "number-was-n",
        "verb:((LOSSNOUN | NOMINAL)? TOLL (W | DONE | STATE | ACT | and)*) HAVE? (REACH | PREP | as | at | to | ADV | REPORTED)* victim:BARE",
        "number",
        {
            "The number of executed people found was 65.": "killed 65 people",
            "a death toll of 40": "killed 40 people",
            "bringing the total number of executed soldiers to 71": "killed 71 people",
            "The casualties amounted to 300.": "casualties 300 people",
        },
        ("The number of tanks was 65.",),
    ),
    Rule(
        "n-of-the-dead-were",
        "victim:PARTITIVE (BE | COMMA)? (ADV | BE)* who:NP",
        "identified",
        {"40 people were killed, three of them children.": "killed 40 people; killed 3 people"},
        ("three of the towns",),
    ),
    Rule(
        "n-of-the-dead",
        "victim:PARTITIVE",
        "identified",
        {"30 of the dead were found in two graves.": "killed 30 people"},
        ("30 of the guests",),
    ),
    Rule(
        "rest-were",
        "victim:RESIDUAL BE ADV* who:NP",
        "identified",
        {"40 people died, while the rest were rebels.": "killed 40 people; killed residual people"},
        ("the rest of the town",),
    ),
    Rule(
        "n-among-the-dead",
        "victim:COUNTED (COMMA (W | STOP)+ COMMA)? BE ADV* among (the | those)? W* verb:(LOSSNOUN | DONE | STATE | LOSSES)",
        "among",
        {"13 officers were among the fatalities.": "killed 13 people"},
        ("13 officers were among the guests.",),
    ),
    Rule(
        "including-n",
        "(INCL | (among (them | whom)) | (of (whom | them | which))) ADV* victim:COUNTED (HAVE? BE? ADV* verb:(shot down | ACT | DONE | STATE) !NP)?",
        "part",
        {"33 people were killed in the shelling, including one rebel fighter.": "killed 33 people; killed 1 people"},
        ("among the hills",),
    ),
    Rule(
        "colon-n",
        "COLON victim:COUNTED",
        "part",
        {"33 people were killed: 22 soldiers and nine rebels.": "killed 33 people; killed 22 people; killed 9 people"},
        ("at 10:30",),
    ),
    Rule(
        "n-dead-soldiers",
        "victim:LOST",
        "attribute",
        {
            "The encounter ended with three killed Whites and one dead fighter.": "killed 3 people; killed 1 people",
            "They used at least one captured tank.": "equipment_captured 1 tanks",
        },
        ("three villages",),
    ),
)
"""One row for each way of telling a loss, over noun phrases that are single tokens.

NP any noun phrase · COUNTED one with an amount · BARE an amount alone · PARTITIVE "three of them" ·
RESIDUAL "the rest" · LOSSES "heavy casualties" · BODIES · PRISONERS · LOST "two captured tanks" ·
W a word that may stand between a noun and its verb.
"""

_BOX_LOST = "(shot down | knocked out | DONE | STATE | ACT | lost | burned)"

BOXED = (
    Rule(
        "n-killed",
        f"victim:COUNTED {_AND} (PREP W+)? BE? (ADV | REPORTED)* verb:({_BOX_LOST} ((COMMA? {_BOX_LOST})* COMMA? (and | or | SLASH) ADV? {_BOX_LOST} !NP)?) !COLON",
        "passive",
        {
            "108 killed 190 wounded": "killed 108 people; wounded 190 people",
            "23 killed 15 captured 3 APCs destroyed 2 APCs captured": "killed 23 people; captured 15 people; "
            "equipment_destroyed 3 vehicles; equipment_captured 2 vehicles",
            "150–200 KIA 300 WIA 13 –68 POW": "killed 150-200 people; wounded 300 people; captured 13-68 people",
            "Two Su-22 jet shot down": "equipment_destroyed 2 aircraft",
            "370 killed and wounded": "casualties 370 people",
            "100 Azerbaijani and 85 Armenian civilians killed": "killed 100 people; killed 85 people",
            "Su-25 downed": "equipment_destroyed 1 aircraft",
            "1 sailor killed, 27 missing Moskva sunk": "killed 1 people; missing 27 people; equipment_destroyed 1 ships",
        },
        ("9 towns",),
        "Line breaks are lost: the next number starts the next loss.",
    ),
    Rule(
        "killed-colon-n",
        "verb:(DONE | STATE) COLON victim:COUNTED",
        "number",
        {"Dead: 5,856 –6,000 Wounded: 20,000": "killed 5856-6000 people; wounded 20000 people"},
        ("Dead or 20",),
    ),
    Rule(
        "all-executed",
        "victim:COUNTED verb:DONE LP all other:DONE RP",
        "passive",
        {"71 captured (all executed)": "captured 71 people; killed 71 people"},
        ("71 captured (some of them)",),
    ),
    Rule(
        "bare-n",
        "victim:COUNTED !and !COMMA | victim:COUNTED COMMA !COUNTED",
        "bare",
        {
            "10": "casualties 10 people",
            "9 tanks": "equipment_destroyed 9 tanks",
            "~ 2,050": "casualties 2050 people",
            "Heavy": "casualties vague people",
        },
        ("Unknown towns",),
    ),
    Rule(
        "including-n",
        "(INCL | includes) ADV* victim:COUNTED",
        "part",
        {"9 killed, including a commander": "killed 9 people; killed 1 people"},
        ("9 killed, a commander",),
    ),
)
"""The same for the terse values of an infobox."""

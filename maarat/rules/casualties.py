"""Words of loss: what happened, who and what can be lost, and what stands around it."""

VERBS = {
    "killed": (
        "killed guillotined garrotted garroted crucified gassed starved slain massacred executed murdered assassinated beheaded slaughtered martyred lynched decapitated shot "
        "hanged neutralized neutralised liquidated slew butchered annihilated exterminated impaled drowned KIA",
        "killing slaying massacring executing murdering assassinating beheading slaughtering butchering annihilating",
        "kill kills massacre execute executes murder",
    ),
    "wounded": ("wounded injured hurt maimed WIA", "wounding injuring", "wound wounds injure injures"),
    "captured": (
        "captured confiscated commandeered enslaved seized detained abducted kidnapped imprisoned apprehended arrested POW POWs",
        "capturing seizing detaining abducting kidnapping imprisoning arresting",
        "capture captures seize seizes abduct salvage confiscate",
    ),
    "destroyed": (
        "destroyed burned burnt torched sunk sank downed wrecked scuttled torpedoed incinerated",
        "destroying sinking downing wrecking",
        "destroy destroys sink",
    ),
    "damaged": ("damaged disabled crippled", "damaging disabling", "damage disable"),
    "displaced": (
        "displaced evacuated deported expelled evicted exiled uprooted resettled",
        "displacing evacuating deporting expelling evicting",
        "",
    ),
}
"""A category, its verbs in the past, in -ing and plain; things and people share them."""

PLAIN_ACTS = {"surrendered": "surrender capitulate", "deserted": "desert defect", "fled": "flee"}
"""The same as what one chooses to do: "many decided to surrender"."""

STATES = {
    "killed": "dead fatal",
    "missing": "missing MIA unaccounted",
    "displaced": "homeless",
}
"""Adjectives of loss."""

ACTS = {
    "killed": "died perished drowned succumbed",
    "surrendered": "surrendered capitulated",
    "deserted": "deserted defected",
    "fled": "fled",
    "missing": "disappeared",
    "destroyed": "crashed exploded foundered capsized",
}
"""What the lost did themselves."""

ACTING = {"surrendered": "surrendering", "deserted": "deserting defecting", "fled": "fleeing", "killed": "dying"}
"""The same of those who are still at it: "two defecting soldiers"."""

LETTERS = {"k": "killed", "w": "wounded", "m": "missing", "c": "captured", "mc": "missing", "cm": "missing"}
"""What letters between slashes stand for: "23k/69w/21m". Those who are missing or captured are missing."""

LOSS_NOUNS = {
    "casualties": "casualty casualties loss losses",
    "killed": "death deaths fatality fatalities executions killings murders",
    "wounded": "injury injuries",
}
NOMINALS = {
    "killed": "death deaths killing killings execution executions lives murder murders massacre beheading assassination slaying lynching",
    "wounded": "wounding",
    "captured": "capture abduction kidnapping seizure detention arrest arrests imprisonment",
    "destroyed": "destruction sinking downing",
    "damaged": "damage",
    "displaced": "displacement evacuation deportation expulsion",
    "surrendered": "surrender",
    "deserted": "desertion defection",
    "casualties": "loss losses",
}
"""What stands before "of" and those who were lost."""

THINGS = {
    "tanks": "tank Sherman",
    "vehicles": "vehicle truck car carrier BMP BTR APC IFV AFV AEV ARV MRAP Humvee jeep lorry bulldozer ambulance bus train automobile motorcar motorcycle motorbike bicycle van minibus tractor trailer pickup halftrack half-track "
    "tankette limousine locomotive railcar tram Bradley Stryker",
    "aircraft": "Stuka Messerschmitt Heinkel Hurricane Kittyhawk Hellcat Skyhawk Mirage airship zeppelin jet MiG plane warplane airplane aeroplane airliner bomber",
    "helicopters": "helicopter gunship chopper",
    "drones": "drone UAV quadcopter",
    "ships": "ship vessel boat frigate cruiser destroyer submarine corvette warship gunboat galley trireme battleship ferry ironclad "
    "carrack galleon junk longship quinquereme dreadnought sloop brig schooner freighter minesweeper trawler steamer dhow canoe raft dinghy tug tugboat lugger U-boat catamaran landing-craft barge transport brigantine merchantman xebec bireme pinnace cutter galleass carvel cog tender",
    "guns": "gun cannon howitzer mortar fieldpiece culverin bombard carronade falconet mitrailleuse catapult trebuchet ballista",
    "rocket launchers": "launcher Grad MRL",
    "horses": "horse camel mule elephant",
    "flags": "flag banner standard colour color",
    "weapons": "weapon carbine crossbow bayonet rifle musket machinegun pistol armor armour",
    "missiles": "missile rocket MANPAD shell round cartridge grenade bomb mine torpedo",
    "wagons": "wagon cart carriage waggon chariot",
}
"""Equipment: its unit, and the words for one piece of it."""
SAME_IN_PLURAL = {
    "aircraft": "aircraft",
    "rocket launchers": "MLRS",
    "horses": "cattle",
    "weapons": "weaponry ammunition arms swords spears shields",
    "equipment": "equipment materiel matériel supplies provisions",
    "missiles": "MANPADS",
    "guns": "artillery",
    "ships": "shipping merchantmen Indiamen craft",
}
MASS_THINGS = ("weaponry", "ammunition", "arms", "artillery", "cattle", "shipping", "equipment")
"""Of these there is no single one."""
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
    "Count soldier fighter rebel militant insurgent jihadist officer trooper prisoner captive hostage detainee defector deserter "
    "mercenary volunteer guard sailor marine pilot paratrooper commando sniper terrorist knight baron viscount archer hussar dragoon "
    "warrior partisan guerrilla separatist conscript recruit reservist commander general colonel captain lieutenant major "
    "leader adviser advisor worker peacekeeper combatant member noble nobleman lord bodyguard operative loyalist royalist "
    "victim bystander demonstrator protester student employee legionary janissary peasant person "
    "civilian journalist reporter medic doctor resident villager inhabitant citizen refugee child woman man "
    "policeman serviceman servicewoman militiaman crewman airman gunman infantryman cavalryman horseman guardsman bomber "
    "boy girl teenager infant toddler clerk chief king emperor prince duke earl governor head deputy brother son cameraman photographer engineer "
    "contractor assailant attacker defender gunner rifleman lancer cuirassier grenadier musketeer pikeman swordsman "
    "spearman bowman slave settler pilgrim monk priest tribesman clansman aide official expert trainer instructor medic paramedic "
    "driver passenger tanker crewmember infiltrator spy colonist brigadier sergeant corporal private ally inmate "
    "operator technician mechanic stoker oarsman rower gladiator serf freedman auxiliary legionnaire zouave spahi sepoy sowar jawan "
    "askari carabinier chasseur uhlan cossack mamluk mameluke sipahi crusader templar hospitaller viking tirailleur fusilier bombardier "
    "orderly nurse chaplain nun friar rabbi cleric pastor burgher townsman planter fugitive evacuee exile internee deportee "
    "friend companion comrade colleague relative neighbour neighbor follower retainer accomplice descendant survivor "
    "daughter wife husband mother father sister uncle nephew cousin grandson grandfather grandmother baby politician councillor "
    "lawmaker diplomat lawyer teacher professor scientist pensioner patient tourist worshipper mourner cook landowner shopkeeper "
    "mayor bishop archbishop abbot consul tribune praetor legate centurion senator president minister secretary judge ambassador "
    "envoy sheriff shah pasha voivode hetman marquis marquess chancellor regent sultan caliph vizier emir "
    "missionary trader merchant hunter farmer herder rider scout courier messenger chieftain headman interpreter translator "
    "aviator navigator coachman carter attendant squire page servant shepherd fisherman constable marshal admiral captain commodore "
    "ensign lieutenant-colonel cadet midshipman seaman quartermaster gunner sapper pioneer rioter striker miner militant looter "
    "supporter firefighter rescuer elder ranger digger warlord gendarme convict labourer laborer"
)
SEVERAL = "many several numerous countless dozens hundreds thousands scores tens some few"
"""Words for an amount behind which a plural with a capital is one for people: "many Bavarians"."""
UNITS = "units pieces items head sets"
"""With "of" these stand between an amount and what it counts: "six units of artillery"."""
FAMILY = "men women children elderly"
"""People who are named together: "46 men, women and children"."""
PARTICLES = "al el ibn bin van von de der la du ul"
"""Small words inside a person's name."""
AGENTIVE = "killing killings execution executions murder murders massacre beheading assassination slaying lynching capture abduction seizure destruction sinking downing"
"""Nouns of loss that somebody does."""
PEOPLE = (
    "troops men women children people personnel others persons locals nationals regulars individuals servicemen policemen militiamen crewmen airmen gunmen "
    "infantrymen cavalrymen horsemen guardsmen noblemen servicewomen riflemen pikemen swordsmen spearmen bowmen tribesmen "
    "clansmen cameramen mercenaries allies townspeople spies families forces legionaries janissaries privates counts cavaliers samurai"
)
OWN_SIZE = "strength number numbers complement manpower"
"""Of these a part is lost as of the men: "lost half their strength"."""
AGENT_ENDINGS = ("men", "ers", "ors", "ists", "ians", "eers", "folk", "ites", "ards")
NO_AGENTS = (
    "meters", "metres", "liters", "acres", "quarters", "others", "towers", "rivers", "orders", "numbers", "papers",
    "letters", "waters", "doors", "sectors", "borders", "centers", "corridors", "bunkers", "trailers", "boulders", "fires",
    "motors", "shelters", "daggers", "powers", "offers", "errors", "chapters", "matters", "corners", "boosters", "containers",
    "bulldozers", "tractors", "reactors", "yards", "hazards", "sites", "regimen", "specimen", "women", "computers", "customers",
    "layers", "covers", "manoeuvers", "answers", "flowers", "summers", "winters", "headquarters", "theaters", "harbors",
    "ladders", "floors", "feathers", "fingers", "shoulders", "pointers", "hours", "colors", "rumors", "favors", "honors",
)  # fmt: skip
"""By its form a word is a plural for people: how such words end, and what ends alike and is none."""
MASS = "infantry cavalry police militia crew foot staff population militias crews"
CIVILIANS = (
    "civilian civilians journalist journalists reporter reporters medic medics doctor doctors resident residents villager "
    "villagers inhabitant inhabitants citizen citizens refugee refugees child children woman women bystander bystanders "
    "protester protesters demonstrator demonstrators worker workers townspeople population student students peasant peasants "
    "passenger passengers cameraman photographer boy boys girl girls teenager families family paramedic paramedics monk monks "
    "priest priests pilgrim pilgrims settler settlers firefighter firefighters elder elders teenagers bishop bishops nun nuns "
    "mayor mayors activist activists lawyer lawyers professor professors scientist scientists engineer engineers driver "
    "drivers nurse nurses teacher teachers photographer photographers pensioner pensioners mother mothers director directors "
    "employee employees shopper shoppers bystander locals rescuer rescuers"
)
OFFICES = (
    "Count commander general colonel leader chief king emperor prince duke earl governor head deputy captain major brigadier "
    "lieutenant spokesman journalist mayor bishop archbishop consul president minister sultan caliph emir pasha voivode hetman "
    "marshal admiral marquis chieftain"
)
TITLES = "king queen emperor prince duke earl count baron viscount lord bishop archbishop sultan emir khan governor"
"""Behind these "of" and a place make a name: "the Duke of Burgundy"."""
ARMED_BY_STATE = (
    "soldier soldiers troops serviceman servicemen policeman policemen police officer officers conscript conscripts reservist "
    "reservists loyalist loyalists personnel militiaman militiamen pilot pilots paratrooper paratroopers crewmen airman airmen"
)
ARMED_AGAINST_STATE = (
    "rebel rebels militant militants insurgent insurgents jihadist jihadists terrorist terrorists fighter fighters gunman gunmen "
    "separatist separatists guerrilla guerrillas bomber bombers defector defectors mercenary mercenaries"
)
"""Which of two sides a bare noun means where one is a state and the other is not."""
ARMED = (
    "infantry cavalry militia crew cavalrymen horsemen infantrymen riflemen pikemen swordsmen spearmen bowmen knights archers "
    "hussars dragoons lancers legionaries janissaries marines sailors guards mercenaries forces"
)
"""Who bears arms for either side."""
LISTING_VERBS = frozenset("included includes comprised comprises contained contains".split())
"""Behind one of these a noun phrase is another: "The list included Captain Lee"."""
LIMBS = frozenset(
    "leg legs arm arms hand hands foot feet knee knees thigh shoulder ankle wrist elbow finger fingers hip".split()
)
"""Who is shot in one of these is hurt."""
TAKEN_OFF = frozenset("men members casualties gendarmes leaders".split())
"""Whoever moves these away moves his own: "40,000 men were evacuated"."""
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
PLURAL_THINGS = frozenset(f"{plurals(_ONE_THING)} swords spears shields supplies provisions".lower().split())
"""Behind "a" they only say what another thing is for."""
_FORMS = tuple(zip(*VERBS.values(), strict=True))
CLASSES = {
    "DONE": " ".join(_FORMS[0]),
    "DOING": " ".join(_FORMS[1]),
    "DO": " ".join(_FORMS[2]),
    "STATE": " ".join(STATES.values()),
    "ACT": " ".join(ACTS.values()),
    "ACTING": " ".join(ACTING.values()),
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
    "PRONOUN": "them whom which these those",
    "PREP": "of in at on near from with around by for during between against inside outside along among aboard off into to "
    "under over across within belonging following unlike despite through via down up out away per according operated carrying flown manned above below behind beside beyond toward towards onto amid throughout upon there here overhead nearby",
    "CONJ": "but while when as after before because if since although though until that where whereas whose so than and or "
    "nor whether which",
    "BE": "was were is are been being be remained remain went got became",
    "HAVE": "had have has having",
    "ADV": "gravely also reportedly allegedly later then subsequently still either both all already apparently confirmed eventually "
    "initially officially instantly immediately seriously severely badly critically heavily mortally fatally accidentally "
    "only just even possibly probably presumed now soon itself himself themselves summarily publicly lightly slightly "
    "extremely very relatively particularly deliberately thereafter together finally successfully listed brutally quickly forcibly violently unlawfully",
    "REPORTED": "reported confirmed believed said claimed estimated known found feared thought considered declared stated alleged presumed rumoured rumored deemed",
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
    "light minor minimal moderate terrible extensive appalling large small negligible slight insignificant modest horrific "
    "horrendous staggering crippling catastrophic disastrous tremendous fearful frightful grievous enormous crushing",
    "GREAT": "great high huge terrible appalling large small enormous massive",
    "REACH": "reached exceeded totalled totaled numbered amounted rose stood climbed surpassed came range ranged ranges be is was were are",
    "TOLL": "number toll count executions killings casualties losses deaths fatalities",
    "COMMA": ",",
    "COLON": ":",
    "FALLEN": "killed dead wounded slain",
    "POSTED": "stationed trapped led commanded besieged encircled holding defending guarding serving fighting manning sent "
    "remaining left positioned deployed attempting trying",
    "SOULS": "lives souls ranks",
    "GROUPNOUN": "garrison army force regiment brigade division battalion company squadron corps column detachment party "
    "group unit unit's command host team " + OWN_SIZE,
    "SICKNESS": "wounds disease diseases illness sickness starvation hunger exhaustion thirst cholera typhus typhoid "
    "dysentery malaria plague fever scurvy smallpox exposure injuries",
    "YIELDING": " ".join(PLAIN_ACTS.values()),
    "BOOTY": "haul booty spoils loot plunder trophies prizes",
    "SLASH": "/",
    "STOP": "; . ! ? * •",
    "APOS": "' ’",
    "MARK2": ": , ( ) [ ]",
}
"""Classes of words for the phrases and the patterns below."""

OTHER_WORDS = "haul booty spoils loot plunder trophies suicide surrender flee desert defect capitulate suffered suffering sustained taken took taking refuge refugees shelter asylum driven abandoned down knocked blew toll cost costs costing price expense wiped wiping sword cut cutting fell fallen laid threw includes included"
"""Words that tell a loss with others only."""
ADDING = frozenset("another additional additionally further more other others also besides".split())
"""Words by which a figure comes on top of those before it."""
SUMMING = (
    " overall",
    " in total",
    " altogether",
    " in all ",
    " a total of ",
    " total of ",
    " total number ",
    " total casualties",
    " total losses",
    " totally,",
    " toll ",
    " totalled ",
    " totaled ",
    " since the start of ",
    " since the beginning of ",
)
"""Phrases by which a figure is the sum of those before it."""
SINCE = (
    " since the start of ",
    " since the beginning of ",
    " since the outbreak of ",
    " since the onset of ",
    " since the launch of ",
    " so far",
    " to date ",
    " bringing the ",
    " brought the total",
    " brings the total",
    " raising the total",
    " raising the death toll",
    " raising the number",
)
"""Phrases by which a figure is counted from the first day on."""
OF_A_YEAR = (" the year", " the month", " the week", " the day", " this year")
"""Behind "since the start of" they tell of the calendar, not of the fighting."""
BREAKS = (";", ", while ", ", whereas ", ", but ", ", when ", ", after ")
"""Between what is told and what is told with it only."""
NARROW = frozenset(
    "executed execution executions massacre massacred prisoner prisoners detainees hostages captives".split()
)
"""Words of a figure that is of some of the dead alone, however great it is."""
TOLLS = (" casualt", " loss", " lost ", " losing ", " lose ", " cost", " toll ", " suffer", " sustain", " fatalit")
"""Beginnings of words by which a sentence tells what a battle has cost, not one more thing that happened."""
WARS = (" battle", " war ", " siege", " campaign", " offensive", " operation", " fighting", " conflict", " invasion")
"""What a figure is a sum of that is one of the whole: "in total, 30 rebels were killed in the battle"."""
WITHIN = (
    " among which",
    " among whom",
    " among them",
    " of which ",
    " of whom ",
    " of them ",
    " of these",
    " of the former",
    " of the latter",
    " alone ",
)
"""Between two figures of one breath they put the second inside the first."""
UPDATING = frozenset(
    "clarified clarifying updated updating revised revising corrected correcting increased raised risen rose".split()
)
"""Words by which a figure takes the place of the one before it."""
COUNTS = frozenset("number toll count figure total".split())
"""Nouns for a count that was given before: "later the number was said to be 65", and not "casualties were"."""
CUMULATIVE = frozenset(
    "since far date siege battle war invasion offensive campaign conflict occupation overall".split()
)
"""Behind a loss these tell that it is counted from the start: "so far", "during the siege"."""
RUBBLE = frozenset({"rubble", "debris", "wreckage", "ruins"})
"""What bodies are pulled from after a blow."""

HEADINGS = ("casualt", "losses", "death toll")
"""In a heading these say that what follows sums up."""

PROJECTILES = "missiles"
"""A unit of what is spent by its use: it is lost only where it is taken or shot down."""
UNCOUNTED = frozenset({"missiles", "equipment"})
"""Units of which one by itself, or "the" one, is no loss."""
GIVING_WAY = frozenset("withdrawal retreat rout repulse flight surrender".split())
"""Nouns of what one does who suffered: "the retreat of the fleet after heavy losses"."""

GAVE_WAY = frozenset(
    "retreat retreated retreating withdrew withdraw withdrawing withdrawn fled flee fleeing abandoned rout".split()
)
"""Verbs of one who leaves his own dead behind."""
BEATEN = frozenset("repulsed repelled beaten driven routed forced defeated thrown".split())
"""Behind "were" these say it of their subject."""
_HOSTILE = """
attacked charged countercharged counterattacked repulsed repelled engaged fought defeated beat routed ambushed bombed shelled
bombarded besieged assaulted struck hit overran surprised pursued intercepted stormed raided encountered confronted
attacking charging repulsing repelling engaging fighting defeating routing ambushing bombing shelling bombarding
besieging assaulting striking pursuing intercepting storming raiding
"""
HOSTILE = frozenset(_HOSTILE.split())
"""Verbs whose object is the foe of their subject."""
HARMED = frozenset("targeted caught detonated mined".split())
"""Behind "was" these too say that harm was done to somebody."""
TOWARDS = frozenset({"into", "by", "against", "from", "through", "with"})
"""Before an attribute of somebody, these make him no subject: "into waiting Israeli positions"."""
AGAINST = frozenset({"by", "against"})
"""Before somebody, these make him the foe of him of whom is told."""
PLACING = frozenset("behind near into towards toward around at between beyond".split())
"""Before somebody, these make him a place."""
PRONOUNS = frozenset({"they", "it", "we"})
"""Words for him of whom the sentence before spoke."""
OWN_THINGS = frozenset(
    "destroyed destroying burned burnt burning scuttled scuttling abandoned abandoning spiked sank".split()
)
"""What one does to what is one's own when one gives way."""
ARMIES = frozenset("sides side armies forces fleets navies camps parties belligerents combatants".split())
"""Behind "both" or "the two" these mean everybody."""
KIN = frozenset("wife wives daughter daughters mother sister sisters child children family families".split())
"""Those of somebody who need not be of his side."""
LOSS_WORDS = frozenset({"loss", "casualty"})
"""Singular words for losses."""
COUNTRY_PARTS = frozenset("Northern Southern Eastern Western North South East West New".split())
"""Before the name of a country these make it that of another one or of a place."""

NEARLY_NOBODY = frozenset(
    "people persons person others individuals victims man men body bodies casualties lives".split()
)
"""Nouns for victims that tell nothing of whose they are."""
INFLICT = frozenset("inflicted inflicting inflict caused causing".split())
"""Verbs whose casualties are those of the others."""
HEAVY_ARMS = frozenset({"tanks", "aircraft", "helicopters"})
"""What only a state has where it fights rebels."""

FOUND = ("found", "discovered")
"""The dead of whom this is told died before that day."""
SUMS = ("Overall", "Altogether", "Total")
"""Words that open a sentence which sums up the battle."""
LIVES = ("lives", "souls")
"""What is lost of those who die."""

ADDED = ("another", "additional", "further")
"""Words before an amount or a noun by which it comes on top of one before it."""
BEFORE_NOUN = frozenset({*ADDED, "more", "of", "other", "others"})
"""Behind one of these the noun of an amount follows yet."""
OF_PEOPLE = frozenset("wounded injured killed missing".split())
"""What happens to people: before equipment it tells of those who had it."""
CARRIERS = ("carrier", "carriers")
CARRYING = ("aircraft", "escort", "fleet")
"""Vehicles, but ships behind a word of the second row."""
FLYERS = frozenset({"fighter", "fighters", "bomber", "bombers"})
"""Men, but machines behind "jet"."""

BELONGING = ("of", "from", "in", "with")
"""Between those who were lost and their side."""
STRUCK = ("on", "for", "to", "among", "of", "in")
"""Behind a noun of loss they bring in those who had it: "heavy casualties on the rebels"."""
HAVING = ("suffered", "suffering", "sustained")
"""Verbs before a loss whose subject had it."""
NO_MORE = ("others", "more")
"""Nouns that only say that there were some before."""

LISTING = (",", "and", "as", "well", "plus", "&")
"""What stands between the members of a list of losses."""
SUNK = ("sunk", "scuttled")
"""Behind a name in an infobox they make it that of a ship."""
OF_AN_ARMY = (" troops", " soldiers")
"""How names of a side end that name its state: "Syrian troops"."""
ANYBODY = frozenset("people persons person individuals victims".split())
"""Nouns for victims that no text has for fighters alone."""
BOMBARDMENT = frozenset(
    "shelling shelled shells bombardment bombardments bombarded bombing bombings bombed airstrike airstrikes missile missiles rocket "
    "rockets mortar mortars explosion explosions blast blasts strike strikes raids barrage".split()
)
"""What people are killed by who do not fight: of fighters the text says that they were."""

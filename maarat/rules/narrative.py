"""Words that tell how a clause stands in the story: where it ends, and whether it tells at all."""

# Where one clause may end and another begin. The first row is stronger than the second.
STRONG_BOUNDARIES = "; but while whereas although though which who whom whose"
# Where a clause with a date may follow one that has none; the second row without a comma too.
JOINTS = "; and but while whereas though although however who which where whose"
# Before each of two dates that share a verb: "took the town on 5 May and the port on 7 May".
ON_A_DATE = "on in"
CONCESSIVES = "while whereas though although however"
WEAK_BOUNDARIES = ", and when where until before after because as that : –"

# A noun phrase goes on after its date ("the 10 June agreement"), unless one of these follows.
AFTER_DATE = (
    "a an the and or but of in on at by to from for with without as when while where which who that is was were had has have "
    "he she it they his her its their this these those some all both two three several many most more only not also however "
    "after before until during against under over near around about into towards between among through because although if "
    "there then thus so again began started took left made fought"
)
FRONT_PHRASES = "in at during on with under for by through"  # before an event that a sentence begins with
FRONTED = "although though while whereas because since as"  # before a clause that only looks back
SUBJECTS = "a an the he she it they his their its"  # after "and": another one does something
# What an event with a date makes of what follows its comma: "After the attack on 5 May, they fled".
OPENING = frozenset({"In", "During", "Throughout"})  # "During its offensive of 1592, the army took the town"
PLACING = {"after": "after", "following": "after", "before": "before"}
DOCUMENTS = "report letter order dispatch despatch telegram decree statement proclamation note message"
# What stands before a date that only names something ("the 2012 offensive", "its July attack").
NAMING = "the this that its their his her a an 's first second former"

# Rules whose dates stand inside a name and are all the same the time of their clause.
NAMES_AND_DATES = frozenset({"year-of-a-work"})
# Rules whose words mean the time of the clause before, whatever was named in passing: "at the same time".
GOING_ON = frozenset({"same-moment"})
# The rule whose date begins what its clause tells: "Beginning in July".
STARTING = "from"
# The rule whose date, inside a clause, is only that of a state: "commanded by Doe as of 20 April".
AS_OF = "as-of"
# "During the reign of Stjepan (ruled 1030–1058)".
DURING_A = frozenset({"during", "in", "under"})
# Rules whose words point to where the story stands: "At this point (247 BC)".
POINTS = frozenset({"this-point"})
# What names another event beside what is told: "in revenge for the defeat in 794".
COMPARING = frozenset({"for", "like", "as", "than", "since"})
# What puts a deed into a fight: "were beaten at the Battle of Example (249 BC)".
IN_A_FIGHT = frozenset({"at", "in", "during"})
REIGNS = "reign rule kingship"
RULED = "ruled reigned r r."

# Verbs of the present: the clause describes, and has no date of its own.
PRESENT = "is are include includes comprise comprises consists knows remains lies stands has have does do contains connects belongs seems shows mentions describes believes can may must"
PAST = (
    "was were had did became began came took went left fell held led fought made said told gave sent lost won got found set "
    "met ran rose saw put brought kept broke drove threw withdrew struck shot fled spread felt built forced could would "
    "sought lay stood bore bought caught taught flew drew grew knew blew slew sank spoke chose froze rode wrote hid bit hit "
    "cut shut let beat cost burst cast split lent spent dealt slept swept crept meant paid laid fed hung stuck dug swung lit "
    "forbade forgot overcame overthrew overran undertook underwent arose upheld withstood understood mistook retook wound"
)
REPORTING = (
    "said stated claimed reported announced confirmed declared told added admitted denied argued wrote noted indicated "
    "suggested alleged estimated asserted insisted warned acknowledged accused revealed"
)
# After these a past verb too only says how things were or what they were worth.
DESCRIPTIVE = (
    "composed comprised commanded led consisted numbered considered regarded seen known named located situated "
    "important significant strategic decisive famous unclear unknown uncertain favorable favourable major"
)
# Verbs of DESCRIPTIVE that tell of what was done: "the next attack was led by a prince".
LED = "commanded led"
DEEDS = "attack assault charge raid offensive counterattack counter-attack sortie sally landing attempt retreat pursuit advance defence defense"
# What something was, after "was": a state that no day can be given to.
EQUATED = "a an one home part"
NOT_YET = "had would could will should might must"  # before what was not done in the days that are named
# Modal talk about what might be.
UNREAL = "would might could may should possible probably perhaps unlikely likely"

# A date behind one of these only explains: it tells no year of what follows.
DIGRESSIONS = (
    "which who whom whose that where because until since than whether if would will shall could may might should must"
)
# Pasts that are no participles: the second verb behind "that" is that of the main clause.
FINITE = "was were did began took came went fell gave rose saw broke became had"

# In the first sentence of an article: before one of these stands only the name, and what began then did not end then.
DEFINING = "was were is are took occurred happened lasted"
LASTED = "took occurred happened lasted fought raged"  # said of the whole by a sentence that follows
BEGINNING = "commenced began begun beginning started starting erupted broke launched ongoing since"
# Behind the name of a fight or "it" these tell its first day and its last.
BEGAN = "began started commenced opened"
ENDED = "ended concluded finished ceased"

# What tells that a fight began, and that an attack did.
BEGUN = "began begun started opened commenced erupted collided clashed launched landed invaded"
ASSAILED = "attacked assaulted stormed besieged crossed charged struck encircled surrounded"

# What the subject of a clause did on the days of its own time.
SPANNED = BEGUN + " ended lasted took occurred happened concluded fought held"
# Sources, and what is done with them on a day that is theirs alone.
SOURCES = "article report story account book newspaper telegram obituary essay column footage film documentary"
PUBLISHED = "filed published printed reprinted broadcast aired written"

# Behind "two days after" these go on with the story, and name nothing that is counted from.
AFTER_COUNT = (
    "and or but of in on at by to from for with without as when where while which who was were had has have is then thus so "
    "again until since during there also however only near under still"
)
POINTING = "this that these those"
# What may stand before the name of a fight that is counted from.
FIGHT_ENDS = "the this that its start beginning outbreak end of conclusion six day days years"

# "It is possible that": only what follows tells.
JUDGED = "possible likely probable believed thought said presumed assumed assumable clear evident seems appears"
# What was never done: "did not manage".
NOT_REACHED = (["not", "manage"], ["not", "succeed"])

# Before "until" they turn it: "it was not unveiled until 1970", "no relief came until May".
DENYING = frozenset("not never no none nobody nothing neither nor hardly cannot".split())

SUBORDINATORS = "when after once as until before while since although though because if whereas"
RELATIVES = "who whom whose which where"
# What may stand before "previously" where it goes with a clause of its own: "villages that it previously held".
PRONOUNS = "it they he she we that which who"
# Verb forms after "had" that their ending does not tell, and what "had" owns or counts instead.
PARTICIPLES = (
    "been become begun come gone run set taken led left lost won held made sent met fled put cut shot kept built"
)
COUNTING = "a an the no to some many about only two three four five six seven eight nine ten"

# Before a date that was still to come: "planned to attack on 5 May", "a truce was due on 5 May", "would begin on 5 May".
AHEAD = (
    "plan plans planned planning schedule scheduled due intended intending intention expected expecting anticipated hoped "
    "hoping promised threatened threatening demanded demanding wanted wanting proposed proposing supposed likely slated wait"
)
MODAL = "would will might may"
BEFORE_NOUNS = "a an the his her its their this that these those both each all"
# Before a count that a date goes with: "numbered 800 men on 15 June".
NUMBERED = "numbered numbering totalled totaled totalling totaling counted counting amounted amounting"
# "in the early hours of 18 May"
PARTS_OF_A_DAY = "hours hour morning mornings evening night afternoon dawn dusk noon midnight start end close"

# Headings above which nothing is told yet, and below which it is over.
BACKGROUND = (
    "background",
    "prelude",
    "origins",
    "context",
    "history",
    "before the",
    "lead-up",
    "causes",
    "location",
    "geography",
)
AFTERMATH = (
    "aftermath",
    "legacy",
    "consequence",
    "result",
    "significance",
    "impact",
    "reaction",
    "analysis",
    "assessment",
    "casualties",
    "losses",
    "memor",
    "in popular",
    "archaeolog",
    "investigation",
    "humanitarian",
    "see also",
    "historiography",
    "commemorat",
    "strategic",
)

# And those of them that are about a place, a thing or an opinion.
OFF_STORY = (
    "history",
    "context",
    "location",
    "geography",
    "legacy",
    "significance",
    "impact",
    "reaction",
    "analysis",
    "assessment",
    "memor",
    "in popular",
    "archaeolog",
    "historiography",
    "commemorat",
    "strategic",
)

# Those that say no time at all, and what tells beside them: "Aftermath and legacy".
TIMELESS = (
    "legacy",
    "significance",
    "in popular",
    "archaeolog",
    "assessment",
    "analysis",
    "historiography",
    "commemorat",
    "memorial",
    "geography",
)
TELLING_TOO = ("aftermath", "reaction", "casualties", "consequence")

# Last words of headings below which a text lists who was there, and words with which such a heading tells a deed.
FORCE_HEADS = (
    "forces armies army strength strengths combatants belligerents commanders troops units fleets participants composition "
    "equipment numbers leaders"
)
FORCE_DEEDS = (
    "of by on against from with arrival retreat withdrawal advance attack destroyed defeated enter attacks arrive"
)
ORDERS_OF_BATTLE = frozenset(
    {"order of battle", "orders of battle", "opposing order of battle", "composition of forces"}
)

# Kinds of fight whose story from march to retreat is one of weeks; a war's background is one of decades.
SHORT_FIGHTS = "battle siege raid skirmish action sack capture assault storming landing attack ambush relief"

FIGHTS = SHORT_FIGHTS + (
    " battles sieges raids skirmishes clashes clash offensive counteroffensive operation campaign massacre massacres fall "
    "bombing bombings explosion explosions airstrike airstrikes shelling mutiny incident crisis uprising assassination attacks"
)

ALL_OF = "entire whole throughout course"  # with these more than one fight is all that the article tells
FIGHTS_THEMSELVES = (
    "battle siege fighting combat clashes hostilities"  # what an article about a "Fall" or a "Capture" calls it too
)

WARS = "war conflict confrontation fighting rebellion revolt rising insurgency"

# Verbs that last: "continued for two weeks".
LASTING = "continued lasted raged remained held fought stayed waited resisted persisted shelled bombarded besieged place action"
ROUGHLY = "about almost nearly over more than some roughly approximately another a full only just at least the next"
LENGTHS = {
    "day": 1,
    "days": 1,
    "night": 1,
    "nights": 1,
    "week": 7,
    "weeks": 7,
    "fortnight": 14,
    "month": 30,
    "months": 30,
}
OVER_ALL = "in during over throughout of"  # before a fight that is named by its length: "in the three-day battle"
WHOLE = frozenset({"the", "this"})
ENDS = frozenset({"end", "close", "start", "beginning", "outset", "eve", "day", "phase", "part", "rest"})
UNCOUNTED = "several many few some"
RUNNING_ON = "consecutive straight successive full more long"

BEFORE_FRONT = "in at of on by since during from to the and but however then , ; just about early late only"
BEFORE_A_DATE = "in at of from to into between near around on by since until during"

# About when a part of the day is, in hours: what comes after the evening and is before noon is of the next day.
HOURS = {
    "dawn": 5,
    "sunrise": 6,
    "daybreak": 6,
    "morning": 8,
    "noon": 12,
    "midday": 12,
    "afternoon": 15,
    "dusk": 19,
    "sunset": 19,
}
HOURS |= {"evening": 19, "nightfall": 20, "night": 22}

FIGHTING = frozenset(
    "attacked attacking stormed captured capturing recaptured seized shelled shelling bombed bombarded clashed clashes "
    "assaulted repelled repulsed ambushed retreated withdrew counterattacked raided besieged overran advanced fought engaged".split()
)
"""Words of a clause that tells of fighting, as `check` asks for it."""
SAYING = frozenset(
    "said stated claimed reported announced confirmed declared told alleged footage statement press according report "
    "reports video videos photos images ceasefire agreement anniversary".split()
)
"""Words of a clause that tells of a report and not of what was done."""
SUBORDINATING = frozenset("that which who whom whose when where after before because".split())
"""Words with which the main part of a clause of fighting ends."""
FORCES = frozenset(
    "forces troops soldiers army fighters marines paratroopers aircraft jets warplanes tanks artillery navy".split()
)
"""Those who fight for a nation, behind its adjective."""

"""Ways of telling a loss, in sentences and in the terse values of an infobox.

The patterns run over noun phrases that are single tokens: NP any of them · COUNTED one with an
amount · BARE an amount alone · PARTITIVE "three of them" · RESIDUAL "the rest" · LOSSES "heavy
casualties" · BODIES · PRISONERS · LOST "two captured tanks" · W a word that may stand between a
noun and its verb. A hit gives each loss as `category amount unit`.
"""

from maarat.rules.row import Rule

_GAP = "((PREP | POSTED) (W | NAMED | APOS)+ (COMMA CAP W* COMMA)? | ((PREP W+)? COMMA (W | NAMED | HAVE | DONE)+ COMMA (and THE (W | !COUNTED NP)+)?) | COMMA CAP (W | and)* LP BARE RP (W | and | LP BARE RP)* COMMA | LP (W | NAMED | COMMA)+ RP | who HAVE? !SAY !CANNOT (W | NAMED)+)?"
_AND = "((COMMA !COUNTED NP)* COMMA? and W* !COUNTED NP)?"
_WERE = "(HAVE? ADV* BE (ADV | BE | REPORTED | TO | HAVE | TIME | as)* | HAVE ADV* been ADV*)"
_SUMMED = "(ADV | QUOTE)* (A (grand | combined)? total of)?"
_WHOM = "(THE | him | them | CAP | NTH | ADV | !COUNTED NP)*"
_LOST = "(DONE | STATE)"
_LOSTS = f"({_LOST} ((COMMA? {_LOST})* COMMA? (and | or) ADV? {_LOST} !NP !the !A)?)"

LOSSES = (
    Rule(
        "both-killed",
        f"victim:NP (and NP)? (COMMA? WHO)? HAVE? BE both ADV* verb:{_LOST}",
        "both",
        {"The general and his son were both killed.": "killed 2 people"},
        ("Both were brothers.",),
    ),
    Rule(
        "were-killed",
        f"victim:COUNTED (QUOTE | APOS)? {_AND} {_GAP} (COMMA? WHO)? {_WERE} verb:{_LOSTS} | <COMMA victim:BARE COMMA {_WERE} verb:{_LOSTS}",
        "passive",
        {
            "16 rebels were killed in the attack.": "killed 16 people",
            "At least six of them were killed and 25 others captured.": "killed 6 people; captured 25 people",
            "22 soldiers, nine rebels and two civilians were killed.": "killed 22 people; killed 9 people; killed 2 people",
            "Two tanks were also reportedly destroyed.": "equipment_destroyed 2 tanks",
            "The 30 soldiers who were killed came from Homs.": "killed 30 people",
            "Two guards, Ann Lee (21) and Bo Lee (24), were killed.": "killed 2 people",
            "8 civilians, including 2 children, were killed.": "killed 8 people; killed 2 people",
            "6 members of the 5th Corps, including a commander, were killed.": "killed 6 people; killed 1 people",
            "More than 200 vehicles were destroyed or damaged.": "equipment_destroyed 200 vehicles",
            "Colonel Lee (commander of the brigade) was killed.": "killed 1 people",
            '"Nearly 5,000 people" had been killed.': "killed 5000 people",
            "The remainder, some 700, were killed.": "killed 700 people",
        },
        ("Two towns were captured.", "12 tanks were used."),
    ),
    Rule(
        "all-were-killed",
        f"<!not <!Not <!at victim:all {_WERE} verb:((killed | slain | massacred | executed | slaughtered | drowned | murdered | beheaded | hanged) ((COMMA | or | and)+ (DONE | STATE))*) !NP !the",
        "passive",
        {"They fought to the end and all were killed.": "killed vague people"},
        ("They were all brothers.", "Not all were killed."),
        "Those of whom the text speaks, however many they were.",
    ),
    Rule(
        "n-killed",
        f"!NAMED victim:COUNTED (PREP W+ (and !they !he !she !it W+)?)? BE? (ADV | SUM)* verb:{_LOSTS} !NP !CAP !the !A !DASH "
        f"| [ victim:NAMED ADV* verb:{_LOSTS} ] (STOP | COMMA | RP | and | by | in | at | during | on | TIME)",
        "passive",
        {
            "After the raid 12 wounded were counted": "wounded 12 people",
            "They reported 11 civilians killed in the town": "killed 11 people",
            "with 20 soldiers dead": "killed 20 people",
            "They said 100 members of the army and security services killed": "killed 100 people",
        },
        ("12 rebels killed the mayor",),
        "The verb without its auxiliary; with an object it is not a passive.",
    ),
    Rule(
        "n-died",
        f"victim:COUNTED (QUOTE | APOS)? {_AND} {_GAP} (COMMA? WHO)? (BE ADV* (REPORTED | alleged | assumed) TO)? HAVE? (ADV | TIME)* (!surrendered !capitulated verb:ACT | verb:(surrendered | capitulated) !the !THE !A !NP !CAP)",
        "act",
        {
            "20 soldiers died.": "killed 20 people",
            "About 1,000 men had deserted.": "deserted 1000 people",
            "36,800 soldiers surrendered.": "surrendered 36800 people",
            "More than 600 men are estimated to have died.": "killed 600 people",
            "150 later died from their wounds.": "killed 150 people",
        },
        ("The town surrendered.", "The bishop surrendered the castle."),
    ),
    Rule(
        "with-n-fleeing",
        "(with | saw | seeing | seen) ADV* victim:COUNTED ADV* verb:(fleeing | dying | surrendering | deserting | defecting) !soldiers !troops",
        "act",
        {"It caused a crisis, with more than 6 million people fleeing the country.": "displaced 6000000 people"},
        ("They fired on 20 people fleeing the town.",),
    ),
    Rule(
        "n-did-and-were-killed",
        f"victim:COUNTED !BE !HAVE (W | !COUNTED NP)+ and (were | are) (ADV | BE | HAVE)* verb:({_LOSTS} | (shot | gunned) down | knocked out)",
        "passive",
        {
            "Three tanks came up and were knocked out.": "equipment_destroyed 3 tanks",
            "Forty men crossed the river and were killed.": "killed 40 people",
        },
        ("He took 40 men to the river and was killed.",),
    ),
    Rule(
        "n-buried",
        f"!EQUIP !BODIES !BARE victim:COUNTED {_AND} {_WERE} verb:buried !alive !under !beneath",
        "slain",
        {"Afterwards 638 soldiers were buried.": "killed 638 people"},
        ("20 guns were buried.", "20 soldiers were buried under rubble."),
    ),
    Rule(
        "n-chose-to-surrender",
        f"victim:COUNTED {_AND} {_GAP} (COMMA? WHO)? (HAVE | BE | ADV)* "
        "(chose | decided | agreed | opted | forced | compelled | obliged | preferred | began | begun | started | able | elected | had) "
        "(instead | ADV)* to ADV* (!surrender verb:YIELDING | verb:surrender !the !THE !A !NP)",
        "act",
        {
            "Many soldiers chose instead to surrender.": "surrendered vague people",
            "The 300 defenders were forced to surrender.": "surrendered 300 people",
            "Some residents were able to flee.": "displaced vague people",
        },
        ("20 men refused to surrender.", "The king was forced to surrender the town."),
    ),
    Rule(
        "forced-n-to-flee",
        "(forced | forcing | caused | causing | compelled | compelling | prompted | prompting | led | leading | obliged | obliging) ADV* victim:COUNTED to ADV* (!surrender verb:YIELDING | verb:surrender !the !THE !A !NP)",
        "act",
        {"The attack prompted 20,000 people to flee the town.": "displaced 20000 people"},
        ("The attack prompted 20,000 people to protest.",),
    ),
    Rule(
        "n-sold-into-slavery",
        f"victim:COUNTED {_AND} {_GAP} (COMMA? WHO)? {_WERE} verb:(sold into slavery | sold as slaves | (led | taken | carried) (off | away | into captivity | into slavery)) "
        "| (carried | carrying | led | leading | dragged | dragging) (off | away) ADV* victim:COUNTED",
        "captive",
        {
            "The remaining 200 were sold into slavery.": "captured 200 people",
            "They carried off 3,000 captives.": "captured 3000 people",
        },
        ("They carried off the flag.", "20 villages were sold."),
    ),
    Rule(
        "n-killed-themselves",
        f"victim:COUNTED {_AND} {_GAP} (COMMA? WHO)? (HAVE | ADV)* ((chose | preferred | decided | had) ADV* to)? verb:((committed | commit) suicide | (took | taken) THE own (lives | life) | (killed | shot | hanged | drowned) (themselves | himself | herself))",
        "slain",
        {"Some 200 soldiers committed suicide.": "killed 200 people"},
        ("200 soldiers committed crimes.",),
    ),
    Rule(
        "n-suffered-injuries",
        f"victim:COUNTED {_AND} {_GAP} (COMMA? WHO)? HAVE? ADV* (suffered | sustained | received | suffering | sustaining) (ADV | HEAVY | A | QUOTE | W | and)* verb:(injuries | wounds | burns | injury | wound)",
        "hurt",
        {"More than 150 men suffered burns and injuries.": "wounded 150 people"},
        ("20 tanks suffered hits.", "He suffered 20 losses."),
    ),
    Rule(
        "killed-n",
        "verb:(DONE | DOING | <!the <!a DO) (ADV | QUOTE | alive | dead | what (appeared | appears | seemed | seems) to be)* (A (grand | combined)? total of)? victim:COUNTED",
        "active",
        {
            "A land mine killed 16 rebel fighters.": "killed 16 people",
            "They attacked, killing two hussars.": "killed 2 people",
            "The rebels damaged three tanks.": "equipment_damaged 3 tanks",
            "The fighting had killed 68 soldiers, 29 civilians and 23 rebels.": "killed 68 people; killed 29 people; killed 23 people",
            "They managed to capture 20 soldiers.": "captured 20 people",
        },
        ("They captured three villages.", "the capture 20 soldiers saw"),
    ),
    Rule(
        "losses-were-heavy",
        "[ (!loss verb:LOSSNOUN | <!the verb:loss) (PREP W+)? HAVE? (BE | ADV)+ victim:HEAVY ] (PREP | STOP | COMMA | COLON | CONJ | RP)",
        "number",
        {
            "Losses on both sides were very heavy.": "casualties vague people",
            "The casualties were heavy for both sides.": "casualties vague people",
        },
        ("Losses were large trees.", "The fire was heavy.", "The effects of the loss were small."),
    ),
    Rule(
        "captured-n-and-executed-them",
        "verb:DONE ADV* victim:COUNTED COMMA? (and | then | before)+ ADV* other:(DONE | DOING) all? of? (them | PARTITIVE) !PREP",
        "active",
        {
            "They captured at least 24 and executed them.": "captured 24 people; killed 24 people",
            "The rebels captured 2 tanks and then destroyed them.": "equipment_captured 2 tanks; equipment_destroyed 2 tanks",
        },
        ("They captured 24 and executed the mayor.",),
    ),
    Rule(
        "killed-or-wounded-n",
        f"verb:((DONE | DOING) (COMMA (DONE | DOING))* (and | or) (DONE | DOING)) {_SUMMED} victim:COUNTED",
        "active",
        {"They killed or wounded 50 soldiers.": "casualties 50 people"},
        ("They killed and 50 left.",),
    ),
    Rule(
        "killed-him-and-n",
        "<!BE verb:(DONE | DOING) (A | of | !PREP W)+ COMMA? (and | as well as | along with | together with) ADV* !BARE victim:COUNTED !BE !HAVE !DONE !ACT !STATE !ADV !DO !WHO !CANNOT !YIELD !LOSE !TAKE !SAY !FALLEN",
        "active",
        {
            "They captured the hill and 20 tanks.": "equipment_captured 20 tanks",
            "The blast destroyed the house and two tanks.": "equipment_destroyed 2 tanks",
            "They seized weapons as well as three trucks.": "equipment_captured 3 vehicles",
        },
        (
            "They captured the hill and 20 men fled.",
            "It was captured by rebels and 20 tanks.",
            "They captured it and 20 men were killed.",
        ),
    ),
    Rule(
        "n-abandoned",
        f"(left | leaving) behind ADV* victim:EQUIP | ((handed | handing | turned | turning) over | (left | leaving) behind) (A | !PREP W)+ COMMA? (and | as well as | along with | together with) ADV* victim:EQUIP !BE | ((handed | handing) over) ADV* victim:EQUIP | victim:EQUIP {_AND} {_GAP} (COMMA? WHO)? {_WERE} verb:(abandoned | surrendered | (handed | turned) over | left behind | commandeered | looted | salvaged | recovered)",
        "captive",
        {
            "30 vehicles, including some tanks, were abandoned.": "equipment_captured 30 vehicles; equipment_captured vague tanks",
            "They handed over all funds as well as 18 machine guns.": "equipment_captured 18 guns",
        },
        ("Two villages were abandoned.", "They left behind 20 dead."),
    ),
    Rule(
        "n-seriously",
        "<COMMA [ victim:(BARE | PARTITIVE) verb:(seriously | critically | severely | gravely | badly | lightly | slightly | mortally) ] (STOP | COMMA | and | RP) ",
        "hurt",
        {"27 people were injured, 5 seriously.": "wounded 27 people; wounded 5 people"},
        ("They fought, 5 seriously ill.",),
        "The verb has just been said.",
    ),
    Rule(
        "those-who-were-killed",
        f"victim:(those | THOSE) W? WHO (W | BE | HAVE | not | DO | ACT)+ <!could <!would <!might {_WERE} verb:DONE",
        "survivors",
        {"Those soldiers who did not escape were executed.": "killed vague people"},
        (
            "Those who fled were welcomed.",
            "He hit those who could be killed.",
            "Those forts that were taken were destroyed by him.",
        ),
    ),
    Rule(
        "those-who-were-taken-prisoner",
        f"victim:(those | THOSE) W? WHO (W | BE | HAVE | not | DO | ACT)+ {_WERE} (taken | made) verb:PRISONERS",
        "captive",
        {"Those who did not escape were reportedly taken prisoner.": "captured vague people"},
        ("Those who were taken fled.",),
    ),
    Rule(
        "n-took-refuge",
        f"victim:COUNTED {_AND} {_GAP} (COMMA? WHO)? (HAVE | BE | ADV)* verb:((took | taken | taking | sought | seeking) (refuge | shelter | asylum | sanctuary) | (became | become | BE) refugees | (driven | forced) (out | from THE homes) | driven from)",
        "displaced",
        {
            "3,000 people took refuge in the mission.": "displaced 3000 people",
            "Some 2,000 villagers were driven from the valley.": "displaced 2000 people",
        },
        ("3,000 people took part.", "Two battalions were driven from the hill."),
    ),
    Rule(
        "made-n-refugees",
        "(generated | created | produced | caused | generating | creating | producing | causing | resulted in | resulting in | led to) (ADV | TIME)* victim:REFUGEES",
        "displaced",
        {"The battle generated an estimated 9,000 to 10,000 refugees.": "displaced 9000-10000 people"},
        ("It caused 20 men to flee.",),
    ),
    Rule(
        "shot-down-n",
        "verb:(shot | shooting | shoot | knocked | knocking | knock | brought | bringing | bring | gunned | gunning | blew | blown | burned | burnt) (down | out | up) ADV* victim:COUNTED",
        "down",
        {
            "The rebels shot down two jets.": "equipment_destroyed 2 aircraft",
            "They knocked out five tanks.": "equipment_destroyed 5 tanks",
        },
        ("They shot at two jets.",),
    ),
    Rule(
        "shot-n-down",
        "verb:shot victim:COUNTED down | (managed | able | used W+) to verb:down victim:EQUIP",
        "down",
        {
            "They shot one helicopter down.": "equipment_destroyed 1 helicopters",
            "They managed to down two jets.": "equipment_destroyed 2 aircraft",
        },
        ("They shot one down feather",),
    ),
    Rule(
        "n-lost",
        f"victim:COUNTED {_AND} {_GAP} (COMMA? WHO)? {_WERE} <!got <!became <!become <!getting verb:lost !NP "
        "| [ !BARE victim:COUNTED verb:lost ] (STOP | COMMA | RP)",
        "gone",
        {
            "Two tanks were lost.": "equipment_destroyed 2 tanks",
            "20 men were lost at sea.": "killed 20 people",
            "They won, with 29 ships lost.": "equipment_destroyed 29 ships",
            "Of the 120 tanks, 30 were lost.": "equipment_destroyed 30 tanks",
        },
        ("Two towns were lost.", "Half the helicopters got lost."),
    ),
    Rule(
        "n-shot-down",
        f"victim:COUNTED {_AND} {_GAP} (COMMA? WHO)? (HAVE? BE (ADV | BE)* | ADV*) verb:((shot | gunned | brought) down | knocked out | (blown | blew) up | burned down) !NP !the !A",
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
        "left-n-dead-behind",
        f"verb:LEAVE (behind ADV* victim:COUNTED how:{_LOSTS} | ADV* victim:COUNTED how:{_LOSTS} (behind | on the (field | battlefield | ground)) | ADV* !EQUIP victim:COUNTED on the (field | battlefield | ground))",
        "lost",
        {
            "The Reds left 400 on the field.": "killed 400 people",
            "The Reds left behind 500 dead.": "killed 500 people",
            "They fled, leaving 60 dead on the field.": "killed 60 people",
        },
        ("The attack left 20 dead on the road.", "They left behind 20 men."),
    ),
    Rule(
        "lost-n",
        f"verb:LOSE {_SUMMED} victim:COUNTED (COMMA? (in | as)? how:{_LOSTS} !NP !the !A)?",
        "lost",
        {
            "The army lost 20 men.": "killed 20 people",
            "The army lost three tanks and a helicopter.": "equipment_destroyed 3 tanks; equipment_destroyed 1 helicopters",
            "The army had lost 120 men killed and 341 wounded.": "killed 120 people; wounded 341 people",
            "The army lost 5 killed, 12 wounded and 3 missing.": "killed 5 people; wounded 12 people; missing 3 people",
            "He lost 700 men killed or wounded.": "casualties 700 people",
            "They lost a total of 700 men.": "killed 700 people",
            "He lost 700 in killed, wounded and missing.": "casualties 700 people",
        },
        ("They lost two towns.", "They lost control."),
        "Without more, men whom a side lost are read as dead.",
    ),
    Rule(
        "at-the-cost-of-n",
        f"(with | for | at | SUFFER) (A | the | HEAVY)* verb:(cost | costs | price | expense | loss) of ADV* (!BARE !LOSSES victim:COUNTED (COMMA? in? how:{_LOSTS} !NP !the !A)? | victim:BARE how:{_LOSTS} | victim:LOSSES !to !among !for)",
        "lost",
        {
            "They took the hill at a cost of 300 men.": "casualties 300 people",
            "They won with the loss of two tanks.": "equipment_destroyed 2 tanks",
            "at the price of 20 men killed and 30 wounded": "killed 20 people; wounded 30 people",
        },
        ("at a cost of 20 million", "with the loss of two towns"),
    ),
    Rule(
        "cost-n",
        f"verb:(cost | costing) {_WHOM} (!BARE victim:COUNTED (COMMA? in? how:{_LOSTS} !NP !the !A)? | victim:BARE COMMA? in? how:{_LOSTS} !NP !the !A)",
        "cost",
        {
            "The assault cost the Reds 500 men.": "casualties 500 people",
            "It cost some 500 lives.": "killed 500 people",
            "It cost the Reds 900 dead or wounded and the Whites some 700.": "casualties 900 people; casualties 700 people",
        },
        ("It cost 500 dollars.", "It cost the army 500."),
    ),
    Rule(
        "claimed-n-lives",
        "verb:(claimed | claiming | took | taking) (ADV | QUOTE)* victim:LIVES",
        "slew",
        {"The battle claimed 40 lives.": "killed 40 people"},
        ("It saved 40 lives.",),
    ),
    Rule(
        "wiped-out-n",
        "verb:((wiped | wiping) out | (cut | cutting | mowed | mowing) down | (put | putting) to (death | the sword)) ADV* victim:COUNTED",
        "slew",
        {"They cut down 300 men.": "killed 300 people"},
        ("They cut down 300 trees.",),
    ),
    Rule(
        "n-put-to-the-sword",
        f"victim:COUNTED {_AND} {_GAP} (COMMA? WHO)? {_WERE} verb:(put to (death | the sword) | wiped out | (cut | mown | mowed) (down | to pieces))",
        "slain",
        {
            "The 400 defenders were put to the sword.": "killed 400 people",
            "Twelve men were cut down at the gate.": "killed 12 people",
        },
        ("Two trees were cut down.", "400 men were put to flight."),
    ),
    Rule(
        "n-lost-their-lives",
        f"victim:COUNTED {_AND} {_GAP} (COMMA? WHO)? HAVE? ADV* verb:((lost | lose | gave) THE (lives | life) | met THE (death | deaths))",
        "slain",
        {"Over 300 men lost their lives.": "killed 300 people"},
        ("Two men lost their way.",),
    ),
    Rule(
        "n-fell",
        f"[ !BARE !EQUIP victim:COUNTED {_AND} {_GAP} HAVE? ADV* verb:(fell | fallen) ] "
        "(STOP | COMMA | dead | at | during | while | in (the | this)? (battle | action | fighting | combat | assault) "
        "| on (the | both) (CAP | NP | W)? (side | sides))",
        "slain",
        {"Some 500 men fell in the battle.": "killed 500 people"},
        ("500 men fell back.", "Six men fell ill.", "Twelve shells fell at dawn."),
    ),
    Rule(
        "n-of-kinds",
        "[ victim:BARE ] LP BARE (DONE | STATE) ((or | and) (DONE | STATE))? (COMMA | and)+ BARE (DONE | STATE)",
        "summed",
        {
            "Their study has 900 (100 killed, 700 wounded, 100 captured or missing).": "casualties 900 people; "
            "killed 100 people; wounded 700 people; missing 100 people"
        },
        ("Their study has 900 (100 of them killed).",),
    ),
    Rule(
        "n-of-disease",
        "victim:BARE (of | from | to) (THE | W)? verb:SICKNESS",
        "slain",
        {"500 died of wounds and 200 of disease.": "killed 500 people; killed 200 people"},
        ("200 of the sick",),
    ),
    Rule(
        "n-laid-down-arms",
        f"victim:COUNTED {_AND} {_GAP} (COMMA? WHO)? HAVE? ADV* verb:(laid | threw) down EQUIP",
        "laid",
        {"3,000 men laid down their arms.": "surrendered 3000 people"},
        ("20 men laid down planks.",),
    ),
    Rule(
        "killed-along-with-n",
        "(<DONE | <STATE | <ACT | <LOSE) (them | him)? ((by | in | at | on | during) (W | NAMED)+)? (COMMA (CAP | and)+)? COMMA? (along with | together with | as well as) ADV* victim:COUNTED !DONE !STATE "
        "| (<killed | <slain | <died | <executed | <perished | <drowned | <beheaded | <hanged) with ADV* !EQUIP !BARE victim:COUNTED !DONE !STATE !ACT !BE",
        "joined",
        {
            "95 soldiers were killed along with 20 rebels.": "killed 95 people; killed 20 people",
            "He was killed with two of his sons.": "killed 2 people",
            "Two counts were captured by the French, as well as 25 barons.": "captured 2 people; captured 25 people",
        },
        ("They left along with 20 rebels.", "He was killed with 20 guns.", "He was killed with 20 wounded."),
    ),
    Rule(
        "compared-to-n",
        "[ (COMMA? (compared | opposed) (to | with) | (<DONE | <STATE | <ACT) COMMA? (against | to)) ADV* !BARE victim:COUNTED ] (STOP | COMMA | RP | on the)",
        "echo",
        {
            "Three soldiers died, compared to over 200 rebels.": "killed 3 people; killed 200 people",
            "Some 200 rebels were killed against 12 soldiers.": "killed 200 people; killed 12 people",
        },
        (
            "Some 20 rebels were killed in raids against 300 soldiers.",
            "Three soldiers died compared to 200 in May.",
            "He had 20 men, compared to 200 rebels.",
        ),
        "What is compared with those lost was lost as well.",
    ),
    Rule(
        "even-n",
        "[ !many !several even victim:BARE ] (STOP | COMMA | RP)",
        "echo",
        {"They had 25 men killed, according to some even 100.": "killed 25 people; killed 100 people"},
        ("They had 25 or even 100.", "25 died, even 10 metres away"),
    ),
    Rule(
        "the-other-n",
        "(COMMA | STOP | and | but | while | whereas) the? !COUNTED label:(NP | CAP) ADV* [ victim:BARE ] (STOP | COMMA | RP | LP | and | PREP)",
        "gapped",
        {"The army lost 200 men, the Reds 500.": "killed 200 people; killed 500 people"},
        ("They had 20 men, the Reds 500.",),
        "The verb is said once for both sides.",
    ),
    Rule(
        "surrendered-n",
        "(verb:(surrendered | surrendering) ADV* victim:COUNTED | !surrendered !surrendering verb:YIELD ADV* !W victim:EQUIP) | verb:(abandoned | abandoning) ADV* ((A | !PREP W)+ COMMA)* (A | !PREP W)+ COMMA? and victim:EQUIP !BE !HAVE !DONE !ACT !STATE",
        "yield",
        {
            "He surrendered 6,000 infantry.": "surrendered 6000 people",
            "They abandoned several guns.": "equipment_captured vague guns",
            "They abandoned weapons, equipment, and hundreds of vehicles.": "equipment_captured vague vehicles",
        },
        ("They abandoned two villages.", "He abandoned his wife Ann."),
    ),
    Rule(
        "took-n-prisoner",
        "(TAKE | made | making) ADV* victim:COUNTED as? verb:PRISONERS | victim:COUNTED (surrendered and)? ((HAVE? BE ADV*)? (taken | made) | (became | become)) as? verb:PRISONERS "
        "| (TAKE | made | making) ((THE | CAP | W)+ and)? ADV* victim:PRISONERS | victim:PRISONERS (of war)? (HAVE | BE | ADV)* taken",
        "captive",
        {
            "The army took 500 prisoners.": "captured 500 people",
            "They took 20 soldiers prisoner.": "captured 20 people",
            "30 men were taken prisoner.": "captured 30 people",
            "Only about 250 prisoners were taken.": "captured 250 people",
            "They took the position and 240 prisoners.": "captured 240 people",
            "1,500 were made prisoners.": "captured 1500 people",
            "A bishop surrendered and was taken as a prisoner to Homs.": "captured 1 people",
            "6,222 soldiers became prisoners of the army.": "captured 6222 people",
        },
        ("They took two towns.",),
    ),
    Rule(
        "and-n-taken",
        "(<DONE | <STATE | <ACT | <lost) [ COMMA? and ADV* victim:BARE taken ] (STOP | COMMA | RP | by)",
        "captive",
        {"2,000 men were slain and 500 taken.": "killed 2000 people; captured 500 people"},
        ("500 were taken home.", "40 were killed and 30 taken to Homs."),
    ),
    Rule(
        "things-taken",
        f"[ victim:EQUIP {_AND} {_GAP} (HAVE | BE | ADV)+ taken ] (STOP | COMMA | RP | by | and | from) "
        "| [ (took | taking) ADV* victim:EQUIP ] (STOP | COMMA | RP | and | from)",
        "captive",
        {
            "Twelve guns were taken.": "equipment_captured 12 guns",
            "They took 10 cannon and 300 prisoners.": "equipment_captured 10 guns; captured 300 people",
            "15 tanks and trucks as well as numerous artillery pieces were taken by them.": "equipment_captured 15 tanks; equipment_captured vague guns",
        },
        ("Twelve men were taken.", "Twelve guns were taken to Homs.", "He took two tanks to Homs."),
    ),
    Rule(
        "n-fell-into-hands",
        f"victim:COUNTED {_AND} {_GAP} (HAVE | ADV)* (fell | fallen | fall) into (THE | CAP | NP | W)* (hands | captivity)",
        "captive",
        {
            "Some 6,000 prisoners fell into enemy hands.": "captured 6000 people",
            "Large quantities of equipment from the base fell into rebel hands.": "equipment_captured vague equipment",
        },
        ("Two towns fell into their hands.", "Twelve men fell into the river."),
    ),
    Rule(
        "booty-included-n",
        "(BOOTY | <captured EQUIP | <seized EQUIP) (of W+ | from W+)? ADV* (included | includes | comprised | contained | numbered | consisted of | amounted to | BE) ADV* victim:COUNTED !DONE !STATE "
        "| among W* (BOOTY | <captured EQUIP | <seized EQUIP) BE ADV* victim:COUNTED",
        "captive",
        {
            "The equipment haul included a number of machine guns and 18 rifles.": "equipment_captured vague guns; equipment_captured 18 weapons",
            "Among the booty were 20 guns.": "equipment_captured 20 guns",
        },
        ("The booty was great.", "The equipment included 20 guns."),
    ),
    Rule(
        "losses-included-n",
        f"verb:LOSSNOUN W* (included | include | includes) (ADV | QUOTE)* victim:COUNTED (in? how:{_LOSTS} !NP !the !A)?",
        "number",
        {
            "Axis losses included 510 tanks and 200 field guns.": "equipment_destroyed 510 tanks; equipment_destroyed 200 guns",
            "Their casualties included 12 officers.": "casualties 12 people",
            "Losses included 40 men killed.": "killed 40 people",
        },
        ("Losses included two towns.",),
    ),
    Rule(
        "suffered-heavily",
        "(<NP | <UNIT) HAVE? ADV* suffered (ADV | very)* victim:(heavily | severely | badly | greatly | terribly | grievously | heaviest) !W",
        "suffered",
        {"The French infantry suffered heavily.": "casualties vague people"},
        ("The town suffered heavily.", "The infantry suffered badly from frost."),
    ),
    Rule(
        "following-n",
        "verb:(DONE | LOSE) ADV* (the following W* | !COUNTED EQUIP) COLON ADV* victim:COUNTED !BE !DONE !STATE !ACT "
        "| (the following W* | EQUIP) (BE | HAVE | ADV)+ verb:(DONE | lost) COLON ADV* victim:COUNTED !BE !DONE !STATE !ACT",
        "active",
        {
            "They captured the following: 20 tanks, 3 guns and a truck.": "equipment_captured 20 tanks; equipment_captured 3 guns; equipment_captured 1 vehicles",
        },
        ("They captured the town: 20 men fled.",),
    ),
    Rule(
        "n-were-casualties",
        f"victim:COUNTED {_GAP} HAVE? (BE | become | became)+ verb:(casualties | fatalities)",
        "passive",
        {"Out of 10,000 men, 4,000 were casualties.": "casualties 4000 people"},
        ("4,000 were present.",),
    ),
    Rule(
        "surrendered-with-n",
        "verb:(surrendered | capitulated | surrendering) (with | (THE | GROUPNOUN | MASS | GROUP | PEOPLE)+ of) ADV* victim:COUNTED",
        "yield",
        {
            "He surrendered with 5,000 men.": "surrendered 5000 people",
            "He surrendered his army of 7,000 men.": "surrendered 7000 people",
        },
        ("He surrendered the town of Homs.", "He surrendered the town of 7,000 people."),
    ),
    Rule(
        "disease-claimed-n",
        "SICKNESS HAVE? ADV* verb:(claimed | took | carried off) ADV* victim:COUNTED",
        "slew",
        {"Disease claimed 500 more.": "killed 500 people"},
        ("Disease took two years.",),
    ),
    Rule(
        "and-n-prisoners",
        "(<DONE | <STATE) [ COMMA? and ADV* victim:PRISONERS (of war)? ] (STOP | COMMA | RP | LP | and | PREP)",
        "captive",
        {"They had 40 killed, 50 wounded and 30 prisoners.": "killed 40 people; wounded 50 people; captured 30 people"},
        (
            "40 were killed and 30 prisoners escaped.",
            "They had 30 prisoners.",
            "They killed, 30 prisoners said, twice.",
        ),
    ),
    Rule(
        "n-casualties",
        "(verb:(SUFFER | had | have | having) (ADV | QUOTE)*)? victim:LOSSES ((on | for | to | among | of) agent:NP)?",
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
        "verb:(NOMINAL (or NOMINAL)? | shooting down) (in (combat | battle | action))? of !even ADV* victim:COUNTED",
        "nominal",
        {
            "It claimed the lives of 40 soldiers.": "killed 40 people",
            "the shooting down of two jets": "equipment_destroyed 2 aircraft",
            "They claimed the destruction of 14 tanks and three jets.": "equipment_destroyed 14 tanks; equipment_destroyed 3 aircraft",
        },
        ("the capture of three villages", "The loss of even two generals is rare."),
    ),
    Rule(
        "number-was-n",
        "verb:((LOSSNOUN | NOMINAL)? (TOLL (W | DONE | STATE | ACT | massacre | and | LP W+ RP)* | total !of (W | DONE | STATE | ACT | and)*)) HAVE? (REACH | BE | PREP | as | at | to | put | ADV | REPORTED | updated | revised | corrected | raised | increased | risen | lowered)* <!by <!and victim:COUNTED !DONE !STATE "
        "| verb:(loss (of W+)?) HAVE? ADV* (REACH | BE | REPORTED | ADV) (BE | PREP | ADV | REPORTED)* <!by victim:COUNTED !DONE !STATE "
        "| verb:(FALLEN (and FALLEN)? W*) HAVE? ADV* (REACH | BE REPORTED PREP) (PREP | as | at | to | ADV | REPORTED)* <!by victim:COUNTED !DONE !STATE "
        "| verb:(dead (and FALLEN)?) W* at ADV* victim:BARE !DONE !STATE | verb:FALLEN W* to ADV* victim:BARE !DONE !STATE",
        "number",
        {
            "The number of executed people found was 65.": "killed 65 people",
            "a death toll of 40": "killed 40 people",
            "bringing the total number of executed soldiers to 71": "killed 71 people",
            "The casualties amounted to 300.": "casualties 300 people",
            "It put the number of dead at 40 soldiers, including 5 officers.": "killed 40 people; killed 5 people",
            "The dead numbered 500.": "killed 500 people",
            "The loss of the enemy was 900.": "casualties 900 people",
            "The number of dead soldiers was later updated to 200.": "killed 200 people",
            "Casualties are estimated at between 800 and 1,000.": "casualties 800-1000 people",
        },
        (
            "The number of tanks was 65.",
            "20 killed and 40 guests",
            "Casualties were 20 dead",
            "A total of 300 tanks",
            "He was killed at the head of 40 men.",
        ),
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
        "of-the-dead-n-were",
        "of (the | these | those) W? verb:(DONE | STATE | LOSSNOUN) COMMA? ADV* victim:BARE BE ADV* (from | of | who:NP)",
        "identified",
        {"50 people died. Of the dead, 32 were from Homs.": "killed 50 people; killed 32 people"},
        ("Of the wounded, 20 were executed.", "Of the dead men"),
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
        "(INCL | (among (them | whom)) | (of (whom | them | which))) ADV* victim:COUNTED (WHO? HAVE? BE? ADV* verb:(shot down | ACT | DONE | STATE) !NP)?",
        "part",
        {"33 people were killed in the shelling, including one rebel fighter.": "killed 33 people; killed 1 people"},
        ("among the hills",),
    ),
    Rule(
        "number-includes-n",
        "(this | the | that | these | those) W? toll:(number | numbers | figure | figures | total | toll) (includes | included | include | including) ADV* victim:COUNTED",
        "part",
        {
            "40 people died. The number includes 20 rebels and 5 boys.": "killed 40 people; killed 20 people; killed 5 people"
        },
        ("The number includes 20 rebels.", "The figure includes 3 houses."),
        "It is read where a loss was told before it.",
    ),
    Rule(
        "colon-n",
        "COLON victim:COUNTED !DONE !STATE !ACT",
        "part",
        {"33 people were killed: 22 soldiers and nine rebels.": "killed 33 people; killed 22 people; killed 9 people"},
        ("at 10:30", "40 casualties: 10 dead"),
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
"""One row for each way of telling a loss in a sentence."""

_BOX_LOST = "(shot down | knocked out | DONE | STATE | ACT | lost | burned)"

BOXED = (
    Rule(
        "n-killed",
        f"victim:COUNTED {_AND} (PREP W+)? BE? (ADV | REPORTED | SUM)* verb:({_BOX_LOST} (((COMMA | SLASH)? {_BOX_LOST})* COMMA? (and | or | SLASH) ADV? {_BOX_LOST} !COUNTED)?) !COLON",
        "passive",
        {
            "108 killed 190 wounded": "killed 108 people; wounded 190 people",
            "23 killed 15 captured 3 APCs destroyed 2 APCs captured": "killed 23 people; captured 15 people; "
            "equipment_destroyed 3 vehicles; equipment_captured 2 vehicles",
            "150–200 KIA 300 WIA 13 –68 POW": "killed 150-200 people; wounded 300 people; captured 13-68 people",
            "Two Su-22 jet shot down": "equipment_destroyed 2 aircraft",
            "370 killed and wounded": "casualties 370 people",
            "100 Azerbaijani and 85 Armenian civilians killed": "killed 100 people; killed 85 people",
            "43,633 total dead": "killed 43633 people",
            "Su-25 downed": "equipment_destroyed 1 aircraft",
            "1 sailor killed, 27 missing Moskva sunk": "killed 1 people; missing 27 people; equipment_destroyed 1 ships",
        },
        ("9 towns",),
        "Line breaks are lost: the next number starts the next loss.",
    ),
    Rule(
        "n-confirmed",
        "victim:BARE verb:REPORTED !DONE !STATE !NP",
        "echo",
        {"150 killed, 68–103 confirmed": "killed 150 people; killed 68-103 people"},
        ("68 confirmed killed", "68 reports"),
        "What is confirmed is what was told before.",
    ),
    Rule(
        "side-n",
        "label:(!COUNTED NP) COLON? ADV* victim:BARE !DONE !STATE !ACT !LOST !SLASH !shot !lost !REPORTED !BE",
        "labelled",
        {"Rebels: 629": "casualties 629 people", "FSA 20; Army 30": "casualties 20 people; casualties 30 people"},
        ("Rebels fled 20 miles", "FSA 20 killed"),
    ),
    Rule(
        "n-taken-prisoner",
        "victim:COUNTED (HAVE? BE)? taken verb:PRISONERS",
        "captive",
        {"17,000 dead 8,000 taken prisoner": "killed 17000 people; captured 8000 people"},
        ("8,000 taken by sea",),
    ),
    Rule(
        "n-of-the-dead-were",
        "victim:PARTITIVE (BE | COMMA)? ADV* who:NP",
        "identified",
        {"20 dead, 15 of them officers": "killed 20 people; killed 15 people"},
        ("20 dead, 15 of the town",),
    ),
    Rule(
        "n-prisoners",
        "victim:PRISONERS !DONE !STATE !ACT",
        "captive",
        {"7 killed, 25 prisoners": "killed 7 people; captured 25 people"},
        ("25 prisoners killed", "the prisoners"),
    ),
    Rule(
        "side-lost-n",
        "label:GROUP W? verb:LOSE ADV* victim:COUNTED",
        "lost",
        {"The Syrian Army lost 173 soldiers": "killed 173 people"},
        ("1 tank lost 20 killed",),
    ),
    Rule(
        "killed-colon-n",
        "(who:NP !COUNTED)? verb:(DONE | STATE) COLON victim:COUNTED",
        "number",
        {
            "Dead: 5,856 –6,000 Wounded: 20,000": "killed 5856-6000 people; wounded 20000 people",
            "Civilians killed: 3,000+": "killed 3000 people",
        },
        ("Dead or 20",),
    ),
    Rule(
        "all-executed",
        "victim:COUNTED verb:DONE LP all (later | ADV)* other:DONE RP",
        "passive",
        {
            "71 captured (all executed)": "captured 71 people; killed 71 people",
            "30 captured (all later executed)": "captured 30 people; killed 30 people",
        },
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
        "(INCL | includes) ADV* victim:COUNTED (ADV* verb:(DONE | STATE))?",
        "part",
        {"9 killed, including a commander": "killed 9 people; killed 1 people"},
        ("9 killed, a commander",),
    ),
)
"""The same for the terse values of an infobox."""

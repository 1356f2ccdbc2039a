"""Where a full stop does not end a sentence, and which sections are not read.

A row says what must follow an abbreviation for its full stop to end a sentence as well:

`nothing`   it never does: a rank or a title stands before a name
`letter`    anything but a number, Arabic or Roman
`starter`   only a word with which sentences begin (`STARTERS`)
`capital`   any word with a capital that is not in the row's `unless`

Words are matched as written, with their capitals, without the last full stop.
"""

from maarat.record import NamedTuple


class Abbreviation(NamedTuple):
    """Abbreviations that behave alike. `hits` are one sentence each, `misses` two."""

    name: str
    words: str
    before: str
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    unless: str = ""
    why: str = ""


ABBREVIATIONS = (
    Abbreviation(
        "rank-or-title",
        """Adm Amb Brig Bro Capt Cdr Cols Gens Lts Drs Cmdr Cmd Col Comdr Cpl Cpt Dr Ens Fr Gen Gov Hon Lieut Lt Ltc Maj Messrs Mme Mlle Mr Mrs
        Ms Msgr Pfc Pres Prof Pvt Rep Rev Sen Sgt Sr-Lt Supt VAdm RAdm adm capt col gen lt maj prof sgt""",
        "nothing",
        hits=(
            "Lt. Col. Khaled Hmood led the attack.",
            "Maj.-Gen. Smith and Capt. Jones fell.",
            "He met Gen. An and Dr. No.",
        ),
        misses=("He became a general. An attack followed.",),
    ),
    Abbreviation(
        "about",
        "approx Approx c ca Ca cca circa e.g E.g eg i.e I.e ie viz cf Cf vs v resp incl est",
        "nothing",
        hits=(
            "It was built c. 1200 by monks.",
            "They lost approx. 30 tanks.",
            "Both sides, i.e. The Blues and the Greens, fled.",
            "It ended in Rebels vs. Army fights.",
            "Weapons (e.g. Su-22 jets) were lost.",
        ),
        misses=("They reached the sea. In all, 30 fled.",),
    ),
    Abbreviation(
        "number-of",
        """No no Nos nos Nr nr p pp Vol vol Vols Art Fig fig Figs Ch Chap Sec Sect Bd Op op
        Btn Bn Bttn Regt Div Co Coy Sqn""",
        "letter",
        hits=(
            "No. 2 Company held the hill.",
            "See pp. 12–14 there.",
            "Op. VII was late.",
            "The 3rd Bn. 5th Marines held it.",
        ),
        misses=("They said no. The army agreed.", "He was in the 3rd Bn. It was lost."),
    ),
    Abbreviation(
        "place-or-saint",
        "St Ste Mt Ft Pt Ave Blvd Rd Sq Fk",
        "starter",
        hits=("They marched to St. Petersburg.", "Mt. Hermon was taken.", "Ft. Sumter fell."),
        misses=("They held Main St. The bridge fell.",),
    ),
    Abbreviation(
        "month-or-weekday",
        "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat",
        "starter",
        hits=("On Oct. 8 the rebels attacked.", "From 29 Sep. 1918 on they fled.", "It ended on 13 Oct. Aleppo time."),
        misses=("It ended on 13 Oct. The army fled.", "He sat. He ate.", "It began in March. 12 men died."),
    ),
    Abbreviation(
        "company-or-name-part",
        "Inc Ltd Corp Bros Jr Sr Esq al ed eds ret Ret bros dept Dept Univ Assn Gov't Govt",
        "starter",
        hits=(
            "Martin L. Smith Jr. Brigade was formed.",
            "As Hastings et al. Report shows, they lost.",
            "Acme Inc. Guards fled.",
        ),
        misses=("He fought with Martin Smith Jr. The others fled.",),
    ),
    Abbreviation(
        "state",
        "U.S U.S.A U.K U.N E.U U.A.E U.S.S.R D.C N.Y N.J N.C S.C Va Pa Md Ky Tenn Ga Ala Miss Fla Mass Conn Calif Wash",
        "starter",
        hits=("The U.S. Army left.", "The U.S. 5th Fleet came.", "Washington, D.C. Police came."),
        misses=("He died in the U.S. The army left.", "They asked the U.N. In May it answered."),
    ),
    Abbreviation(
        "time-of-day",
        "a.m p.m A.M P.M",
        "capital",
        hits=(
            "At 5 a.m. Monday they left.",
            "It was 6 p.m. GMT by then.",
            "At 5 a.m. the rebels left.",
            "By 5 a.m. 12 were dead.",
        ),
        misses=("They left at 5 a.m. Rebels followed.", "They left at 5 p.m. The rest stayed."),
        unless="""GMT UTC EST EDT CST CDT MST PST PDT CET CEST EET EEST MSK BST IST AST Moscow Local Eastern Central Pacific
        Greenwich Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July
        August September October November December""",
    ),
    Abbreviation(
        "era-or-and-so-on",
        "B.C A.D B.C.E C.E A.H etc Etc",
        "capital",
        hits=("In 490 B.C. the Greeks won.", "Tanks, guns etc. were lost."),
        misses=("It fell in 490 B.C. Athens was saved.", "They took tanks, guns etc. Rebels fled."),
    ),
)

STARTERS = frozenset(
    """a about according additionally after afterwards against all also although among an and another around as at because
    before being beside besides between both but by consequently despite due during each early earlier either elsewhere even
    eventually every few finally first following for from fighting further furthermore had has having he her here his how
    however i if in initially inside instead it its just large last late later less many may meanwhile more moreover most much
    near nearly neither nevertheless no none nonetheless nor not nothing now of on once one only or other others our out
    outside over overall part reportedly seeing several shortly she similarly simultaneously since so some soon still
    subsequently such ten that the their then there thereafter therefore these they this those though three through
    throughout thus to today together two under unlike until up upon we were what when where whereas whether which while who
    why with within without yet you""".split()
)
"""Words that begin sentences and are no names: after an initial or "U.S.", one of them begins a new sentence."""

LETTER_AS_NUMBER = frozenset(
    "war company battery phase part class type plan group army corps division battalion squadron troop point annex category "
    "stage zone section unit area sector volume level team route".split()
)
"""A single letter behind one of these is a number of a kind and no initial: "World War I. German …"."""

ORDINAL_UNITS = (
    "corps army armee korps division battalion brigade regiment hussar uhlan dragoon panzer infantry cavalry flotilla "
    "fliegerkorps luftflotte gebirgs jäger legion"
).split()
"""How the word begins that is counted by a Roman ordinal with a full stop: "VII. Corps"."""

GERMAN_UNITS = "armee korps panzer infanterie gebirgs jäger fliegerkorps flotte luftflotte volks".split()
"""The same behind figures, "6. Armee"; in English "80. Army units …" begins a sentence."""

UNREAD_SECTIONS = frozenset(
    {
        "bibliography",
        "citations",
        "endnotes",
        "explanatory notes",
        "external links",
        "footnotes",
        "further reading",
        "gallery",
        "literature",
        "notes",
        "notes and references",
        "primary sources",
        "references",
        "references and notes",
        "secondary sources",
        "see also",
        "sources",
        "works cited",
    }
)
"""Headings, in lower case, of sections that tell of the article and not of the battle."""

READ_KINDS = frozenset({"paragraph", "item", "quote"})
"""Kinds of block that hold sentences."""

NAME_PARTICLES = tuple("al- el- ad- an- ar- as- ash- at- az- ez- es- ed- er- esh- d' ʿ".split())
"""How a name begins that has a small letter first."""

SMALL_WORDS = frozenset("a an and as at between by de for from in of on or the to with".split())
"""Words of a title that have no capital unless they come first."""

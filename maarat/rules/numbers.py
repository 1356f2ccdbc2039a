"""Number words, for counts and for dates."""

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)

CARDINALS = {word: number for number, word in enumerate(_UNITS.split(), 1)} | {
    word: number * 10 for number, word in enumerate(_TENS.split(), 2)
}
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}

"""A catalogue of figures: interval, approximator, unit, what is counted, what befell it, scope."""

import pytest

# text · value · low · high · approximator · unit
INTERVALS = [
    ("The quarry hired nearly 300 diggers.", 300, 270, 300, "nearly", "digger"),
    ("The quarry hired almost 300 diggers.", 300, 270, 300, "almost", "digger"),
    ("The quarry hired close to 300 diggers.", 300, 270, 300, "close to", "digger"),
    ("The quarry hired just under 300 diggers.", 300, 270, 300, "just under", "digger"),
    ("The quarry hired about 300 diggers.", 300, 285, 315, "about", "digger"),
    ("The quarry hired around 300 diggers.", 300, 285, 315, "around", "digger"),
    ("The quarry hired roughly 300 diggers.", 300, 285, 315, "roughly", "digger"),
    ("The quarry hired approximately 300 diggers.", 300, 285, 315, "approximately", "digger"),
    ("The quarry hired some 300 diggers.", 300, 285, 315, "some", "digger"),
    ("The quarry hired an estimated 300 diggers.", 300, 285, 315, "an estimated", "digger"),
    ("The quarry hired in the region of 300 diggers.", 300, 285, 315, "in the region of", "digger"),
    ("The quarry hired 300 or so diggers.", 300, 285, 315, "or so", "digger"),
    ("The quarry hired more than 300 diggers.", 300, 300, None, "more than", "digger"),
    ("The quarry hired over 300 diggers.", 300, 300, None, "over", "digger"),
    ("The quarry handed over 300 diggers.", 300, 300, 300, None, "digger"),
    ("The quarry took over 300 diggers.", 300, 300, 300, None, "digger"),
    ("The quarry hired well over 300 diggers.", 300, 300, None, "well over", "digger"),
    ("The quarry hired at least 300 diggers.", 300, 300, None, "at least", "digger"),
    ("The quarry hired upwards of 300 diggers.", 300, 300, None, "upwards of", "digger"),
    ("The quarry hired no fewer than 300 diggers.", 300, 300, None, "no fewer than", "digger"),
    ("The quarry hired in excess of 300 diggers.", 300, 300, None, "in excess of", "digger"),
    ("The quarry hired 300 or more diggers.", 300, 300, None, "or more", "digger"),
    ("The quarry hired 300-plus diggers.", 300, 300, None, "plus", "digger"),
    ("The quarry hired up to 300 diggers.", 300, None, 300, "up to", "digger"),
    ("The quarry hired as many as 300 diggers.", 300, None, 300, "as many as", "digger"),
    ("The quarry hired no more than 300 diggers.", 300, None, 300, "no more than", "digger"),
    ("The quarry hired fewer than 300 diggers.", 300, None, 300, "fewer than", "digger"),
    ("The quarry hired less than 300 diggers.", 300, None, 300, "less than", "digger"),
    ("The quarry hired as few as 300 diggers.", 300, 300, None, "as few as", "digger"),
    ("The quarry sold for DSh460 million.", 460e6, 460e6, 460e6, None, "DSh"),
    ("The quarry sold for DSh 75 million.", 75e6, 75e6, 75e6, None, "DSh"),
    ("The quarry sold for about KSh1,200.", 1200, 1140, 1260, "about", "KES"),
    ("The quarry sold for R5.2 billion.", 5.2e9, 5.2e9, 5.2e9, None, "ZAR"),
    ("The quarry sold for N45,000.", 45000, 45000, 45000, None, "NGN"),
    ("The quarry sold for XAF300m.", 300e6, 300e6, 300e6, None, "XAF"),
    ("The quarry on the B52 sold for Shs. 400.", 400, 400, 400, None, "shilling"),
    ("The quarry hired 10 to 15 diggers.", None, 10, 15, None, "digger"),
    ("The quarry hired between 10 and 15 diggers.", None, 10, 15, None, "digger"),
    ("The quarry hired two or three diggers.", None, 2, 3, None, "digger"),
    ("The quarry hired dozens of diggers.", None, 24, None, None, "digger"),
    ("The quarry hired several dozen diggers.", None, 36, None, None, "digger"),
    ("The quarry hired hundreds of diggers.", None, 200, None, None, "digger"),
    ("The quarry hired tens of thousands of diggers.", None, 20_000, None, None, "digger"),
    ("The quarry hired several diggers.", None, 3, None, None, "digger"),
    ("The quarry hired a handful of diggers.", None, 3, None, None, "digger"),
    ("The quarry hired a few hundred diggers.", None, 300, None, None, "digger"),
    ("The quarry hired scores of diggers.", None, 40, None, None, "digger"),
    ("The quarry hired a couple of diggers.", 2, 2, 2, None, "digger"),
    ("The quarry hired a dozen diggers.", 12, 12, 12, None, "digger"),
    ("The quarry hired about a dozen diggers.", 12, 11.4, 12.6, "about", "digger"),
    ("The quarry hired at least two dozen diggers.", 24, 24, None, "at least", "digger"),
    ("The quarry hired a hundred diggers.", 100, 100, 100, None, "digger"),
    ("The quarry hired half a million diggers.", 500_000, 500_000, 500_000, None, "digger"),
    ("The quarry hired 1.5 million diggers.", 1_500_000, 1_500_000, 1_500_000, None, "digger"),
    ("The staff more than doubled to 300 diggers.", 300, 300, 300, None, "digger"),
    ("The staff nearly tripled to about 300 diggers.", 300, 285, 315, "about", "digger"),
]


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "approximator", "unit"), INTERVALS, ids=[row[0] for row in INTERVALS]
)
def test_an_interval(extract, text, value, low, high, approximator, unit):
    """Every way of saying how sure a count is has its own bounds."""
    (quantity,) = extract(text).quantities
    found = (quantity.value, quantity.low, quantity.high, quantity.approximator, quantity.unit)
    assert found == (value, low, high, approximator, unit)


# text · value · unit · measure
MEASURED = [
    ("Output fell by 1.3 million b/d.", 1_300_000, "barrel per day", "measure"),
    ("The engine makes 258 lb-ft.", 258, "pound-foot", "measure"),
    ("He paid 3,000 Danish crowns.", 3000, "DKK", "money"),
    ("The magnitude-6.2 quake woke the town.", 6.2, "magnitude", "measure"),
    ("The car emits 95 g/km.", 95, "g per kilometre", "measure"),
    ("It was found a mile away.", 1, "mile", "measure"),
    ("They seized a tonne of glass.", 1, "tonne", "measure"),
    ("The lake holds 4 kilometres cubed.", 4, "cubic kilometre", "measure"),
    ("The bolt is 2 in.", 2, "inch", "measure"),
    ("It was minus 12 degrees.", -12, "degree", "measure"),
    ("The fine was $4.", 4, "USD", "money"),
    ("The fine was $2,000.", 2000, "USD", "money"),
    ("The fine was $2000.", 2000, "USD", "money"),
    ("The fine was US$40 million.", 40_000_000, "USD", "money"),
    ("The fine was $40m.", 40_000_000, "USD", "money"),
    ("The fine was $1.2 trillion.", 1_200_000_000_000, "USD", "money"),
    ("The fine was 40 million dollars.", 40_000_000, "USD", "money"),
    ("The fine was 40 million US dollars.", 40_000_000, "USD", "money"),
    ("The fine was 40 Australian dollars.", 40, "AUD", "money"),
    ("The fine was C$40 million.", 40_000_000, "CAD", "money"),
    ("The fine was HK$40.", 40, "HKD", "money"),
    ("The fine was £3.5bn.", 3_500_000_000, "GBP", "money"),
    ("The fine was 3,500 pounds.", 3500, "GBP", "money"),
    ("The fine was €60m.", 60_000_000, "EUR", "money"),
    ("The fine was 60 million euros.", 60_000_000, "EUR", "money"),
    ("The fine was EUR 60 million.", 60_000_000, "EUR", "money"),
    ("The fine was 500 Swiss francs.", 500, "CHF", "money"),
    ("The fine was 500 Danish kroner.", 500, "DKK", "money"),
    ("The fine was 500 yen.", 500, "JPY", "money"),
    ("The fine was 500 yuan.", 500, "CNY", "money"),
    ("The fine was 500,000 won.", 500_000, "KRW", "money"),
    ("The fine was 500 roubles.", 500, "RUB", "money"),
    ("The fine was Rs 500.", 500, "INR", "money"),
    ("The fine was 500 Mexican pesos.", 500, "MXN", "money"),
    ("The fine was 500 pesos.", 500, "peso", "money"),
    ("The fine was 50 cents.", 50, "cent", "money"),
    ("The fine was 20 pence.", 20, "penny", "money"),
    ("The fine was three dollars and 50 cents.", 3.5, "USD", "money"),
    ("Turnout was 38%.", 38, "%", "percent"),
    ("Turnout was 38 percent.", 38, "%", "percent"),
    ("Turnout was 38 per cent.", 38, "%", "percent"),
    ("Turnout was 38.5pc.", 38.5, "%", "percent"),
    ("Turnout was thirty-eight percent.", 38, "%", "percent"),
    ("Turnout fell by 4 percentage points.", 4, "percentage point", "percent"),
    ("A 12-percent rise followed.", 12, "%", "percent"),
    ("The trench is 12 kilometres long.", 12, "km", "measure"),
    ("The trench is 12km long.", 12, "km", "measure"),
    ("The trench is 12 miles long.", 12, "mile", "measure"),
    ("The trench is 12 metres deep.", 12, "m", "measure"),
    ("The trench is 1.8m deep.", 1.8, "m", "measure"),
    ("The trench is 12 feet deep.", 12, "foot", "measure"),
    ("The trench is six feet two inches deep.", 6.166667, "foot", "measure"),
    ("A 12-foot wall fell.", 12, "foot", "measure"),
    ("The pipe is 40cm wide.", 40, "cm", "measure"),
    ("The pipe is 40 inches wide.", 40, "inch", "measure"),
    ("The park covers 300 hectares.", 300, "hectare", "measure"),
    ("The park covers 300 acres.", 300, "acre", "measure"),
    ("The park covers 300 square kilometres.", 300, "km2", "measure"),
    ("The park covers 300 square miles.", 300, "square mile", "measure"),
    ("The hall covers 300 square feet.", 300, "sq ft", "measure"),
    ("The dam holds 300 cubic metres.", 300, "cubic metre", "measure"),
    ("The ship carried 900 tonnes of grain.", 900, "tonne", "measure"),
    ("The ship carried 900 metric tons of grain.", 900, "tonne", "measure"),
    ("The ship carried 900 tons of grain.", 900, "ton", "measure"),
    ("The calf weighed 40kg.", 40, "kg", "measure"),
    ("The calf weighed 40 pounds.", 40, "lb", "measure"),
    ("The tank leaked 900 litres.", 900, "litre", "measure"),
    ("The tank leaked 900 gallons.", 900, "gallon", "measure"),
    ("The well gave 900 barrels a day.", 900, "barrel per day", "measure"),
    ("The well gave 900 barrels of oil per day.", 900, "barrel per day", "measure"),
    ("Gusts reached 90 miles per hour.", 90, "mph", "measure"),
    ("Gusts reached 90mph.", 90, "mph", "measure"),
    ("Gusts reached 90 kilometres an hour.", 90, "km/h", "measure"),
    ("Gusts reached 90 knots.", 90, "knot", "measure"),
    ("It was 38 degrees Celsius.", 38, "°C", "measure"),
    ("It was 38C.", 38, "°C", "measure"),
    ("It was 100°F.", 100, "°F", "measure"),
    ("It was minus 12 degrees.", -12, "degree", "measure"),
    ("The plant makes 600 megawatts.", 600, "MW", "measure"),
    ("The plant makes 600MW.", 600, "MW", "measure"),
    ("A magnitude 6.1 quake struck.", 6.1, "magnitude", "measure"),
    ("A 6.1-magnitude quake struck.", 6.1, "magnitude", "measure"),
    ("A quake with a magnitude of 6.1 struck.", 6.1, "magnitude", "measure"),
    ("The quake measured 6.1 on the Richter scale.", 6.1, "magnitude", "measure"),
    ("He walked half a mile.", 0.5, "mile", "measure"),
    ("A 26-year-old climber fell.", 26, "year old", "age"),
    ("The climber is 26 years old.", 26, "year old", "age"),
    ("A climber aged 26 fell.", 26, "year old", "age"),
    ("Mira Holt, 41, fell ill.", 41, "year old", "age"),
    ("Mira Holt (41) fell ill.", 41, "year old", "age"),
    ("A six-month-old baby fell ill.", 6, "month old", "age"),
    ("Children under three years of age fell ill.", 3, "year old", "age"),
    ("The siege lasted three weeks.", 3, "week", "duration"),
    ("The siege lasted 72 hours.", 72, "hour", "duration"),
    ("A two-day siege followed.", 2, "day", "duration"),
    ("He was jailed for 12 years.", 12, "year", "duration"),
    ("The song lasted two and a half minutes.", 2.5, "minute", "duration"),
    ("He was hit three times.", 3, "time", "other"),
]


@pytest.mark.parametrize(("text", "value", "unit", "measure"), MEASURED, ids=[row[0] for row in MEASURED])
def test_a_measure(extract, text, value, unit, measure):
    """Money with currency and scale, shares, measures, ages and stretches of time."""
    (quantity,) = extract(text).quantities
    assert (quantity.value, quantity.unit, quantity.measure) == (value, unit, measure)


# text · (value, unit) of each figure
SEVERAL = [
    ("The share fell 12p to 340p.", [(12, "penny"), (340, "penny")]),
    ("The film got 4.5 out of 5 stars.", [(4.5, None), (5, "star")]),
    ("Milk costs $3 a gallon of late.", [(3, "USD per gallon")]),
    ("She ran 100m in 9.81 seconds.", [(100, "m"), (9.81, "second")]),
    ("Emissions fell 8% to 412 million tonnes.", [(8, "%"), (412_000_000, "tonne")]),
    ("Sales rose 5 percent to 3,000 cars.", [(5, "%"), (3000, "car")]),
    ("Two men, aged 23 and 31, were held.", [(2, "man"), (23, "year old"), (31, "year old")]),
    (
        "Three boys aged 9, 11 and 14 drowned.",
        [(3, "boy"), (9, "year old"), (11, "year old"), (14, "year old")],
    ),
    (
        "There were 12 dead, including three children, and 40 wounded.",
        [(12, "person"), (3, "child"), (40, "person")],
    ),
    ("It counts 21 fires and six injured.", [(21, "fire"), (6, "person")]),
    ("Sent so far: 90 divers, with six boats.", [(90, "diver"), (6, "boat")]),
    (
        "Another 11 divers are held, among them all three Brel citizens; by its count it is nine.",
        [(11, "diver"), (3, "citizen"), (9, "diver")],
    ),
    ("They want $6 million and nine boats.", [(6_000_000, "USD"), (9, "boat")]),
    ("Some 300 000 people came.", [(300_000, "people")]),
    ("A quarter-million cars crossed it.", [(250_000, "car")]),
    ("The bank cut rates by half a point.", [(0.5, "point")]),
    ("The bank cut rates by half a percentage point.", [(0.5, "percentage point")]),
    ("The bank cut rates by three-quarters of a percentage point.", [(0.75, "percentage point")]),
    ("The error is plus or minus 3 percentage points.", [(3, "percentage point")]),
    ("It was minus 5 degrees at night.", [(-5, "degree")]),
    ("The deal values the firm at 15 times earnings.", [(15, "time")]),
    ("The lake is three times the size of Reth.", [(3, "time")]),
    ("The average age is 42.", [(42, "year old")]),
    ("She died at the age of 42.", [(42, "year old")]),
    ("Sixty were children under 5.", [(60, None), (5, "year old")]),
    ("Drossen, who is 61, left.", [(61, "year old")]),
    ("It sent 40,000 doses.", [(40_000, "dose")]),
    (
        "It cut 90 jobs as its loss rose to 412 million euros from 96 million a year earlier.",
        [(90, "job"), (412_000_000, "EUR"), (96_000_000, "EUR")],
    ),
    ("Sales were 5.2 billion euros, against 5.9 billion in 2034.", [(5.2e9, "EUR"), (5.9e9, "EUR")]),
    ("The rate rose to 4.1 percent from 3.9 in May.", [(4.1, "%"), (3.9, "%")]),
    ("Reth led through Karin Mo (11) and Ane Sture (34).", [(11, None), (34, None)]),
    ("The firm loses a million a day.", [(1_000_000, None)]),
    ("They sent back 190 Tavrians.", [(190, "tavrian")]),
    ("One of its authors said the number in the draft was 60,000.", [(1, "author"), (60_000, None)]),
    ("They cut it by a quarter of a point, and one voted to raise it.", [(0.25, "point")]),
    ("The board shuts 32 out of 118 schools.", [(32, "school"), (118, "school")]),
    ("Six out of eight questions could be read.", [(6, "question"), (8, "question")]),
    ("A guard, 58, was shot dead.", [(58, "year old")]),
    ("The works manager, 55, left.", [(55, "year old")]),
    ("She is 51. He's 24.", [(51, "year old"), (24, "year old")]),
    ("She is 20 minutes late.", [(20, "minute")]),
    ("It rolled almost a quarter of a kilometre further.", [(0.25, "km")]),
    ("The agency counts 620 millions of thalers.", [(620e6, "thaler")]),
    ("A third of the weavers left.", [(33.3, "%")]),
    ("Fifty-eight in a hundred are mended.", [(58, "%")]),
    ("Ninety-one in every hundred of you voted.", [(91, "%")]),
    ("A tenth of all spending is lost.", [(10, "%")]),
    ("She wrote a page and a half.", [(0.5, None)]),
    ("The repair took an hour and a half.", [(1.5, "hour")]),
    ("The repair took two hours and a quarter.", [(2.25, "hour")]),
    ("The talks lasted seven hours and twenty-four minutes.", [(7.4, "hour")]),
    ("He was given seven years and three months.", [(7.25, "year")]),
    ("They were at sea for two weeks and two days.", [(2.285714, "week")]),
    ("It took a good quarter of an hour.", [(15, "minute")]),
    ("She waited half a year.", [(6, "month")]),
    ("They left after a month.", [(1, "month")]),
    ("They waited for a fortnight.", [(2, "week")]),
    ("The boats call twice a week.", []),
    ("The water stood a metre thirty high.", [(1.3, "m")]),
    ("The longest was six metres ten.", [(6.1, "m")]),
    ("The sum is increased from 85 to 190 million euros.", [(85e6, "EUR"), (190e6, "EUR")]),
    ("Thirteen billion euros it was, not nine.", [(13e9, "EUR"), (9e9, "EUR")]),
    ("The town gave 20 million dollars. She had asked for fifty-five.", [(20e6, "USD"), (55e6, "USD")]),
    ("It cost 5.2 million euros, 1.9 of it for beds.", [(5.2e6, "EUR"), (1.9e6, "EUR")]),
    ("The insurers talked of 160, now they pay 125 million.", [(160e6, None), (125e6, None)]),
    (
        "The town gave 20 million dollars. It killed 12 people, not nine.",
        [(20e6, "USD"), (12, "people"), (9, "people")],
    ),
    ("The fine is 20 million euros. It is 34, not 35.", [(20e6, "EUR"), (34, None), (35, None)]),
    ("The deal is worth 4 billion euros. It will pay $27.50 for each share.", [(4e9, "EUR"), (27.5, "USD")]),
    ("It rose six per cent, not nine.", [(6, "%"), (9, "%")]),
    ("It fell to 31,200 from 44,000 ten years ago.", [(31_200, None), (44_000, None)]),
    ("It cost 480 millions.", [(480e6, None)]),
    ("A single stair was closed.", [(1, "stair")]),
    ("Not a single stair was closed.", []),
    ("In this season 38,000 guests came.", [(38_000, "guest")]),
    ("By our count 410 people must move.", [(410, "people")]),
    ("We count five suspects.", [(5, "suspect")]),
    ("Oil rose to $75.40 a barrel, up $1.20.", [(75.4, "USD per barrel"), (1.2, "USD")]),
    ("They earn $15 an hour, or $30,000 a year.", [(15, "USD per hour"), (30_000, "USD")]),
    ("It sold for $4 million a year ago.", [(4_000_000, "USD")]),
    ("The tax is 30 cents per litre.", [(30, "cent per litre")]),
    ("Gold fell to €1,900/oz.", [(1900, "EUR per ounce")]),
    ("Rainfall of 20 mm per hour fell.", [(20, "mm per hour")]),
    ("The dose was 5 mg per kilogram.", [(5, "mg per kilogram")]),
    ("The dose was 5 mg/kg.", [(5, "mg per kilogram")]),
    ("Shares rose 5 and 6 percent.", [(5, "%"), (6, "%")]),
    ("Shares rose 2, 3 and 5 percent.", [(2, "%"), (3, "%"), (5, "%")]),
    ("They swam 10 and 12 km.", [(10, "km"), (12, "km")]),
    ("Emissions were 400 parts per million.", [(400, "ppm")]),
    ("The park covers 301 sq km (116 sq mi).", [(301, "km2"), (116, "square mile")]),
    ("The tank holds 40 m³.", [(40, "cubic metre")]),
    ("The debt is $2.1T.", [(2_100_000_000_000, "USD")]),
    ("The tank weighs 5t.", [(5, "ton")]),
    ("The pipe is 2 1/2 in thick.", [(2.5, "inch")]),
    ("The door is 5 ft 6 in high.", [(5.5, "foot")]),
    ("The pressure fell to 990 hPa.", [(990, "hectopascal")]),
    ("He got a dose of 3 mSv.", [(3, "millisievert")]),
]


@pytest.mark.parametrize(("text", "figures"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_figures_with_their_units(extract, text, figures):
    """Rates, shared units, areas and signs, each figure of a sentence with its own."""
    assert [(quantity.value, quantity.unit) for quantity in extract(text).quantities] == figures


# text · what the share, sum or measure underwent
UNDERGONE = [
    ("The fire is only 10 percent contained.", ("contain",)),
    ("The service considers 60 percent of it to be contained.", ("contain",)),
    ("They were let go after $1.2 million had been handed over.", ("hand",)),
    ("The fire has burnt 2,300 hectares of moor.", ("burn",)),
]


@pytest.mark.parametrize(("text", "events"), UNDERGONE, ids=[row[0] for row in UNDERGONE])
def test_what_a_share_or_sum_underwent(extract, text, events):
    """By its verb, or by the participle right behind it."""
    assert extract(text).quantities[0].event_lemmas == events


# text · low · high · unit
LOOSELY_MEASURED = [
    ("It ranged from -18 to -34 degrees.", -34, -18, "degree"),
    ("It cost nearly $40 million.", 36_000_000, 40_000_000, "USD"),
    ("It cost more than €40 million.", 40_000_000, None, "EUR"),
    ("It cost $3 million to $5 million.", 3_000_000, 5_000_000, "USD"),
    ("It cost between £3m and £5m.", 3_000_000, 5_000_000, "GBP"),
    ("It cost up to 60 million yen.", None, 60_000_000, "JPY"),
    ("It cost millions of dollars.", 2_000_000, None, "USD"),
    ("It cost $200 or less.", None, 200, "USD"),
    ("Turnout was about 40 percent.", 38, 42, "%"),
    ("Turnout was 10 to 15 percent.", 10, 15, "%"),
    ("Turnout was between 10% and 15%.", 10, 15, "%"),
    ("Turnout was under 40 percent.", None, 40, "%"),
    ("The trench is nearly 50 miles long.", 45, 50, "mile"),
    ("The trench is 40 to 50 metres long.", 40, 50, "m"),
    ("The siege lasted at least three weeks.", 3, None, "week"),
    ("The siege lasted two to three weeks.", 2, 3, "week"),
    ("The siege lasted a couple of weeks.", 2, 2, "week"),
    ("The climber is about 40 years old.", 38, 42, "year old"),
    ("The climber is in her thirties.", 30, 39, "year old"),
    ("The climber is in his early 20s.", 20, 23, "year old"),
    ("Climbers aged 18 to 25 came.", 18, 25, "year old"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), LOOSELY_MEASURED, ids=[row[0] for row in LOOSELY_MEASURED])
def test_a_measure_with_bounds(extract, text, low, high, unit):
    """Approximators and ranges work for money, shares, measures and ages alike."""
    quantity = next(q for q in extract(text).quantities if q.unit == unit)
    assert (quantity.low, quantity.high) == (low, high)


# text · value · unit · of · event lemmas
COUNTED = [
    ("The storm killed 12 shepherds.", 12, "shepherd", "shepherds", ("kill",)),
    ("Twelve shepherds were killed.", 12, "shepherd", "shepherds", ("kill",)),
    ("Twelve shepherds died.", 12, "shepherd", "shepherds", ("die",)),
    ("The storm left 12 shepherds dead.", 12, "shepherd", "shepherds", ("die",)),
    ("The storm injured or killed 12 shepherds.", 12, "shepherd", "shepherds", ("injure", "kill")),
    ("Twelve Andish shepherds were rescued.", 12, "shepherd", "Andish shepherds", ("rescue",)),
    ("The gang kidnapped 12 young shepherds.", 12, "shepherd", "young shepherds", ("kidnap",)),
    ("Twelve shepherds are missing.", 12, "shepherd", "shepherds", ("miss",)),
    ("Twelve shepherds were fatally shot.", 12, "shepherd", "shepherds", ("kill", "shoot")),
    ("Twelve shepherds were stabbed to death.", 12, "shepherd", "shepherds", ("stab", "die")),
    ("Twelve shepherds were in critical condition.", 12, "shepherd", "shepherds", ("injure",)),
    ("The firm laid off 900 welders.", 900, "welder", "welders", ("dismiss",)),
    ("Gunners shot down nine balloons.", 9, "balloon", "balloons", ("down",)),
    ("The raid left six barns on fire.", 6, "barn", "barns", ("burn",)),
    ("Sparks set two barns ablaze.", 2, "barn", "barns", ("burn",)),
    ("He spoke of four burning barns.", 4, "barn", "burning barns", ("burn",)),
    ("Twelve shepherds have fallen ill.", 12, "shepherd", "shepherds", ("fall", "sicken")),
    ("In all 437 shepherds were taken ill.", 437, "shepherd", "shepherds", ("sicken",)),
    ("More than 40 shepherds were detained, among them a deputy.", 40, "shepherd", "shepherds", ("detain",)),
    ("Twelve shepherds have become sick.", 12, "shepherd", "shepherds", ("sicken",)),
    ("The clinic counts 31 sick.", 31, "person", None, ("sicken",)),
    ("Twelve runners and a man of 71 died.", 12, "runner", "runners", ("die",)),
    ("Twelve runners train with Ida Holt.", 12, "runner", "runners", ("train",)),
    ("Three of the 11 runners missed tests.", 3, "runner", "11 runners", ()),
    ("The agency put the number of injured at 260.", 260, "person", None, ("injure",)),
    ("The agency lowered its count of the dead to 44.", 44, "person", None, ("die",)),
    ("The office raised the death toll to six.", 6, "person", None, ("die",)),
    ("Fourteen shepherds, three of them strangers, were taken on Sunday.", 14, "shepherd", "shepherds", ("seize",)),
    ("The 40 shepherds had to leave.", 40, "shepherd", "shepherds", ("evacuate",)),
    ("He put the number of captives at 18.", 18, "captive", "captives", ()),
    ("It lists 31 fires, in which nine shepherds were injured.", 31, "fire", "fires", ("list",)),
    ("Thieves took 14 lamps from the hall.", 14, "lamp", "lamps", ("steal",)),
    ("Fourteen lamps were taken from the hall.", 14, "lamp", "lamps", ("steal",)),
    ("Gunmen took 14 shepherds hostage.", 14, "shepherd", "shepherds", ("seize",)),
    ("A bus took 40 shepherds to Brel.", 40, "shepherd", "shepherds", ()),
    ("A painter took 40 pictures of the bird.", 40, "picture", "pictures", ()),
    ("The mill let 300 workers go.", 300, "worker", "workers", ("dismiss",)),
    ("Some 300 welders lost their jobs.", 300, "welder", "welders", ("dismiss",)),
    ("The recall covers 900 carts.", 900, "cart", "carts", ("recall",)),
    ("Roughly 900 carts have been called back.", 900, "cart", "carts", ("recall",)),
    ("A total of 90 shepherds had to leave.", 90, "shepherd", "shepherds", ("evacuate",)),
    ("Between 12 and 15 shepherds had still not been accounted for.", None, "shepherd", "shepherds", ("miss",)),
    ("Six shepherds had yet to be found, and 52 were asleep.", 6, "shepherd", "shepherds", ("miss",)),
    ("A dozen have still not been found.", 12, "person", None, ("miss",)),
    ("The storm left 31 shepherds unaccounted for.", 31, "shepherd", "shepherds", ("miss",)),
    ("Some 52 shepherds are receiving treatment in Brel.", 52, "shepherd", "shepherds", ("treat",)),
    ("Four shepherds suffered minor injuries.", 4, "shepherd", "shepherds", ("injure",)),
    ("By noon 900 shepherds had no power.", 900, "shepherd", "shepherds", ("cut",)),
    ("Power is off in 900 huts.", 900, "hut", "huts", ("cut",)),
    ("Some 900 are still in the dark.", 900, "customer", None, ("cut",)),
    ("Overnight the dead rose to 38.", 38, "person", None, ("die",)),
    ("The number known to have lost their lives has gone to 41.", 41, "person", None, ("die",)),
    ("The number of perished persons is at present 46.", 46, "person", "persons", ("perish",)),
    ("The number killed in the hall climbed to 14 at night.", 14, "person", None, ("kill",)),
    ("A nurse speaks as bridge toll hits 14", 14, "person", None, ("die",)),
    ("The number of huts destroyed has risen to 74.", 74, "hut", "huts", ("destroy",)),
    ("Some 640 huts are beyond saving and the rest have been sold.", 640, "hut", "huts", ("destroy",)),
    ("The fire destroyed 40 wooden barns.", 40, "barn", "wooden barns", ("destroy",)),
    ("The flood damaged 40 homes.", 40, "home", "homes", ("damage",)),
    ("The flood led to the evacuation of 40 villagers.", 40, "villager", "villagers", ("evacuate",)),
    ("The death toll rose to 40.", 40, "person", None, ("die",)),
    ("Four shot, one held.", 4, "person", None, ("shoot",)),
    ("At least 7 dead in mill fire.", 7, "person", None, ("die",)),
    ("The blast killed one and injured four others.", 1, "person", None, ("kill",)),
]


@pytest.mark.parametrize(("text", "value", "unit", "of", "events"), COUNTED, ids=[row[0] for row in COUNTED])
def test_what_is_counted_and_what_befell_it(extract, text, value, unit, of, events):
    """The counted noun, its phrase and the event come from the grammar, or from a headline's participles."""
    quantity = extract(text).quantities[0]
    assert (quantity.value, quantity.unit, quantity.of, quantity.event_lemmas) == (value, unit, of, events)


DOERS = ["Two gunmen killed a guard.", "Three men shot the mayor.", "Nine soldiers wounded a farmer."]


@pytest.mark.parametrize("text", DOERS)
def test_who_does_harm_suffers_none(extract, text):
    """Those who kill are not counted among the killed."""
    assert extract(text).quantities[0].event_lemmas == ()


ALONE = [
    ("The report tells of the 34 who died.", (34, "person", ("die",))),
    ("Some 65 were led out by firemen.", (65, "person", ("lead",))),
    ("Of the sick, 61 were in hospital.", (61, "person", ("hospitalize",))),
    ("Nearly 30,000 came.", (30_000, "person", ())),
    ("The remains of 58 persons have been brought ashore.", (58, "person", ("die",))),
    ("The bodies of nine men were pulled from the snow.", (9, "man", ("die",))),
    ("So far 31 dead have been taken from the water.", (31, "person", ("die",))),
    ("Three suspects, one of them employed in a shop, were arrested.", (3, "suspect", ("arrest",))),
    ("Varn and Orby met. The two signed an accord.", (2, None, ())),
]


@pytest.mark.parametrize(("text", "figure"), ALONE, ids=[row[0] for row in ALONE])
def test_whom_a_number_alone_counts(extract, text, figure):
    """Persons, where only they can be meant; the dead stay dead, and what is told of one is not told of all."""
    quantity = extract(text).quantities[0]
    assert (quantity.value, quantity.unit, quantity.event_lemmas) == figure


SUMS = [
    ("Varn lost £3 million. It was sentenced to a fine of 28 million.", (28e6, "GBP")),
    ("Varn lost £3 million. Each widow is paid 310,000.", (310_000, "GBP")),
    ("Varn lost £3 million. Each widow is to get 500 pounds.", (500, "GBP")),
    ("Varn lost £3 million. The bear weighs 500 pounds.", (500, "lb")),
    ("Varn lost £3 million. The population is 3 million.", (3e6, "person")),
    ("Varn lost £3 million and €4 million. Prosecutors demanded 28 million.", (28e6, None)),
    ("Prosecutors demanded 28 million.", (28e6, None)),
]


@pytest.mark.parametrize(("text", "figure"), SUMS, ids=[row[0] for row in SUMS])
def test_sums_in_the_one_currency_of_a_report(extract, text, figure):
    """A bare sum is in the currency of the report where it has one only."""
    quantity = extract(text).quantities[-1]
    assert (quantity.value, quantity.unit) == figure


MORE = [
    "Another 30 villagers fled.",
    "An additional 30 villagers fled.",
    "A further 30 villagers fled.",
    "Thirty more villagers fled.",
    "Thirty others fled.",
]


@pytest.mark.parametrize("text", MORE)
def test_what_comes_on_top(extract, text):
    """ "Another", "more" and "others" add to what was counted."""
    (quantity,) = extract(text).quantities
    assert (quantity.value, quantity.additional) == (30, True)


SCOPES = [
    ("Six people were killed, including the gunman.", "including the gunman"),
    ("Six people died in Velmar on Friday.", "in Velmar"),
    ("A man accused of hurting two others faces charges including murder and arson.", None),
    ("Six others were hurt in the fall that killed Johnson.", None),
    ("Six guards, including the chief, were killed.", "including the chief"),
    ("Six people were killed, not including the driver.", "not including the driver"),
    ("Six people were killed, excluding the driver.", "excluding the driver"),
]


@pytest.mark.parametrize(("text", "scope"), SCOPES, ids=[row[1] for row in SCOPES])
def test_who_and_where_is_counted(extract, text, scope):
    """Words that narrow or widen a count go with it."""
    assert extract(text).quantities[0].scope == scope


def test_two_groups_counted_together(extract):
    """Passengers and crew are one count of both."""
    (quantity,) = extract("The ferry carried 240 passengers and crew.").quantities
    assert (quantity.value, quantity.of) == (240, "passengers and crew")


def test_a_vote_has_two_sides(extract):
    """Each side of a vote or a score is a figure of its own."""
    for text in ("The senate passed it 61–58.", "The senate passed it 61-58."):
        assert [(q.value, q.measure) for q in extract(text).quantities] == [(61, "score"), (58, "score")]


NOT_COUNTED = [
    "She spoke to both Salk and Venn.",
    "The phone supports 5G.",
    "The camera records 4K video.",
    "Boats Nos. 2 and 3 sank.",
    "They fired a KX-23 rocket.",
    "The 6th brigade moved north.",
    "The sixth brigade moved north.",
    "Flight 714 landed safely.",
    "It stands at 14 Mill Street.",
    "It stands at 1200 East Harbour Road.",
    "It burned in the 5000 block of Mill Street.",
    "Call 555-0142 for help.",
    "Call (555) 555-0142 for help.",
    "Call +44 20 7946 0018 for help.",
    "They called 911.",
    "The bridge was built in 1998.",
    "The bridge opened on 4 March.",
    "The bridge closed at 10:30.",
    "The bridge closed at 5 p.m. on Friday.",
    "It served from 1998-2003.",
    "The 2013 charges were dropped.",
    "Mayor Lorm's 2013 speeches are forgotten.",
    "The office heard the 911 recordings.",
    "He carried a .44 revolver.",
    "The school was closed.[19]",
    "Article 5 was invoked.",
    "He lives in Room 12.",
    "No. 7 shaft was flooded.",
    "1. The shaft was flooded.",
    "He drove on Highway 35.",
    "The new Orbit 4 went on sale.",
    "He met the Group of Seven.",
    "Each one was checked.",
    "It began three days ago.",
    "It was the second half.",
]


@pytest.mark.parametrize("text", NOT_COUNTED)
def test_what_is_not_a_quantity_of_something(extract, text):
    """Names, addresses, telephone numbers, list marks, years and clock times count nothing."""
    assert extract(text).quantities == ()

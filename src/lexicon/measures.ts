/**
 * Units of measure, nouns for persons that are counted, and nouns before a number that is a name.
 *
 * Origin: SI brochure, 9th edition, and the US customary units for symbols and names; the rest written out by hand.
 */

const unit = (name: string, words: string): [string, string][] => words.split(' ').map((word) => [word, name]);

/** Unit by word or symbol; the value is the plain singular noun. */
export const MEASURES: ReadonlyMap<string, string> = new Map([
  ...unit('kilometre', 'km kms kilometre kilometres kilometer kilometers'),
  ...unit('metre', 'metre metres meter meters'),
  ...unit('centimetre', 'cm centimetre centimetres centimeter centimeters'),
  ...unit('millimetre', 'mm millimetre millimetres millimeter millimeters'),
  ...unit('mile', 'mile miles'),
  ...unit('yard', 'yard yards'),
  ...unit('foot', 'foot feet ft'),
  ...unit('inch', 'inch inches'),
  ...unit('hectare', 'hectare hectares ha'),
  ...unit('acre', 'acre acres'),
  ...unit('square kilometre', 'km2 km²'),
  ...unit('square metre', 'm2 m²'),
  ...unit('gram', 'gram grams g'),
  ...unit('kilogram', 'kg kgs kilogram kilograms kilo kilos'),
  ...unit('milligram', 'mg milligram milligrams'),
  ...unit('microgram', 'mcg microgram micrograms'),
  ...unit('tonne', 'tonne tonnes'),
  ...unit('ton', 'ton tons'),
  ...unit('ounce', 'ounce ounces oz'),
  ...unit('pound', 'lb lbs pound pounds'),
  ...unit('litre', 'litre litres liter liters'),
  ...unit('millilitre', 'ml millilitre millilitres'),
  ...unit('gallon', 'gallon gallons'),
  ...unit('barrel', 'barrel barrels'),
  ...unit('teaspoon', 'teaspoon teaspoons'),
  ...unit('watt', 'watt watts'),
  ...unit('kilowatt', 'kw kilowatt kilowatts'),
  ...unit('megawatt', 'mw megawatt megawatts'),
  ...unit('gigawatt', 'gw gigawatt gigawatts'),
  ...unit('kilowatt-hour', 'kwh'),
  ...unit('degree', 'degree degrees'),
  ...unit('bit', 'bit bits'),
  ...unit('megabyte', 'mb megabyte megabytes'),
  ...unit('gigabyte', 'gb gigabyte gigabytes'),
  ...unit('kilometre per hour', 'kph km/h kmh'),
  ...unit('mile per hour', 'mph'),
  ...unit('metre', 'm'),
  ...unit('decimetre', 'dm'),
  ...unit('picometre', 'picometer picometre'),
  ...unit('hertz', 'hz'),
]);

/** Plural nouns for persons, which are counted as people. */
export const PERSONS: ReadonlySet<string> = new Set(
  `people persons men women children boys girls babies adults adolescents teenagers students pupils teachers professors
   migrants refugees deportees detainees prisoners inmates hostages captives asylum-seekers seekers immigrants emigrants exiles expatriates
   workers employees staffers labourers laborers miners farmers fishermen nurses doctors physicians medics patients drivers sailors
   soldiers troops fighters militants rebels insurgents gunmen officers police policemen cops guards marines veterans recruits conscripts
   civilians residents citizens villagers inhabitants nationals locals voters supporters followers members activists protesters
   protestors demonstrators marchers rioters strikers journalists reporters lawyers judges senators lawmakers legislators deputies
   congressmen ministers officials diplomats candidates delegates experts scientists economists researchers witnesses victims
   survivors casualties passengers tourists visitors travellers travelers customers consumers users respondents parents mothers
   fathers sons daughters brothers sisters siblings relatives friends suspects defendants plaintiffs criminals participants attendees
   volunteers leaders presidents generals individuals counselors advisers owners holders taxpayers donors scholars writers artists players firefighters rescuers americans mexicans guatemalans hondurans palestinians israelis russians ukrainians syrians afghans iraqis`.split(
    /\s+/,
  ),
);

/** Nouns before a number that is part of a name: "Article 5", "Resolution 242", "Flight 370". */
export const NUMBERED: ReadonlySet<string> = new Set(
  `article articles section sections resolution paragraph chapter clause title annex appendix amendment proposition measure rule regulation directive
   act bill law decree order case docket page pages line lines figure table volume part phase stage step level grade class type category
   flight room gate platform track apartment suite unit building highway route road interstate junction exit district ward precinct
   channel number no no. nos. nr nrs nrs. # № apollo area group version windows season episode round game match day week world covid psalm`.split(
    /\s+/,
  ),
);

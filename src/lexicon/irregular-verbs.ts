/**
 * Irregular English verbs: `base past participle`, one verb an entry; `=` repeats the form before it.
 *
 * Origin: the closed class as any grammar of English lists it, kept to verbs that news prose uses.
 */
const FORMS = `
arise arose arisen|awake awoke awoken|bear bore borne|beat = beaten|become became become|begin began begun|bend bent =|
bet = =|bind bound =|bite bit bitten|bleed bled =|blow blew blown|break broke broken|bring brought =|build built =|
burn burnt =|burst = =|buy bought =|cast = =|catch caught =|choose chose chosen|come came come|cost = =|cut = =|
deal dealt =|dig dug =|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|
feed fed =|feel felt =|fight fought =|find found =|flee fled =|fly flew flown|forbid forbade forbidden|
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|
give gave given|go went gone|grow grew grown|hang hung =|have had =|hear heard =|hide hid hidden|hit = =|hold held =|
hurt = =|keep kept =|know knew known|lay laid =|lead led =|leave left =|lend lent =|let = =|lie lay lain|lose lost =|
make made =|mean meant =|meet met =|mistake mistook mistaken|oversee oversaw overseen|overthrow overthrew overthrown|
pay paid =|put = =|quit = =|read = =|rid = =|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said =|
see saw seen|seek sought =|sell sold =|send sent =|set = =|shake shook shaken|shed = =|shoot shot =|show showed shown|
shrink shrank shrunk|shut = =|sing sang sung|sink sank sunk|sit sat =|sleep slept =|slide slid =|speak spoke spoken|
spend spent =|split = =|spread = =|stand stood =|steal stole stolen|stick stuck =|strike struck =|strive strove striven|
swear swore sworn|sweep swept =|swing swung =|take took taken|teach taught =|tear tore torn|tell told =|
think thought =|throw threw thrown|undergo underwent undergone|understand understood =|undertake undertook undertaken|
uphold upheld =|wake woke woken|wear wore worn|win won =|withdraw withdrew withdrawn|withhold withheld =|
withstand withstood =|write wrote written|override overrode overridden|overcome overcame overcome|rebuild rebuilt =|
retake retook retaken|misspeak misspoke misspoken|mislead misled =|rewrite rewrote rewritten|be was been`;

const rows = FORMS.replace(/\s*\n/g, '')
  .split('|')
  .map((row) => row.split(' '))
  .map(([base = '', past = '=', participle = '=']) => {
    const second = past === '=' ? base : past;
    return [base, second, participle === '=' ? second : participle] as const;
  });

/** Past forms that differ from the base, including those that equal the participle ("held"). */
export const PAST: ReadonlySet<string> = new Set(rows.filter(([base, past]) => base !== past).map(([, past]) => past));

/** Past participles, including those that equal the past ("held"). */
export const PARTICIPLE: ReadonlySet<string> = new Set(rows.map(([, , participle]) => participle));

/** Participles that cannot be a past tense ("taken"). */
export const ONLY_PARTICIPLE: ReadonlySet<string> = new Set(
  rows
    .filter(([base, past, participle]) => participle !== past && participle !== base)
    .map(([, , participle]) => participle),
);

/** Past forms that look like the base ("put", "cut"): the third person has an -s only in the present. */
export const SAME_PAST: ReadonlySet<string> = new Set(
  rows.filter(([base, past]) => base === past).map(([base]) => base),
);

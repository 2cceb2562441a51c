import { wordSet } from './fold.ts';

/**
 * Heads of the titles of offices and posts ("foreign minister", "chief of staff").
 *
 * Origin: written by hand from government, court, party, military, church and company usage in the press.
 */
export const OFFICES = wordSet(`
president vice-president premier chancellor minister secretary undersecretary ambassador envoy consul attache diplomat governor lieutenant-governor
mayor senator congressman congresswoman representative lawmaker legislator deputy assemblyman assemblywoman councilman councilwoman councillor
councilor alderman delegate mp mep mla peer whip speaker chairman chairwoman chairperson chair chief head leader director commissioner comptroller auditor treasurer
administrator inspector superintendent ombudsman rapporteur coordinator czar tsar registrar regent king queen prince princess emperor empress sultan emir
sheikh crown duke duchess earl baron baroness lord lady pope cardinal archbishop bishop priest pastor reverend rabbi imam ayatollah mufti patriarch monsignor deacon nun
general colonel major captain lieutenant sergeant admiral commander brigadier corporal marshal commodore private
judge justice magistrate prosecutor attorney solicitor sheriff constable detective officer marshal warden chief-of-staff
spokesman spokeswoman spokesperson adviser advisor aide strategist manager ceo cfo coo executive chairman-elect president-elect founder co-founder
professor dean provost principal editor editor-in-chief columnist anchor host correspondent reporter journalist commentator analyst economist
candidate nominee frontrunner front-runner contender challenger incumbent hopeful pollster surrogate negotiator
vice_president prime_minister attorney_general secretary-general secretary_general chief_of_staff chief_justice solicitor_general surgeon_general
`);

/** Posts and trades that stand before a name like a title but are not offices. Origin: as above. */
export const TRADES = wordSet(`
activist actor actress artist athlete author banker billionaire biologist blogger boxer broadcaster businessman businesswoman campaigner carpenter chef
coach comedian composer critic dentist developer director doctor driver engineer entrepreneur farmer filmmaker fisherman footballer historian investor
lawyer lobbyist mogul musician novelist nurse oncologist painter philosopher photographer physician physicist pilot player playwright poet policeman producer
psychologist publisher rancher researcher retiree scholar scientist singer sociologist soldier star student survivor teacher technician tycoon union
veteran veterinarian victim volunteer witness worker writer magnate legend whistleblower dissident defector cleric epidemiologist virologist
wife husband son daughter brother sister father mother uncle aunt nephew niece cousin grandson granddaughter grandfather grandmother widow widower partner fiancee
friend colleague ally rival opponent successor predecessor supporter donor backer resident native democrat republican socialist conservative
`);

/** Words that may stand before the head of an office's title. Origin: as above. */
export const OFFICE_MODIFIERS = wordSet(`
prime vice deputy assistant associate acting interim former ex then late outgoing incoming newly elected newly-elected chief senior junior top longtime veteran
first second lead national international federal state local regional provincial municipal city county district foreign home interior finance defense defence health
education justice trade economy economic labor labour energy environment agriculture transport transportation immigration culture commerce treasury housing
security intelligence press communications campaign party opposition majority minority presidential vice-presidential congressional senate house gubernatorial parliamentary
supreme attorney general district police fire army navy air military special high permanent executive managing ruling democratic republican conservative liberal
labour socialist green libertarian independent state budget policy political legal technology sports science climate human rights peace development planning
tax social welfare public works domestic homeland counterterrorism cabinet co- country's
`);

/** Titles before a name, with the gender that they show: `m`, `f`, or none. Origin: as above. */
export const HONORIFICS: ReadonlyMap<string, 'm' | 'f' | null> = new Map<string, 'm' | 'f' | null>([
  ...(
    [
      'mr',
      'sir',
      'messrs',
      'lord',
      'king',
      'prince',
      'duke',
      'earl',
      'baron',
      'pope',
      'father',
      'fr',
      'brother',
      'monsieur',
      'senor',
      'don',
      'herr',
      'emperor',
      'congressman',
      'councilman',
      'assemblyman',
      'chairman',
      'spokesman',
      'businessman',
      'sultan',
      'emir',
      'imam',
      'ayatollah',
      'archbishop',
      'cardinal',
      'alderman',
      'grandfather',
      'uncle',
      'husband',
      'son',
      'actor',
      'widower',
      'nephew',
      'policeman',
    ] as const
  ).map((title) => [title, 'm'] as const),
  ...(
    [
      'mrs',
      'ms',
      'miss',
      'mme',
      'mlle',
      'dame',
      'lady',
      'queen',
      'princess',
      'duchess',
      'baroness',
      'sister',
      'mother',
      'madame',
      'senora',
      'frau',
      'empress',
      'congresswoman',
      'councilwoman',
      'assemblywoman',
      'chairwoman',
      'spokeswoman',
      'businesswoman',
      'actress',
      'wife',
      'daughter',
      'aunt',
      'niece',
      'widow',
      'grandmother',
      'policewoman',
    ] as const
  ).map((title) => [title, 'f'] as const),
  ...(
    [
      'dr',
      'prof',
      'rev',
      'hon',
      'sen',
      'sens',
      'rep',
      'reps',
      'gov',
      'govs',
      'lt',
      'col',
      'gen',
      'maj',
      'capt',
      'cmdr',
      'sgt',
      'adm',
      'cpl',
      'pvt',
      'pres',
      'amb',
      'atty',
      'insp',
      'supt',
      'judge',
      'justice',
      'mx',
      'brig',
      'vice',
      'sheikh',
      'sheik',
      'reverend',
      'rabbi',
      'saint',
    ] as const
  ).map((title) => [title, null] as const),
]);

/** The full titles of short ones that name an office. Origin: as above. */
export const SHORT_OFFICES: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['sens', 'senator'],
  ['rep', 'representative'],
  ['reps', 'representative'],
  ['gov', 'governor'],
  ['govs', 'governor'],
  ['gen', 'general'],
  ['col', 'colonel'],
  ['maj', 'major'],
  ['capt', 'captain'],
  ['lt', 'lieutenant'],
  ['sgt', 'sergeant'],
  ['adm', 'admiral'],
  ['amb', 'ambassador'],
  ['pres', 'president'],
  ['prof', 'professor'],
  ['rev', 'reverend'],
  ['cmdr', 'commander'],
  ['atty', 'attorney'],
  ['pm', 'prime minister'],
]);

/**
 * General words for holders of offices, each with the heads of titles that it can stand for: "the diplomat" may be the
 * ambassador. Origin: as above.
 */
export const OFFICE_KINDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['diplomat', wordSet('ambassador envoy consul attache diplomat')],
  [
    'leader',
    wordSet(
      'president premier chancellor minister prime_minister leader king queen emir sultan chairman chief head speaker pope',
    ),
  ],
  [
    'official',
    wordSet(
      'official minister secretary undersecretary director commissioner spokesman spokeswoman spokesperson administrator adviser officer chief head inspector deputy envoy ambassador',
    ),
  ],
  [
    'lawmaker',
    wordSet(
      'senator representative congressman congresswoman lawmaker legislator mp mep deputy speaker assemblyman assemblywoman',
    ),
  ],
  [
    'legislator',
    wordSet('senator representative congressman congresswoman lawmaker legislator mp mep deputy assemblyman'),
  ],
  ['congressman', wordSet('representative congressman')],
  ['congresswoman', wordSet('representative congresswoman')],
  [
    'politician',
    wordSet(
      'senator representative congressman congresswoman lawmaker legislator mp mep minister president governor mayor premier candidate',
    ),
  ],
  ['monarch', wordSet('king queen emperor empress sultan emir')],
  ['pontiff', wordSet('pope')],
  ['premier', wordSet('premier minister prime_minister')],
  ['nominee', wordSet('nominee candidate')],
  ['candidate', wordSet('nominee candidate')],
  ['jurist', wordSet('judge justice magistrate')],
  ['cleric', wordSet('imam ayatollah bishop archbishop cardinal priest rabbi pastor mufti reverend')],
  ['spokesperson', wordSet('spokesman spokeswoman spokesperson')],
  ['academic', wordSet('professor dean')],
  ['businessman', wordSet('ceo executive founder tycoon billionaire businessman')],
  ['aide', wordSet('aide adviser advisor strategist manager')],
]);

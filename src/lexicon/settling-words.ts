/**
 * What is pledged, by its words, and the documents or events that would show whether it was done. More than one can fit.
 *
 * Origin: written by hand from where the methods of published trackers (PolitiFact, Full Fact, Polimètre) say that they look.
 */
export const SETTLING: readonly { readonly words: RegExp; readonly look: readonly string[] }[] = [
  {
    words:
      /\b(?:bills?|laws?|legislat\w+|amend\w*|repeal\w*|ban(?:s|ned)?|outlaw\w*|abolish\w*|decriminali[sz]\w+)\b/iu,
    look: ['the text as it was passed, in the official gazette', 'the record of the vote'],
  },
  {
    words: /\b(?:fund\w*|spend\w*|invest\w*|budget\w*|pay|pays|grants?|subsid\w+|allocat\w+|million|billion)\b/iu,
    look: ['the budget that has the sum', 'the accounts that say what was paid'],
  },
  {
    words:
      /\b(?:build\w*|open\w*|reopen\w*|repair\w*|restor\w+|construct\w*|finish\w*|complet\w+|install\w*|renovat\w+|rebuild\w*|connect\w*|pav\w+|drill\w*)\b/iu,
    look: ['a report or a picture from the place, with its day', 'the certificate of acceptance, or an inspection'],
  },
  {
    words:
      /\b(?:hir\w+|recruit\w*|train\w*|employ\w*|jobs?|homes?|houses?|places?|beds?|teachers?|nurses?|officers?)\b/iu,
    look: ['the official count, before and after'],
  },
  {
    words: /\b(?:releas\w+|free|freed|pardon\w*|amnesty|hand over|withdraw\w*|evacuat\w+|ceasefire|disarm\w*)\b/iu,
    look: ['word of those concerned, or of an observer who was there'],
  },
  {
    words: /\b(?:appoint\w*|nominat\w+|resign\w*|dismiss\w*|step down|elect\w*|sack\w*)\b/iu,
    look: ['the notice of the appointment or the departure'],
  },
  {
    words: /\b(?:publish\w*|reports?|review\w*|inquir\w+|investigat\w+|disclos\w+|audit\w*)\b/iu,
    look: ['the report itself, with the day on which it came out'],
  },
  {
    words: /\b(?:sign\w*|ratif\w+|treat(?:y|ies)|accords?|pacts?|negotiat\w+)\b/iu,
    look: ['the signed text', 'the entry in the register of treaties, or of the ratification'],
  },
  {
    words: /\b(?:appeal\w*|sue|sues|suing|prosecut\w+|charg\w+|court|lawsuit|indict\w*)\b/iu,
    look: ['the filing and the ruling, in the register of the court'],
  },
  {
    words: /\b(?:cut\w*|reduc\w+|halv\w+|rais\w+|increas\w+|doubl\w+|lower\w*|emissions?|prices?|rates?|taxes|tax)\b/iu,
    look: ['the official figure, before and after'],
  },
  { words: /\b(?:referendum|elections?|ballot|poll)\b/iu, look: ['the official result'] },
];

/** Where nothing of the words says more. */
export const SETTLING_ELSE: readonly string[] = [
  'a dated account of the action by somebody other than whoever pledged it',
];

/** What would show it of each form of a pledge, beside what its words say. */
export const SETTLING_BY_FORM: Readonly<Record<string, string>> = {
  agreement: 'word of each side that agreed',
  order: 'word of those who were ordered, or of who oversees them',
  warning: 'whether what it depends on came about',
  plan: 'the plan as it was published, to measure the action by',
};

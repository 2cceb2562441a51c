import { stemOf } from '../words/stem.ts';

/**
 * Verbs and phrases that reports of one act use for each other; the first names the group. A phrase is found where all
 * its words stand in the act.
 *
 * Origin: written out by hand from the groups of CAMEO and PLOVER (https://github.com/openeventdata/PLOVER), split
 * where one root type holds acts that no report would confuse.
 */
const GROUPS = `
overturn|strike down|throw out|quash|annul|void|invalidate|set aside|overrule|nullify
arrest|detain|hold custody|round up|take custody
sign|put name|initial|conclude|seal|agree share|reach agreement
postpone|put off|delay|defer|shelve|take off
reopen|open|inaugurate
revoke|rescind|withdraw|repeal|scrap|abolish|cancel
ban|forbid|prohibit|outlaw|bar|order ban|impose ban
dismiss|sack|fire|remove|oust
resign|step down|stand down|quit
release|free|set free
appoint|name|nominate|install
kill|shoot dead|murder|assassinate
approve|pass|adopt|enact|ratify
reject|turn down|refuse|rebuff
march|protest|demonstrate|rally
block|blockade|barricade
fine|impose fine
spend|invest
set aside|allocate|earmark
criticise|condemn|denounce|attack
meet|hold talk|discuss|confer
visit|travel|go
bring in|introduce|table|send parliament|submit
sue|bring case|file suit|file lawsuit|bring suit|bring lawsuit|bring`
  .trim()
  .split('\n')
  .map((row) => row.split('|').map((phrase) => phrase.split(' ').map(stemOf)));

const FILLERS = new Set('was were be been being had has have also is are still again it'.split(' '));

/** The act in one word: the group of its verb, or the stem of its verb. */
export interface Act {
  readonly group: string;
  /** Stems of the words that name it, without its object. */
  readonly stems: readonly string[];
}

/** @param words of the act, folded ("was overturned", "put their names to") */
export function actOf(words: readonly string[]): Act {
  const stems = words.filter((word) => !FILLERS.has(word)).map(stemOf);
  const has = new Set(stems);
  let best: { readonly group: string; readonly phrase: readonly string[] } | null = null;
  for (const phrases of GROUPS) {
    const group = phrases[0]?.join(' ') ?? '';
    for (const phrase of phrases) {
      const fits = phrase.length === 1 ? stems[0] === phrase[0] : phrase.every((stem) => has.has(stem));
      if (fits && phrase.length > (best?.phrase.length ?? 0)) best = { group, phrase };
    }
  }
  const verb = stems.slice(0, 1);
  return { group: best?.group ?? verb.join(' '), stems: [...verb, ...(best?.phrase ?? [])] };
}

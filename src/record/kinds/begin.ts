import type { Passage } from '../../types.ts';
import type { Finding, Kind } from '../types.ts';
import type { Held, Named } from './fields.ts';
import { passageIn, type Range } from './given.ts';
import { fieldsOf } from './kinds.ts';

/**
 * A finding that a person makes of words: with nothing but the words, to be corrected from there.
 *
 * @throws NoCorrection where there are no such words
 */
export function begun(kind: Kind, text: string, range: Range): Finding {
  const passage = passageIn(text, range);
  const members = fieldsOf(kind)
    .filter(({ absentBefore }) => absentBefore !== true)
    .map((field) => [field.name, beginning(field, passage)] as const);
  // Tables have exactly the members of the findings that they describe.
  const bare = { kind, local: '', ...Object.fromEntries(members) } as unknown as Finding;
  switch (bare.kind) {
    case 'entity':
      return { ...bare, name: passage.exact.replace(/\s+/g, ' ') };
    case 'statement':
      return { ...bare, form: isQuoted(passage.exact) ? 'direct' : bare.form };
    case 'pledge':
    case 'action':
    case 'quantity':
      return bare;
  }
}

/** What a field of a new finding holds. What lies in the main passage, or around it, is that passage at first. */
function beginning(field: Named, passage: Passage): Held[keyof Held] {
  switch (field.type) {
    case 'passages':
      if (field.holds === 'one') return passage;
      return field.holds === 'optional' ? null : field.main ? [passage] : [];
    case 'reference':
      return field.holds === 'list' ? [] : null;
    case 'choice':
      return field.begins;
    case 'date':
      return null;
    case 'value':
      if (field.nullable) return null;
      if (field.holds === 'share') return 1;
      if (field.holds === 'yes-or-no') return false;
      return field.holds === 'texts' ? [] : '';
  }
}

const isQuoted = (words: string): boolean => /^["“„«‘'].*["”“»’']$/su.test(words);

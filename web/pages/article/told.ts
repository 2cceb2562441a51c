import type { Finding } from '../../../src/record/views/findings.ts';
import { daysShown } from '../../parts/days.ts';

/** How a finding is told in the margin: who, what they do, and what else is known. */
export interface Told {
  readonly who: string;
  /** In the words of the text, or the desk's. */
  readonly does: string;
  /** Whether `does` are words of the text. */
  readonly quoted: boolean;
  readonly more: readonly string[];
}

const PROMISES: Readonly<Record<string, string>> = {
  promise: 'promises',
  plan: 'plans',
  agreement: 'agrees',
  order: 'orders',
  warning: 'warns',
};

export function told(finding: Finding): Told {
  const { kind, form, exact, testable, figure, members } = finding;
  const who = (role: string) => listed(finding.named.filter((each) => each.role === role).map(({ name }) => name));
  const words = (part: string) =>
    finding.parts.filter((each) => each.part === part).map((each) => onOneLine(each.exact));
  const elsewhere = members > 1 && kind !== 'entity' ? [`${members} reports`] : [];
  const day = dateShown(finding);
  switch (kind) {
    case 'statement': {
      const via = who('via');
      const cue = words('cue').join(' … ');
      // A colon says nothing to whoever hears it.
      const quoted = /\p{L}/u.test(cue);
      const more = [form, day, via && `via ${via}`, ...elsewhere];
      return { who: who('speaker') || 'Somebody', does: quoted ? cue : 'says', quoted, more: known(more) };
    }
    case 'pledge': {
      const more = [day && `by ${day}`, figure && onOneLine(figure.exact), testable, ...elsewhere];
      const does = PROMISES[form ?? ''] ?? 'pledges';
      return { who: who('pledger') || 'Somebody', does, quoted: false, more: known(more) };
    }
    case 'action': {
      const target = who('target');
      const does = words('act').join(' … ');
      const more = [form?.toLowerCase(), target && `to ${target}`, day, ...elsewhere];
      return { who: who('actor') || 'Somebody', does, quoted: true, more: known(more) };
    }
    case 'quantity': {
      const whose = who('whose');
      const more = [figure?.of, figure?.approximate && 'approximate', whose && `says ${whose}`, ...elsewhere];
      return { who: onOneLine(exact), does: '', quoted: false, more: known(more) };
    }
    case 'entity': {
      const mentions = finding.parts.filter(({ part }) => part === 'mention').length;
      const offices = words('office');
      return {
        who: exact,
        does: '',
        quoted: false,
        more: known([form, ...offices, mentions > 1 && `${mentions} times here`]),
      };
    }
  }
}

/** A day or days; in the words of the text where they cannot be told. */
export function dateShown({ date }: Pick<Finding, 'date'>): string | null {
  if (date === null) return null;
  return date.from === null && date.to === null ? onOneLine(date.exact) : daysShown(date.from, date.to);
}

export function onOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function known(bits: readonly (string | false | null | undefined)[]): readonly string[] {
  return bits.filter((bit) => typeof bit === 'string' && bit !== '') as string[];
}

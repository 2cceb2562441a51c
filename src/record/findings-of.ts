import type { Entity, Passage, Reading, TimeExpression } from '../types.ts';
import { daysOf } from './days.ts';
import type {
  ActionFinding,
  Amount,
  Dated,
  EntityFinding,
  Finding,
  PledgeFinding,
  QuantityFinding,
  StatementFinding,
} from './types.ts';

const MAX_CO_MENTIONS = 8;
const COMPANY = new Set<Entity['type']>(['person', 'body', 'organisation', 'place', 'instrument']);
const SENTENCE_END = /[.!?…]["'”’)\]]*(?=\s)|\n/g;
const MAX_SENTENCE_LENGTH = 1000;

/**
 * The findings of a reading, each complete in itself: what a finding refers to by id is written out in it (dates,
 * amounts) or is an entity or a statement of the same list. Entities come first, so that a list can be taken in order.
 * What kind of act it is to say or pledge something stays in the reading: findings have no place for it.
 */
export function findingsOf(reading: Reading): readonly Finding[] {
  const times = new Map(reading.times.map((time) => [time.id, dated(time)]));
  const quantities = new Map(reading.quantities.map((quantity) => [quantity.id, quantity]));
  const speakers = new Map(reading.statements.map(({ id, speaker }) => [id, speaker]));
  const timeOf = (id: string | null): Dated | null => (id === null ? null : (times.get(id) ?? null));
  const amountOf = (id: string | null): Amount | null => {
    const quantity = id === null ? undefined : quantities.get(id);
    if (!quantity) return null;
    const { passage, value, unit, of, approximate } = quantity;
    return { exact: passage.exact, value, unit, of, approximate };
  };

  const statements = reading.statements.map(({ id, kind, type: _type, date, why: _why, ...rest }): StatementFinding => {
    return { kind: 'statement', local: id, form: kind, ...rest, date: timeOf(date) };
  });
  const pledges = reading.pledges.map(
    ({ id, kind, type: _type, amount, deadline, why: _why, ...rest }): PledgeFinding => {
      return { kind: 'pledge', local: id, form: kind, amount: amountOf(amount), deadline: timeOf(deadline), ...rest };
    },
  );
  const actions = reading.actions.map(({ id, date, why: _why, ...rest }): ActionFinding => {
    return { kind: 'action', local: id, date: timeOf(date), ...rest };
  });
  const sentenceAt = sentences(reading.article.text);
  const figures = reading.quantities.map(({ id, why: _why, ...rest }): QuantityFinding => {
    const whose = rest.statement === null ? null : (speakers.get(rest.statement) ?? null);
    return { kind: 'quantity', local: id, whose, sentence: sentenceAt(rest.passage), ...rest };
  });
  return [...entitiesOf(reading), ...statements, ...pledges, ...actions, ...figures];
}

function entitiesOf({ entities }: Reading): EntityFinding[] {
  const known = entities
    .filter(({ type }) => COMPANY.has(type))
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
    // One more than is wanted, since nobody is company to themselves.
    .slice(0, MAX_CO_MENTIONS + 1);
  return entities.map(({ id, name, type, mentions, offices }) => {
    const company = known.filter((other) => other.id !== id).slice(0, MAX_CO_MENTIONS);
    return { kind: 'entity', local: id, name, type, mentions, offices, company: company.map((other) => other.name) };
  });
}

function dated({ passage, type, value, edtf }: TimeExpression): Dated {
  const days = type === 'DATE' || type === 'TIME' ? daysOf(value) : null;
  return { exact: passage.exact, type, value, edtf, from: days?.from ?? null, to: days?.to ?? null };
}

/** Finds the sentence around a passage, by its punctuation; abbreviations may cut one short, which costs context only. */
function sentences(text: string): (passage: Passage) => Passage {
  const ends = [...text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length);
  return ({ start, end }) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    let from = Math.max(ends[low - 1] ?? 0, start - MAX_SENTENCE_LENGTH);
    while (from < start && /\s/.test(text.charAt(from))) from++;
    let to = low;
    while (to < ends.length && (ends[to] ?? 0) < end) to++;
    const until = Math.max(end, Math.min(ends[to] ?? text.length, end + MAX_SENTENCE_LENGTH));
    const exact = text.slice(from, until).trimEnd();
    return { start: from, end: from + exact.length, exact };
  };
}

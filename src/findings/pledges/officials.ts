import { OFFICES } from '../../lexicon/offices.ts';
import type { Entity } from '../../types.ts';
import type { Context } from '../context.ts';

/**
 * Says whether a speaker can speak for what a body will do: holds an office, or is a body, an organisation or a country.
 * Null where it is not known who speaks.
 */
export function officials({ cast }: Context): (speaker: string | null) => boolean | null {
  const known = new Map<string, boolean>();
  return (speaker) => {
    if (speaker === null) return null;
    const before = known.get(speaker);
    if (before !== undefined) return before;
    const entity = cast.entity(speaker);
    const found = entity !== undefined && (entity.offices.length > 0 || speaksAsBody(entity));
    known.set(speaker, found);
    return found;
  };
}

/** Bodies that study and estimate what others do. */
const STUDIES =
  /\b(?:institute|center|centre|foundation|fund|survey|poll|observatory|statistics|university|college)\b/i;

function speaksAsBody({ type, name }: Entity): boolean {
  if (STUDIES.test(name)) return false;
  if (/^(?:body|organisation|office|place|instrument)$/.test(type)) return true;
  if (type !== 'unnamed' && type !== 'group') return false;
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => OFFICES.has(word) || OFFICES.has(word.replace(/s$/, '')) || /^officials?$/.test(word));
}

import type { Chars, Span } from '../stages.ts';
import { type Answered, type Asked, charsOf } from './asked.ts';
import { decodePointer, type Pointed } from './decode-pointers.ts';
import { logSoftmax } from './probabilities.ts';
import type { ReaderShape } from './reader.ts';

/** Where each role of a trigger stands, and the likeliest other way to fill them: the same but for one role. */
export interface PointedRoles {
  readonly best: RolePlaces;
  readonly second: { readonly places: RolePlaces; readonly ratio: number } | null;
}

/** Places by the role's name without its kind. @returns an empty list for a role that the text does not fill */
export type RolePlaces = (role: string) => readonly Chars[];

/** The role that every frame has. */
const MAIN = 'span';

/** @returns null where the main role can stand nowhere */
export function pointedRoles(asked: Asked, answered: Answered, shape: ReaderShape): PointedRoles | null {
  const pointers = new Map<string, readonly Pointed[]>();
  shape.roles.forEach((name, index) => {
    const [kind, role] = name.split('.') as [string, string];
    if (kind === asked.kind) pointers.set(role, pointed(asked, answered, shape, index, role));
  });
  if (!pointers.get(MAIN)?.[0]?.span) return null;
  const { role, ratio } = nearest(pointers);
  return {
    best: placesOf(asked, pointers, null),
    second: role === null ? null : { places: placesOf(asked, pointers, role), ratio },
  };
}

function pointed(
  { kind, words, trigger }: Asked,
  { output, row, length }: Answered,
  { roles }: ReaderShape,
  index: number,
  role: string,
): readonly Pointed[] {
  const absent = output.nulls[row * roles.length + index]!;
  const [starts, ends] = [output.starts, output.ends].map((logits) => {
    const column = new Float32Array(words.length + 1);
    column[0] = absent;
    for (let word = 0; word < words.length; word++) {
      column[word + 1] = logits[(row * length + word) * roles.length + index]!;
    }
    const scores = new Float64Array(column.length);
    logSoftmax(column, 0, column.length, scores);
    return scores;
  }) as [Float64Array, Float64Array];
  const main = role === MAIN;
  const mayBeAbsent = main ? null : starts[0]! + ends[0]!;
  return decodePointer(starts.subarray(1), ends.subarray(1), mayBeAbsent, main && kind === 'act' ? trigger : null);
}

/** The role whose second-best place comes closest to its best. */
function nearest(pointers: ReadonlyMap<string, readonly Pointed[]>): { role: string | null; ratio: number } {
  let found: { role: string | null; ratio: number } = { role: null, ratio: 0 };
  for (const [role, [best, second]] of pointers) {
    const ratio = best && second ? Math.exp(second.score - best.score) : 0;
    if (ratio > found.ratio) found = { role, ratio };
  }
  return found;
}

function placesOf(
  { words }: Asked,
  pointers: ReadonlyMap<string, readonly Pointed[]>,
  other: string | null,
): RolePlaces {
  return (role) => {
    const span: Span | null = pointers.get(role)?.[role === other ? 1 : 0]?.span ?? null;
    return span ? [charsOf(words, span)] : [];
  };
}

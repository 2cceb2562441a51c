import { Breakdown } from '../breakdown.ts';

/** An error as it goes over a socket, which carries its message and no other fields of it: SQLSTATE, detail, constraint. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, string | number>>;
}

/** Errors that are told by their class. */
const CLASSES = { Breakdown, TypeError, RangeError } as const;

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), fields: {} };
  const plain = Object.entries(error).filter(
    (field): field is [string, string | number] => typeof field[1] === 'string' || typeof field[1] === 'number',
  );
  return { name: error.name, message: error.message, fields: Object.fromEntries(plain) };
}

/** The error as it was thrown where the database is; where it was asked for stands in its stack. */
export function errorOf({ name, message, fields }: Failure): Error {
  const made = new (Object.hasOwn(CLASSES, name) ? CLASSES[name as keyof typeof CLASSES] : Error)(message);
  // A Breakdown makes its message of what it is given.
  return Object.assign(made, { message }, fields);
}

import type { z } from '@hono/zod-openapi';

/** Maximum length of a given value that is repeated in a message. */
const MAX_GIVEN_LENGTH = 60;

/**
 * What is wrong with a request, in words for whoever reads them on a page: what was given, and what would do.
 *
 * @param given the value, where it is known: of an address it is; null where the address has none
 */
export function issueInWords(issue: z.core.$ZodIssue, given?: string | null): string {
  const where = issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return `${where}${wrongIn(issue, given)}`;
}

function wrongIn(issue: z.core.$ZodIssue, given: string | null | undefined): string {
  const what = typeof given === 'string' ? `“${shortened(given)}”` : 'this';
  switch (issue.code) {
    case 'invalid_value':
      return `${given === null ? 'it is missing, and must be one' : `${what} is none`} of ${issue.values.join(', ')}`;
    case 'invalid_type':
      return given === null || /received undefined/.test(issue.message)
        ? 'it is missing'
        : `${what} is no ${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return `${what} is too ${issue.origin === 'number' ? 'small' : 'short'}: at least ${issue.minimum}`;
    case 'too_big':
      return `${what} is too ${issue.origin === 'number' ? 'large' : 'long'}: at most ${issue.maximum}`;
    case 'invalid_format':
      return unlike(issue, what);
    case 'invalid_union':
      return `${what} is nothing that can stand here`;
    default:
      return issue.message;
  }
}

const TYPES: Readonly<Record<string, string>> = { int: 'whole number', array: 'list', string: 'text' };

/** An id has a pattern of one letter and a number; other patterns come with words of their own. */
function unlike({ format, message, pattern }: z.core.$ZodIssueInvalidStringFormat, what: string): string {
  if (format === 'date') return `${what} is no day. Write it as 2031-05-06`;
  const letters = /^\/\^\[([A-Z]+)[a-z]*\]\[1-9\]/.exec(pattern ?? '')?.[1];
  if (letters !== undefined)
    return `${what} is no id such as ${[...letters].map((letter) => `${letter}12`).join(', ')}`;
  return /must match pattern/.test(message) ? `${what} is not written as it has to be` : message;
}

const shortened = (given: string): string =>
  given.length <= MAX_GIVEN_LENGTH ? given : `${given.slice(0, MAX_GIVEN_LENGTH - 1).toWellFormed()}…`;

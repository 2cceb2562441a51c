import type { Email } from 'postal-mime';
import { INTAKE_LIMITS } from '../limits.ts';
import { InputProblem } from '../problem.ts';
import type { Format } from './format.ts';

/** Lines of a head (RFC 5322), of which one must be that of a letter and not of any file with colons. */
const HEAD = /^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+/;
const EMAIL_HEADER = /^(?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To|DKIM-Signature):/im;

/** A letter as mail programs save it (RFC 5322, MIME): its text, else what its HTML says. What is attached is not read. */
export const EML: Format = {
  name: 'e-mail (.eml)',
  media: 'message/rfc822',
  also: [],
  endings: ['.eml'],
  most: INTAKE_LIMITS.text,
  shownAs: 'text/plain; charset=utf-8',
  display: 'sandbox',
  begins: (bytes) => {
    const [head = ''] =
      HEAD.exec(Buffer.from(bytes.subarray(0, 16_384)).toString('latin1').replaceAll('\r\n', '\n')) ?? [];
    return EMAIL_HEADER.test(head) && /^From:/im.test(head);
  },
  extract: async (bytes) => {
    const { default: PostalMime } = await import('postal-mime');
    const letter = await PostalMime.parse(bytes).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw new InputProblem('broken-eml', `it is a damaged e-mail: ${why}. Save its text from a mail program.`);
    });
    const text = await textOf(letter);
    if (text.trim() === '') throw new InputProblem('empty', 'the e-mail has no text.');
    const published = instantOf(letter.date);
    const names = letter.attachments.map(({ filename }) => filename ?? 'one without a name');
    return {
      text,
      ...(letter.subject === undefined || letter.subject.trim() === '' ? {} : { title: letter.subject.trim() }),
      ...(published === null ? {} : { published }),
      ...(names.length === 0
        ? {}
        : { warning: `attachments were not read: ${names.join(', ')}. Save and add them separately.` }),
    };
  },
};

async function textOf({ text, html }: Email): Promise<string> {
  if (text !== undefined && text.trim() !== '') return text;
  if (html === undefined) return '';
  const { open } = await import('../../index.ts');
  return open({ content: html, media: 'text/html' }).article.text;
}

/** A letter's date as ISO 8601, or null where it is none. */
function instantOf(date: string | undefined): string | null {
  const instant = new Date(date ?? '');
  return Number.isNaN(instant.valueOf()) ? null : instant.toISOString();
}

import MailComposer from 'nodemailer/lib/mail-composer';
import type { Digest } from '../record/views/following.ts';
import { digestPage } from './page.ts';
import { digestText } from './text.ts';
import { titleOf } from './words.ts';

/**
 * A digest as a letter (RFC 5322), plain text and HTML, for a mail program to open and send. It is a draft: saydo sends nothing.
 *
 * @param to whom it is for, as an address of e-mail; null leaves that to whoever sends it
 */
export function digestMail(digest: Digest, to: string | null): Promise<Uint8Array> {
  const { record, by, until } = digest;
  const letter = new MailComposer({
    // A letter must have a sender; the domain is one that cannot be (RFC 2606).
    from: { name: 'saydo', address: 'digest@saydo.invalid' },
    ...(to === null ? {} : { to }),
    ...{ subject: titleOf(digest), date: new Date(until), text: digestText(digest), html: digestPage(digest) },
    messageId: `<${record}.${encodeURIComponent(by)}.${Date.parse(until)}@saydo.invalid>`,
    // Mail programs open it as one that is not sent yet.
    headers: { 'X-Unsent': '1' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return letter.compile().build();
}

import { asksForProtected, type Protected, withoutProtected } from '../record/protection/protected.ts';
import type { Digest } from '../record/views/following.ts';
import { refuseLeaks } from '../store/refuse-leaks.ts';
import { digestAtom } from './atom.ts';
import { digestMail } from './mail.ts';
import { digestPage } from './page.ts';
import { digestText } from './text.ts';

/** The forms in which a digest leaves the record. */
export const DIGEST_FORMS = ['atom', 'eml', 'html', 'txt', 'json'] as const;
export type DigestForm = (typeof DIGEST_FORMS)[number];

/**
 * A digest without what is protected (`saydo protect`): what follows somebody at risk is not in it, nor a search for their
 * name, and other texts have something else in the place of protected words.
 */
export function outgoingDigest(digest: Digest, protection: Protected): Digest {
  const isPublic = ({ item, label }: Digest['quiet'][number]) => !asksForProtected({ item, label }, protection);
  const sections = digest.sections
    .filter(({ follow }) => follow.kind === 'pledge' || isPublic(follow))
    .map(({ follow, ...rest }) => ({ follow, ...rest }));
  const quiet = digest.quiet.filter((follow) => follow.kind === 'pledge' || isPublic(follow));
  return withoutProtected({ ...digest, sections, quiet }, protection);
}

/**
 * Writes a digest in one of its forms.
 *
 * @param digest as `outgoingDigest` gives it
 * @throws RecordProblem `not-possible` where something protected would still come out
 */
export async function writeDigest(
  digest: Digest,
  form: DigestForm,
  { to, protection }: { readonly to: string | null; readonly protection: Protected },
): Promise<string | Uint8Array> {
  const texts = new Map([
    ['text', digestText(digest)],
    ['page', digestPage(digest)],
    ['feed', digestAtom(digest)],
  ]);
  refuseLeaks(texts, protection.protectedTerms, 'the digest was not written');
  if (form === 'eml') return digestMail(digest, to);
  if (form === 'json') return `${JSON.stringify(digest, null, 2)}\n`;
  return { atom: texts.get('feed'), html: texts.get('page'), txt: texts.get('text') }[form] ?? '';
}

import type { Origin } from '../types.ts';
import { looksLikeMarkdown } from './markdown/looks-like-markdown.ts';

/** What kind of text an input is, and whether it says so itself. */
export interface Media {
  readonly type: Origin['media'];
  readonly stated: boolean;
}

const TAG =
  /<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|meta|title|script|table|ul)\b[^<>]{0,500}>/gi;

/** The kind that a media type states, or null where it leaves the kind open (`text/plain`, none, an unknown one). */
export function statedMedia(media: string | undefined): Origin['media'] | null {
  const type = media?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'text/html';
  if (type === 'text/markdown' || type === 'text/x-markdown') return 'text/markdown';
  return null;
}

/** The charset parameter of a media type. */
export function charsetOf(media: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(media ?? '')?.[1];
}

/** Tells the kind of a text; under `verbatim` text is not searched for markup. */
export function mediaOf(text: string, media: string | undefined, verbatim: boolean): Media {
  const stated = statedMedia(media);
  if (stated) return { type: stated, stated: true };
  if (verbatim) return { type: 'text/plain', stated: true };
  const open = media === undefined || media === '';
  if (open && looksLikeHtml(text)) return { type: 'text/html', stated: false };
  return { type: looksLikeMarkdown(text) ? 'text/markdown' : 'text/plain', stated: false };
}

/** A page begins with a tag, or uses several of the tags that pages are made of. */
function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 3000);
  if (/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(head))
    return true;
  if (!/^\s*</.test(head)) return false;
  return (head.match(TAG)?.length ?? 0) >= 2;
}

import type { Digest } from '../record/views/following.ts';
import { followInWords, periodOf, titleOf, whereInWords } from './words.ts';

/** A digest as plain text, ending in a line break. */
export function digestText(digest: Digest): string {
  const lines = [titleOf(digest), periodOf(digest)];
  for (const { follow, entries, more } of digest.sections) {
    lines.push('', followInWords(follow).toUpperCase());
    for (const entry of entries) {
      const where = whereInWords(entry);
      lines.push(`- ${entry.text.replace(/\s+/g, ' ')}`);
      lines.push(`  ${[entry.at.slice(0, 10), entry.finding ?? entry.item, where].filter(Boolean).join(' · ')}`);
      if (entry.where?.url) lines.push(`  ${entry.where.url}`);
    }
    if (more > 0) lines.push(`  and ${more} more`);
  }
  if (digest.quiet.length > 0) lines.push('', `Nothing new of: ${digest.quiet.map(followInWords).join('; ')}`);
  return `${lines.join('\n')}\n`;
}

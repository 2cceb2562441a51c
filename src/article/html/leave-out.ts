import { isFurniture } from '../metadata/furniture.ts';
import { ARTICLE } from '../tuned.ts';
import type { Block } from './blocks.ts';

const TEASER =
  /^(?:related|read (?:more|also|next|the full)|see also|also read|more(?: from| on| stories)?|watch|trending|you (?:may|might) (?:also )?(?:like|enjoy)|don['’]t miss|recommended|next article|previous article|in case you missed|what (?:to|you need to) (?:read|know) next|up next|must read)\b[^.!?]{0,60}(?::|$)/i;
const NOISE =
  /^(?:advert(?:isement|s)?|ad|sponsored|promoted|loading\W*|close|menu|search|share|tweet|pin(?: it)?|e-?mail|print|save|comments?|sign in|log in|caption|image \d+ of.{0,10}|tags?:?|topics?:?|category:?|image|photo|video|play video|this slideshow requires javascript\.?|tell us what you think\W*|have a tip\?.*|get the latest .{0,60}(?:inbox|newsletter).*|about the author:?|\d+ comments?|view comments|show more|skip (?:to|past) .{0,40})$/iu;

/** Removes blocks inside the article that are not part of it: teasers, labels, calls to subscribe, headings without text. */
export function withoutTeasers(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter((block) => {
    const { text } = block.piece.content;
    if (NOISE.test(text.slice(0, 200))) return false;
    if (text.length < 200 && TEASER.test(text)) return false;
    if (
      block.links >= ARTICLE.linkedBlock.value &&
      text.length < 160 &&
      !/[.!?]["”’)]*$/.test(text) &&
      block.piece.role !== 'caption'
    )
      return false;
    return !(block.links > ARTICLE.linkedFurniture.value && isFurniture(text));
  });
  // A heading without text below it: its text was removed, or was never part of the article.
  return kept.filter(
    (block, i) =>
      block.piece.role !== 'heading' || kept.slice(i + 1).some((next, k) => k < 3 && next.piece.role !== 'heading'),
  );
}

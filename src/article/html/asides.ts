import { ARTICLE } from '../tuned.ts';
import type { PageElement } from './page.ts';

const TAGS = new Set(['nav', 'footer', 'aside', 'menu']);
const ROLES =
  /^(?:navigation|complementary|contentinfo|banner|search|dialog|alertdialog|menu|menubar|toolbar|tooltip|form)$/;
/** Names that editors of many sites give to what stands beside the article; matched as whole words of class and id. */
const NAMES =
  /(?:^|[\s_-])(?:newsletter|subscribe|subscription|signup|sign-up|related|recirc|recommended|recommendations|outbrain|taboola|promo|promos|comments?|disqus|paywall|cookie|consent|popup|modal|advert|advertisement|adslot|ad-slot|ads|sponsored|trending|most-read|most-popular|read-more|readmore|read-next|more-from|more-stories|also-read|see-also|author-bio|about-the-author|print-only|sr-only|visually-hidden|screen-reader-text)(?:$|[\s_-])/i;
/** Names of what leads elsewhere; an element of such a name that holds sentences of the article is a part of it. */
const LEADS_ELSEWHERE =
  /(?:^|[\s_-])(?:share|sharing|sharebar|social|breadcrumbs?|pagination|tag-list|post-tags|toc|table-of-contents|skip-link)(?:$|[\s_-])/i;
/** Names of what asks to agree to cookies; on a page with a short article it may hold more sentences than that. */
const CONSENT =
  /(?:^|[\s_-])(?:cookies?|cookie-?(?:bar|banner|notice|consent|law|modal|policy)\w*|consent|gdpr|cli-(?:modal|bar|popup))(?:$|[\s_-])/i;
/** Names of elements that hold the article although their name also matches above ("article-with-comments"). */
const NAMED_ARTICLE =
  /(?:^|[\s_-])(?:article-?body|articlebody|entry-content|post-content|story-body|story|main|content|body)(?:$|[\s_-])/i;
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'em',
  'i',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'mark',
  'html',
  'body',
  'main',
  'article',
  'h1',
  'p',
]);

/**
 * Whether an element stands beside the article: navigation, sharing, newsletters, related stories, comments.
 *
 * @param share how much of the page's running text it holds, 0 to 1
 */
export function isAside(element: PageElement, share: number): boolean {
  const { tag, attributes } = element;
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 400);
  if (share > ARTICLE.tooMuch.value)
    return share <= ARTICLE.mostConsent.value && CONSENT.test(names) && tag !== 'body' && tag !== 'html';
  if (TAGS.has(tag)) return true;
  if (ROLES.test(attributes['role'] ?? '') && tag !== 'html' && tag !== 'body' && tag !== 'form') return true;
  if (INLINE.has(tag)) return false;
  if (share < ARTICLE.tooMuchElsewhere.value && LEADS_ELSEWHERE.test(names)) return true;
  return NAMES.test(names) && !(share >= ARTICLE.tooLittle.value && NAMED_ARTICLE.test(names));
}

/** React sends parts of a page hidden, under such ids, and its script puts them in their places. */
const SENT_AHEAD = /^S:[\da-f]+$/;

/** Whether an element is not shown. */
export function isHidden({ attributes, tag }: PageElement): boolean {
  if (attributes['hidden'] !== undefined && tag !== 'html' && tag !== 'body')
    return !SENT_AHEAD.test(attributes['id'] ?? '');
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes['style']?.slice(0, 300) ?? '');
}

import type { PageElement } from './page.ts';

const TAGS = new Set(['nav', 'footer', 'aside', 'menu']);
const ROLES =
  /^(?:navigation|complementary|contentinfo|banner|search|dialog|alertdialog|menu|menubar|toolbar|tooltip|form)$/;
/** Names that editors of many sites give to what stands beside the article; matched as whole words of class and id. */
const NAMES =
  /(?:^|[\s_-])(?:share|sharing|sharebar|social|newsletter|subscribe|subscription|signup|sign-up|related|recirc|recommended|recommendations|outbrain|taboola|promo|promos|comments?|disqus|breadcrumbs?|pagination|paywall|cookie|consent|popup|modal|advert|advertisement|adslot|ad-slot|ads|sponsored|trending|most-read|most-popular|read-more|readmore|read-next|more-from|more-stories|also-read|see-also|author-bio|about-the-author|tag-list|post-tags|toc|skip-link|print-only|sr-only|visually-hidden|screen-reader-text)(?:$|[\s_-])/i;
/** An element of such a name that holds the article after all ("article-with-comments") is told by these. */
const ARTICLE =
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

/** Share of a page's running text above which an element is the article, whatever its name. */
const TOO_MUCH = 0.3;

/**
 * Whether an element stands beside the article: navigation, sharing, newsletters, related stories, comments.
 *
 * @param share how much of the page's running text it holds, 0 to 1
 */
export function isAside(element: PageElement, share: number): boolean {
  if (share > TOO_MUCH) return false;
  const { tag, attributes } = element;
  if (TAGS.has(tag)) return true;
  if (ROLES.test(attributes['role'] ?? '') && tag !== 'html' && tag !== 'body' && tag !== 'form') return true;
  if (INLINE.has(tag)) return false;
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`.slice(0, 400);
  return NAMES.test(names) && !ARTICLE.test(names);
}

/** Whether an element is not shown. */
export function isHidden({ attributes, tag }: PageElement): boolean {
  if (attributes['hidden'] !== undefined && tag !== 'html' && tag !== 'body') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes['style']?.slice(0, 300) ?? '');
}

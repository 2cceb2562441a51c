/**
 * Numbers by which the article is taken out of a page. Each has the measure of `npm run eval` that it was set by;
 * `npm run eval -- --sweep article` shows what that measure does when one of them changes. Shares are of running text.
 */
export const ARTICLE = {
  nearlyAll: { value: 0.8, measure: 'html', about: 'Share that is nearly all of an element.' },
  linkedBlock: {
    value: 0.8,
    measure: 'html',
    about: 'Share of link text from which a short block is a teaser or a menu.',
  },
  linkedFurniture: {
    value: 0.3,
    measure: 'html',
    about: 'Share of link text above which a block that reads as furniture is left out.',
  },
  linkedElement: {
    value: 0.5,
    measure: 'html',
    about: 'Share of link text from which an element weighs against the article.',
  },
  aPart: {
    value: 0.6,
    measure: 'html',
    about: 'Share of the heaviest element below which Readability took one part of the article for all.',
  },
  aboveTitle: { value: 0.3, measure: 'html', about: 'Share that may stand above the title and not be the article’s.' },
  mostOfParent: {
    value: 0.9,
    measure: 'html',
    about: 'Share of its parent’s weight with which one child is the article alone.',
  },
  mostOfBest: {
    value: 0.6,
    measure: 'html',
    about: 'Share of the heaviest element’s weight with which an <article> is the article.',
  },
  mostHidden: {
    value: 0.5,
    measure: 'html',
    about: 'Share that a style may hide; where it is more, a script shows it again.',
  },
  mostConsent: { value: 0.7, measure: 'html', about: 'Share up to which a banner that asks for consent is left out.' },
  tooMuch: { value: 0.3, measure: 'html', about: 'Share above which an element is the article, whatever its name.' },
  tooMuchElsewhere: {
    value: 0.04,
    measure: 'html',
    about: 'Share below which an element that leads elsewhere is left out.',
  },
  tooLittle: {
    value: 0.1,
    measure: 'html',
    about: 'Share below which a name that the article could have makes no article.',
  },
} satisfies Readonly<Record<string, { value: number; readonly measure: string; readonly about: string }>>;

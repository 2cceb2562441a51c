import type { Page } from 'playwright-core';

/** A part of a sentence as a page shows it. */
export interface Told {
  readonly role: 'who' | 'words';
  /** On one line, without the quotation marks around it. */
  readonly text: string;
  readonly quoted: boolean;
  /** Where it is drawn, in pixels from the left edge of the page. */
  readonly left: number;
}

/** What the sentences of a page name and quote, as far as it can be seen. */
export async function toldOn(page: Page): Promise<readonly Told[]> {
  return page.evaluate<Told[]>(`[...document.querySelectorAll('[data-told=who], [data-told=words]')].flatMap((part) => {
    const [box] = part.getClientRects();
    const text = part.textContent.replace(/\\s+/g, ' ').trim();
    const quoted = part.dataset.quoted !== undefined;
    if (box === undefined || box.width === 0 || text === '') return [];
    return [{ role: part.dataset.told, text: quoted ? text.slice(1, -1) : text, quoted, left: box.left }];
  })`);
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ');
/** A sentence begins with a capital where its text does not. */
const asBegun = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * Of what a page tells, what no text says so; empty where all of it is right.
 *
 * @param spoken texts of which all is somebody’s words, so that it may be quoted though no marks stand around it
 */
export function toldWrongly(
  told: readonly Told[],
  texts: readonly string[],
  spoken: readonly string[] = [],
): readonly string[] {
  const [own, written] = [spoken.map(spaced), texts.map(spaced)];
  const all = [...written, ...own];
  return told.flatMap(({ role, text, quoted }) => {
    if (role === 'who')
      return NAMES_NOBODY.test(text) || all.some((each) => each.toLowerCase().includes(nameIn(text)))
        ? []
        : [`nobody is called ${text}`];
    // An excerpt leaves words out.
    return text.split(' … ').flatMap((words) => {
      const before = (each: string) => placesOf(each, words).map((at) => each.slice(0, at));
      const [spokenSo, writtenSo] = [own.flatMap(before), written.flatMap(before)];
      if (spokenSo.length + writtenSo.length === 0) return [`no text says: ${words}`];
      return quoted && spokenSo.length === 0 && !writtenSo.some(isOpen) ? [`nobody is quoted with: ${words}`] : [];
    });
  });
}

/** Whose name it is: of "one of several officials" what they are. */
const nameIn = (text: string): string => text.toLowerCase().replace(/^(?:one|another|some) of (?:the )?/, '');

const NAMES_NOBODY = /^(?:Nobody named|Somebody who is not named)$/;

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (const wanted of new Set([words, asBegun(words)]))
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}

/** Whether a quotation is open at the end of a text. */
const isOpen = (before: string): boolean =>
  before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g) ?? []).length % 2 === 1;

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';

/** One case: a passage and what is expected of it. */
export interface Case {
  readonly title: string;
  /** Line of the file, from 1, at which the case starts. */
  readonly line: number;
  /** `@name value` lines, such as `published`. */
  readonly meta: Readonly<Record<string, string>>;
  readonly passage: string;
  readonly expected: readonly string[];
}

/**
 * Reads a case file. Blank lines part its blocks; a block is a case:
 *
 * ```text
 * # A promise by a person in office      comment lines; the last one is the case's title
 * @published 2031-05-06                  header lines: metadata
 * Mayor Ida Fenn promised                the passage; its lines are joined by a space,
 * two new bridges.                       and a line of only `|` stands for a paragraph break
 * ==>
 * promise | Ida Fenn | two new bridges   one expected line an item, in order; none where nothing is to be found
 * ```
 *
 * A block of nothing but header lines sets them for all cases after it; a block of nothing but comments is a heading.
 *
 * @throws Error that names the line, where a block has not exactly one `==>` line after a passage
 */
export function parseCases(content: string): Case[] {
  const cases: Case[] = [];
  let common: Record<string, string> = {};
  for (const { line, lines } of blocksOf(content)) {
    const isHead = (text: string) => /^[#@]/.test(text);
    const bodyAt = lines.findIndex((text) => !isHead(text));
    const head = bodyAt < 0 ? lines : lines.slice(0, bodyAt);
    const meta = { ...common, ...metaOf(head) };
    if (bodyAt < 0) {
      common = meta;
      continue;
    }
    const body = lines.slice(bodyAt);
    const arrow = body.indexOf('==>');
    if (arrow < 1 || body.indexOf('==>', arrow + 1) >= 0) {
      throw new Error(`line ${line}: a case is a passage, one line '==>' and expected lines; a blank line ends it`);
    }
    const passage = paragraphsOf(body.slice(0, arrow)).join('\n\n');
    const title = head.findLast((text) => text.startsWith('#'))?.replace(/^#\s*/, '') ?? passage;
    cases.push({ title, line, meta, passage, expected: body.slice(arrow + 1) });
  }
  return cases;
}

/**
 * Registers one test for each case of a file.
 *
 * @param file path of the case file, relative to the repository's root (`test/cases/times.txt`)
 * @param actual what saydo finds in the case, one line an item, written as the file writes its expected lines
 */
export function runCases(file: string, actual: (given: Case) => readonly string[] | Promise<readonly string[]>): void {
  for (const given of parseCases(readFileSync(file, 'utf8'))) {
    const title = given.title.length > 90 ? `${given.title.slice(0, 89)}…` : given.title;
    test(`${basename(file)}:${given.line} ${title}`, async () => {
      expect(await actual(given), given.passage).toEqual(given.expected);
    });
  }
}

function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs = [''];
  for (const text of lines) {
    if (text === '|') paragraphs.push('');
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${text}`.trim());
  }
  return paragraphs;
}

function metaOf(head: readonly string[]): Record<string, string> {
  const meta: Record<string, string> = {};
  for (const text of head) {
    const [, name, value] = /^@(\S+)\s+(.*)$/.exec(text) ?? [];
    if (name !== undefined && value !== undefined) meta[name] = value;
  }
  return meta;
}

function blocksOf(content: string): { line: number; lines: string[] }[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let open = false;
  for (const [index, text] of content.split(/\r?\n/).entries()) {
    const blank = text.trim() === '';
    if (!blank && !open) blocks.push({ line: index + 1, lines: [] });
    if (!blank) blocks.at(-1)?.lines.push(text.trimEnd());
    open = !blank;
  }
  return blocks;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../src/index.ts';

interface Case {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly Results: readonly {
    readonly Start: number;
    readonly End: number;
    readonly TypeName: string;
    readonly Resolution?: { readonly values?: readonly { readonly timex?: string; readonly value?: string }[] };
  }[];
}

/** Messages to an assistant are often written in lower case; news is not. */
const UNCAPITALISED =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;

/**
 * Cases of microsoft/Recognizers-Text's English DateTime model that expect single dates only: every one must be found
 * by an overlapping expression with the timex or one of the proposed values. Excluded are cases with uncapitalised
 * names of months and days, since news has none, and ranges, times and sets, because that model uses a notation of its
 * own and includes prepositions in the span.
 */
export async function recognizedDates(file: string): Promise<Record<string, number>> {
  if (!existsSync(file)) return {};
  const cases = (JSON.parse(readFileSync(file, 'utf8')) as Case[]).filter(
    ({ Input, Results }) =>
      Results.length > 0 &&
      Results.every(({ TypeName }) => TypeName === 'datetimeV2.date') &&
      !UNCAPITALISED.test(Input),
  );
  let right = 0;
  for (const given of cases) if (await solved(given)) right++;
  return { 'Recognizers dates': (100 * right) / cases.length, '#Recognizers date cases': cases.length };
}

async function solved({ Input, Context, Results }: Case): Promise<boolean> {
  const published = Context?.ReferenceDateTime?.slice(0, 10);
  const { times } = await read({ id: 'case', content: Input, verbatim: true, ...(published ? { published } : {}) });
  return Results.every(({ Start, End, Resolution }) =>
    times.some(
      ({ passage, value }) =>
        passage.start <= End &&
        passage.end > Start &&
        (Resolution?.values ?? []).some((expected) => value === expected.timex || value === expected.value),
    ),
  );
}

export const recognizersFile = (corpus: string): string => join(corpus, 'recognizers', 'DateTimeModel.dev.json');

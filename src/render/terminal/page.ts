import type { Reading } from '../../types.ts';
import { type Lookup, lookUp } from '../lookup.ts';
import { actions } from './actions.ts';
import { ink } from './colours.ts';
import { header } from './header.ts';
import { MIN_COLUMNS, type Sheet } from './layout.ts';
import { dates, entities, figures, notices, otherTimes, voice } from './lists.ts';
import { pledges } from './pledges.ts';
import { statements } from './statements.ts';

export interface TerminalOptions {
  /** Columns that lines may fill; fewer than 30 count as 30. */
  readonly width: number;
  readonly colour: boolean;
}

export function sheetOf({ width, colour }: TerminalOptions): Sheet {
  return { width: Math.max(MIN_COLUMNS, Math.floor(width)), ink: ink(colour) };
}

/**
 * A reading as a page for the terminal, ending in a line break. Control characters in the article are made printable.
 */
export function terminalPage(reading: Reading, options: TerminalOptions): string {
  const lookup = lookUp(reading);
  const sheet = sheetOf(options);
  const lines = [
    ...header(lookup, sheet),
    ...nothingFound(lookup),
    ...statements(lookup, sheet),
    ...pledges(lookup, sheet),
    ...actions(lookup, sheet),
    ...voice(lookup, sheet),
    ...figures(lookup, sheet),
    ...dates(lookup, sheet),
    ...otherTimes(lookup, sheet),
    ...entities(lookup, sheet),
    ...notices(lookup, sheet),
  ];
  return `${lines.join('\n')}\n`;
}

/** Says that nothing was found: an empty page could be mistaken for a failure. */
function nothingFound({ findings }: Lookup): readonly string[] {
  return findings.size === 0 ? ['', 'Nothing was found in this text.'] : [];
}

import type { Reading } from '../index.ts';
import { htmlPage } from '../render/html/page.ts';
import { briefPage } from '../render/terminal/brief.ts';
import { explanation } from '../render/terminal/explain.ts';
import { type TerminalOptions, terminalPage } from '../render/terminal/page.ts';
import type { Format } from './options.ts';
import { UsageProblem } from './problem.ts';

/** One reading in the given format. @throws UsageProblem where `explain` is not an id of this reading */
export function render(reading: Reading, format: Format, terminal: TerminalOptions, explain: string): string {
  switch (format) {
    case 'page':
      return terminalPage(reading, terminal);
    case 'brief':
      return briefPage(reading, terminal);
    case 'json':
      return `${JSON.stringify(reading, null, 2)}\n`;
    case 'ndjson':
      return `${JSON.stringify(reading)}\n`;
    case 'html':
      return htmlPage(reading);
    case 'explain': {
      const found = explanation(reading, explain, terminal);
      if (found === null) throw new UsageProblem(unknownId(reading, explain));
      return found;
    }
  }
}

function unknownId(reading: Reading, id: string): string {
  const kinds = [
    reading.statements,
    reading.pledges,
    reading.actions,
    reading.quantities,
    reading.times,
    reading.entities,
  ].flatMap((findings) => {
    const [first, last] = [findings[0]?.id, findings.at(-1)?.id];
    if (first === undefined || last === undefined) return [];
    return first === last ? [first] : [`${first} to ${last}`];
  });
  return kinds.length === 0
    ? `there is no finding ${id}: nothing was found in this text.`
    : `there is no finding ${id}. There are ${kinds.join(', ')}.`;
}

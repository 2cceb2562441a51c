import { actShown, nameOf, sentenceText, timeInWords, wordOf } from '../in-words.ts';
import type { Lookup } from '../lookup.ts';
import { inTimeOrder } from '../time-order.ts';
import { gutter, hang, joined, type Sheet, section } from './layout.ts';
import { printable } from './printable.ts';

export function actions(lookup: Lookup, sheet: Sheet): readonly string[] {
  const { width, ink } = sheet;
  const id = gutter(
    lookup.reading.actions.map((action) => action.id),
    sheet,
  );
  const margin = id('');
  const lines = inTimeOrder(lookup).flatMap((action) => {
    const time = action.date === null ? undefined : lookup.times.get(action.date);
    const word = wordOf(lookup, action.statement);
    return [
      ...hang(id(action.id), ink.done(printable(sentenceText(lookup, action.id))), width),
      ...hang(
        margin,
        joined(
          time === undefined ? ink.dim('undated') : ink.date(printable(timeInWords(time))),
          ink.dim(actShown(action.type) ?? 'untyped'),
          action.place !== null && ink.dim(`in ${printable(nameOf(lookup, action.place))}`),
          ink.dim(`${printable(word.text)}${action.statement === null ? '' : ` (${action.statement})`}`),
        ),
        width,
      ),
    ];
  });
  return section('WHAT WAS DONE, IN TIME ORDER', lines, sheet);
}

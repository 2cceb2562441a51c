import fc from 'fast-check';

/** Words that come again and again, line breaks, and what trips those who take a UTF-16 unit for a character. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('the ', 'ferry ', 'ferries ', 'ten ', 'nine ', 'Ida ', 'Fenn ', 'said ', 'a '),
  },
  { weight: 2, arbitrary: fc.constantFrom('. ', ', ', '\n', '\n\n', ' ', '“', '”') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('😀', '😁', '\ud83d', '\ude00', 'é', 'e\u0301', '渡船', '十', '\u00a0', '\0'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);

export const strangeText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Two versions of a text: some pieces of the first left out, changed, put in, or moved to the end. */
export const similarTexts = fc
  .array(fc.tuple(piece, fc.constantFrom('keep', 'keep', 'keep', 'keep', 'drop', 'change', 'add', 'move'), piece), {
    maxLength: 60,
  })
  .map((parts): [before: string, after: string] => {
    const moved = parts.flatMap(([text, what]) => (what === 'move' ? [text] : []));
    const kept = parts.flatMap(([text, what, other]) => {
      if (what === 'keep') return [text];
      if (what === 'add') return [text, other];
      return what === 'change' ? [other] : [];
    });
    return [parts.map(([text]) => text).join(''), [...kept, ...moved].join('')];
  });

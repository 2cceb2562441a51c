import type { Reading } from '../../src/index.ts';

/** What rules find in an article, as lines that a person can check against it: its head, figures and times. */
export function outline({ article, quantities, times }: Reading): string {
  const lines = [
    `# ${article.title} | ${article.outlet} | ${article.byline.join(', ')} | ${article.published} | ${article.language}`,
    '',
    ...quantities.map(
      ({ id, value, unit, of, approximate, passage }) =>
        `${id}: ${JSON.stringify(value)} ${unit} of ${of}${approximate ? ', about' : ''} | ${JSON.stringify(passage.exact)}`,
    ),
    '',
    ...times.map(
      ({ id, type, value, edtf, passage }) => `${id} ${type}: ${value} ${edtf} | ${JSON.stringify(passage.exact)}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

import { FORMATS } from '../../src/formats/formats.ts';

/** The part of docs/formats.md that follows from the table of formats. */
export function formatsTable(): string {
  return FORMATS.map(
    ({ name, title, use, loses, media, ending }) =>
      `### \`${name}\`\n\n${title}. ${ending === null ? 'Several files, in a folder or a `.zip`' : `One file, \`${ending}\``}, ${media}.\n\n- For ${use}.\n- Loses ${loses}.\n`,
  ).join('\n');
}

import { ReadError } from '../../read-error.ts';
import type { Notice } from '../../types.ts';
import { refuseBinary } from './binary.ts';
import { legacyText, multiByteText, stringText, utf8Text, utf16Text } from './byte-positions.ts';
import { encodingOf } from './encoding-of.ts';

/** Text with the byte that each of its UTF-16 units begins at. */
export interface Decoded {
  readonly text: string;
  /** WHATWG name in lower case. */
  readonly encoding: string;
  /** Length of the input in bytes. */
  readonly bytes: number;
  /** Byte offset of each unit, and at `text.length` the end of the last one; null where it is `first + unit`. */
  readonly byteAt: Uint32Array | null;
  /** Byte offset of the first unit: the length of the byte order mark. */
  readonly first: number;
  /** Units that do not decode back to themselves: stand-ins for malformed bytes, lone surrogates. Sorted. */
  readonly altered: readonly number[];
  /** Whether a stretch of text of unmixed width must be kept apart, as its bytes cannot be counted from the text. */
  readonly mixedWidth: boolean;
  readonly notices: readonly Notice[];
}

/**
 * Decodes the input. A string counts as its UTF-8 bytes.
 *
 * @throws ReadError `empty`, `binary`, `unknown-encoding`.
 */
export function decode(content: Uint8Array | string, stated: string | undefined, mayBeHtml: boolean): Decoded {
  if (content.length === 0) throw new ReadError('empty', 'The input is empty.');
  if (typeof content === 'string') return { ...stringText(content), encoding: 'utf-8', notices: [] };
  const notices: Notice[] = [];
  const found = encodingOf(content, stated, mayBeHtml);
  const { encoding, skip } = found;
  if (!encoding.startsWith('utf-16')) refuseBinary(content);
  const positioned =
    encoding === 'utf-8'
      ? utf8Text(content, skip)
      : encoding.startsWith('utf-16')
        ? utf16Text(content, skip, encoding)
        : isMultiByte(encoding)
          ? multiByteText(content, encoding)
          : legacyText(content, encoding);
  if (found.how === 'guessed') {
    notices.push({
      code: 'encoding-guessed',
      message: `The input does not say its encoding; it was read as ${encoding}.`,
    });
  }
  const replaced = positioned.altered.length;
  if (replaced > 0) {
    const message = `${replaced} ${replaced === 1 ? 'place' : 'places'} could not be decoded as ${encoding} and read as U+FFFD.`;
    notices.push({ code: 'replacement-characters', message });
  }
  if (positioned.text.length === 0) throw new ReadError('empty', 'The input holds a byte order mark and nothing else.');
  return { ...positioned, encoding, notices };
}

function isMultiByte(encoding: string): boolean {
  return /^(shift_jis|euc-jp|euc-kr|gbk|gb18030|big5|iso-2022-jp)$/.test(encoding);
}

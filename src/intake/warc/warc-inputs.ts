import { describe, problemOf } from '../describe.ts';
import { formatOfMedia, withText } from '../formats/formats.ts';
import { failing, type Input, type Loaded } from '../input.ts';
import type { Intake } from '../intake.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import { contentType } from '../media.ts';
import { InputProblem } from '../problem.ts';
import { answerOf } from './answer.ts';
import { LineTooLong } from './bytes.ts';
import { type WarcRecord, warcRecords } from './records.ts';
import { type Budget, unpacked } from './unpack.ts';

/** What a response must be to be taken for a text. Style sheets, scripts and data are texts to a server only. */
const TEXTS = /^(?:text\/(?:html|plain|markdown)|application\/xhtml\+xml)$/;

/**
 * The texts in a WARC file, packed or not: of each response with status 200 that saydo reads, its body. Others are
 * passed over and counted by reason. Where the file is broken, what came before is given, then an input that cannot be
 * loaded.
 *
 * @param name of the file; texts are called by it and their address
 */
export async function* warcInputs(
  name: string,
  stream: AsyncIterable<Uint8Array>,
  intake: Intake,
): AsyncGenerator<Input> {
  const budget: Budget = { packed: 0, unpacked: 0 };
  const passed = new Map<string, number>();
  const whole = unpacked(stream, budget);
  let records = 0;
  try {
    for await (const record of warcRecords(whole)) {
      records++;
      const found = await responseIn(record, name, intake);
      if (typeof found === 'string') {
        passed.set(found, (passed.get(found) ?? 0) + 1);
        continue;
      }
      yield found;
      budget.packed = 0;
      budget.unpacked = 0;
    }
    if (records === 0)
      yield failing(name, new InputProblem('broken-warc', 'it contains no WARC record. Download it again.'));
  } catch (error) {
    intake.signal?.throwIfAborted();
    yield failing(name, problemOf(error));
  } finally {
    await whole.return(undefined);
  }
  if (passed.size > 0) {
    intake.skip(
      name,
      [...passed].map(([reason, times]) => `${times} ${times === 1 ? 'record' : 'records'} ${reason}`).join('; '),
    );
  }
}

/** The input that a record makes, or why it makes none. */
async function responseIn({ fields, block }: WarcRecord, name: string, intake: Intake): Promise<Input | string> {
  if (fields.get('warc-type')?.toLowerCase() !== 'response') return 'with a type other than response';
  const url = fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? '';
  if (!/^https?:\/\//i.test(url)) return 'without a web address';
  const called = `${name}: ${url}`;
  try {
    const answer = await answerOf(block);
    if (answer.status !== 200) return 'with a status other than 200';
    const { media = '', encoding } = contentType(answer.fields.get('content-type') ?? '');
    const format = formatOfMedia(media);
    if (!format && !TEXTS.test(media)) return 'of a type that saydo does not read';
    const content = await answer.body(format?.most ?? INTAKE_LIMITS.page);
    if (content.byteLength === 0) return 'without a body';
    const fetched = instantOf(fields.get('warc-date') ?? '');
    const loaded: Loaded = {
      content,
      media: format?.media ?? media,
      url,
      ...(encoding === undefined ? {} : { encoding }),
      ...(fetched === null ? {} : { fetched }),
    };
    return { name: called, load: () => withText(loaded, intake.signal) };
  } catch (error) {
    // The file itself is broken: what is wrong with a body alone spares the records after it.
    if (error instanceof InputProblem && !['too-large', 'broken-body'].includes(error.code)) throw error;
    if (error instanceof LineTooLong) return 'with a header that does not end';
    if (!(error instanceof InputProblem)) throw error;
    return failing(called, new InputProblem(error.code, describe(error).message));
  }
}

/** An instant as WARC writes it (the profile of ISO 8601 by the W3C, in UTC), or null. */
function instantOf(date: string): string | null {
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/.test(date) ? new Date(date) : null;
  return instant === null || Number.isNaN(instant.valueOf()) ? null : date;
}

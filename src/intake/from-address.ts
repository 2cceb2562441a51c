import { beginsAsFeed } from './feed/feed.ts';
import { feedInputs } from './feed/feed-inputs.ts';
import { withText } from './formats/formats.ts';
import { failing, type Input } from './input.ts';
import { type Intake, markRequested } from './intake.ts';
import { InputProblem } from './problem.ts';
import { fetched } from './url/fetch.ts';
import { withoutSecrets } from './url/without-secrets.ts';

/** The text or PDF behind an address, or the articles of the feed behind it. It is asked at once, to know which. */
export async function* fromAddress(address: string, intake: Intake): AsyncGenerator<Input> {
  const name = withoutSecrets(address);
  if (!markRequested(intake.asked, name)) {
    intake.skip(name, 'it was already read in this run');
    return;
  }
  try {
    const loaded = await fetched(address, { allows: intake.allows, signal: intake.signal, feeds: true });
    if (beginsAsFeed(loaded.content)) yield* feedInputs(name, loaded, intake);
    else if (loaded.media !== undefined && NO_TEXTS.test(loaded.media)) yield failing(name, noFeed(loaded.media));
    else yield { name, load: () => withText(loaded, intake.signal) };
  } catch (error) {
    intake.signal?.throwIfAborted();
    yield failing(name, error);
  }
}

/** Types that are fetched since they may be a feed, and are no text where they are none. */
const NO_TEXTS = /\+json$|\/json$|^application\/(?:rss|atom|rdf)\+xml$/;

function noFeed(media: string): InputProblem {
  return new InputProblem(
    'content-type',
    `the server sent ${media}, which is neither a text nor a feed that saydo knows.`,
  );
}

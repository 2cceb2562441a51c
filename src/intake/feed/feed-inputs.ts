import { withText } from '../formats/formats.ts';
import { failing, type Input, type Loaded, type StatedMetadata } from '../input.ts';
import { type Intake, markRequested } from '../intake.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import { InputProblem } from '../problem.ts';
import { fetched } from '../url/fetch.ts';
import { beginsAsFeed, type Feed, feedOf } from './feed.ts';

/**
 * The articles that a feed links to, each fetched when it is loaded. What the feed says of an article is its fallback.
 * An entry that links to a feed, this one or another, is an error: feeds are not followed.
 *
 * @param name of the feed: its path or address
 */
export async function* feedInputs(
  name: string,
  { content, encoding, url }: Pick<Loaded, 'content' | 'encoding' | 'url'>,
  intake: Intake,
): AsyncGenerator<Input> {
  let feed: Feed;
  try {
    feed = feedOf(content, encoding, url ?? null);
  } catch (error) {
    yield failing(name, error);
    return;
  }
  if (feed.listed === 0) yield failing(name, new InputProblem('no-texts', 'the feed lists nothing.'));
  for (const [i, entry] of feed.entries.entries()) {
    const called = `${name}, entry ${i + 1}`;
    if (entry.url === null) intake.skip(called, 'it links to no article');
    else if (entry.url === url || entry.url === name) yield failing(entry.url, feedInFeed('the feed itself'));
    else if (!markRequested(intake.asked, entry.url)) intake.skip(entry.url, 'it was already read in this run');
    else yield entryInput(entry.url, entry.says, intake);
  }
  if (feed.listed > feed.entries.length) {
    const message = `it lists ${feed.listed} entries; only the first ${INTAKE_LIMITS.feedEntries} are read. Name the others one by one.`;
    yield failing(name, new InputProblem('too-many-entries', message));
  }
}

function entryInput(address: string, says: StatedMetadata, intake: Intake): Input {
  return {
    name: address,
    load: async () => {
      const loaded = await fetched(address, { allows: intake.allows, signal: intake.signal, feeds: true });
      if (beginsAsFeed(loaded.content)) throw feedInFeed('another feed');
      return { ...(await withText(loaded, intake.signal)), fallback: says };
    },
  };
}

/** The problem of an entry that is a feed. */
export function feedInFeed(which: string): InputProblem {
  return new InputProblem(
    'feed-in-feed',
    `a feed lists it as an article, but it is ${which}. Name that feed directly.`,
  );
}

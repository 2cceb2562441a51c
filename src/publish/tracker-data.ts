import { firstWording, type PublishedPledge, standingOf } from './model.ts';
import { doersOf, evidenceMoved, pledgeLine, standingWords, titleOf, verdictOf } from './sentences.ts';
import type { Site } from './settings.ts';

/**
 * What the filters search, as a script that a page loads when somebody filters: a script, since pages that are opened from
 * disk may load nothing else. Names, outlets and statuses stand once and are named by their places.
 */
export function trackerScript(pledges: readonly PublishedPledge[], site: Site): string {
  const who = numbered();
  const outlets = numbered();
  const stands = numbered();
  const topics = numbered();
  const rows = pledges.map((pledge) => {
    const first = firstWording(pledge);
    const standing = standingOf(pledge);
    const { topic } = pledge.description;
    const verdict = verdictOf(pledge);
    return [
      pledge.id,
      titleOf(pledge, 220),
      pledge.description.title === null ? '' : pledgeLine(pledge, 180),
      doersOf(first).map(({ entity, name }) => who.of(JSON.stringify([entity, name]))),
      stands.of(JSON.stringify([standing.id, standingWords(standing, site), standing.tone])),
      first.source.outlet === null ? -1 : outlets.of(first.source.outlet),
      first.source.published?.slice(0, 10) ?? '',
      first.date?.to ?? '',
      pledge.evidence.length,
      evidenceMoved(pledge),
      topic === null ? -1 : topics.of(topic),
      verdict === null ? null : [verdict.date, verdict.why, verdict.differ ? 1 : 0],
    ];
  });
  const data = {
    who: who.all.map((each) => JSON.parse(each) as unknown),
    outlets: outlets.all,
    topics: topics.all,
    stands: stands.all.map((each) => JSON.parse(each) as unknown),
    rows,
  };
  return `saydoTracker(${JSON.stringify(data)});\n`;
}

function numbered() {
  const places = new Map<string, number>();
  return {
    of: (value: string): number => {
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      return place;
    },
    get all() {
      return [...places.keys()];
    },
  };
}

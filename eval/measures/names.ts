import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { span } from '../../src/findings/passage.ts';
import { tokenize } from '../../src/tokens/tokenize.ts';
import type { Article, EntityType } from '../../src/types.ts';
import { contextOf } from '../context.ts';
import { passMeasured } from '../read.ts';

/**
 * Names, their types and coreference, with the trained reader's tags.
 *
 * GUM news (gold): named mentions are those of type person, organization or place whose head is a proper noun; one is
 * found where a name lies within it and covers its head. B³ over these mentions and third-person pronouns; the share of
 * pronouns that are linked to a member of their own chain. PolNeAR with CoreNLP's entity recogniser (silver: a figure
 * to watch, not a target): exact spans of people, organisations and places.
 */
export const name = 'names';

const PRONOUN = /^(?:he|she|him|her|his|hers|they|them|their|it|its|himself|herself)$/i;
const COARSE: Readonly<Record<EntityType, string>> = {
  person: 'person',
  office: 'person',
  body: 'organization',
  organisation: 'organization',
  group: 'organization',
  place: 'place',
  instrument: 'other',
  unnamed: 'other',
};

function articleOf(text: string): Article {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((m) => [m.index, m.index + m[0].length] as const);
  return {
    id: 'eval',
    title: null,
    byline: [],
    published: null,
    outlet: null,
    url: null,
    language: 'en',
    text,
    paragraphs,
    roles: paragraphs.map(() => 'body' as const),
    origin: { media: 'text/plain', encoding: 'utf-8', bytes: 0, runs: [] },
  };
}

async function reading(text: string) {
  const article = articleOf(text);
  const tokens = tokenize(article);
  const { names } = await passMeasured(article, tokens);
  return contextOf(article, { tokens, names });
}

/** Any entity of the gold standard, including those whose head is a common noun ("the writer Ana Kovar"). */
interface Around {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly headStart: number;
  readonly headEnd: number;
  readonly chain: string;
  readonly type: string;
  readonly pronoun: boolean;
}

/** One CoNLL-U document: its text, a paragraph a line, and the mentions whose head is a proper noun or a pronoun. */
function gum(content: string): { text: string; gold: Gold[]; around: Around[] } {
  let text = '';
  const gold: Gold[] = [];
  const around: Around[] = [];
  let rows: { start: number; end: number; upos: string; head: number; form: string }[] = [];
  let open: { id: string; type: string; from: number }[] = [];
  let joined: { to: number; spaced: boolean } | null = null;
  let spans: { id: string; type: string; from: number; to: number }[] = [];
  const flush = (): void => {
    for (const { id, type, from, to } of spans) {
      const inside = rows.slice(from, to + 1);
      const head = inside.find(({ head: up }) => up < from + 1 || up > to + 1) ?? inside[0]!;
      around.push({ start: inside[0]!.start, end: inside.at(-1)!.end, type });
      const pronoun = inside.length === 1 && PRONOUN.test(head.form);
      if (!pronoun && (head.upos !== 'PROPN' || !/^(?:person|organization|place)$/.test(type))) continue;
      gold.push({
        start: inside[0]!.start,
        end: inside.at(-1)!.end,
        headStart: head.start,
        headEnd: head.end,
        chain: id,
        type,
        pronoun,
      });
    }
    rows = [];
    open = [];
    spans = [];
  };
  for (const line of content.split('\n')) {
    if (line.startsWith('# newpar ') || line === '# newpar') text = text === '' ? '' : `${text.trimEnd()}\n`;
    if (line === '') flush();
    const cells = line.split('\t');
    // A multi-word token ("Kovar's"): no space inside; its own line says whether a space follows.
    const range = /^(\d+)-(\d+)$/.exec(cells[0] ?? '');
    if (range) joined = { to: Number(range[2]), spaced: !(cells[9] ?? '').includes('SpaceAfter=No') };
    if (cells.length < 10 || !/^\d+$/.test(cells[0]!)) continue;
    const [, form, , upos, , , head, , , misc] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    rows.push({ start: text.length, end: text.length + form.length, upos, head: Number(head), form });
    const at = Number(cells[0]);
    const spaced =
      joined && at < joined.to ? false : joined && at === joined.to ? joined.spaced : !misc.includes('SpaceAfter=No');
    if (joined && at >= joined.to) joined = null;
    text += form + (spaced ? ' ' : '');
    const entity = /Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    for (const part of entity.matchAll(/\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)/g)) {
      const [, id, type, closed, closing] = part;
      if (closing !== undefined) {
        const at = open.findLastIndex((each) => each.id === closing);
        if (at >= 0) spans.push({ ...open[at]!, to: rows.length - 1 });
        open.splice(at, at >= 0 ? 1 : 0);
      } else if (closed) spans.push({ id: id!, type: type!, from: rows.length - 1, to: rows.length - 1 });
      else open.push({ id: id!, type: type!, from: rows.length - 1 });
    }
  }
  flush();
  return { text, gold, around };
}

const f1 = (hit: number, had: number, wanted: number): number => (had + wanted > 0 ? (200 * hit) / (had + wanted) : 0);

async function onGum(corpus: string, list: boolean): Promise<Record<string, number>> {
  const folder = join(corpus, 'gum-news');
  let [hit, had, wanted, typed, pronouns, right, resolved] = [0, 0, 0, 0, 0, 0, 0];
  let [precision, recall, count] = [0, 0, 0];
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.conllu'))) {
    const { text, gold, around } = gum(readFileSync(join(folder, file), 'utf8'));
    const { tokens, mentions, coreference } = await reading(text);
    const names = mentions.names.filter(({ type }) => COARSE[type] !== 'other');
    const named = gold.filter(({ pronoun }) => !pronoun);
    wanted += named.length;
    const entityAt = new Map<string, string>();
    for (const entity of coreference.entities())
      for (const m of entity.mentions) entityAt.set(`${m.start}:${m.end}`, entity.id);
    const assigned = new Map<Gold, string>();
    const used = new Set<number>();
    for (const g of named) {
      const at = names.findIndex(
        ({ name: n }, i) =>
          !used.has(i) && n.start <= g.headStart && n.end >= g.headEnd && n.start >= g.start && n.end <= g.end + 2,
      );
      if (at < 0) {
        if (list)
          console.log(
            'missed',
            g.type,
            JSON.stringify(text.slice(g.start, g.end)),
            '…',
            JSON.stringify(text.slice(Math.max(0, g.start - 40), g.start)),
          );
        continue;
      }
      used.add(at);
      hit++;
      const found = names[at]!;
      if (COARSE[found.type] === g.type) typed++;
      else if (list)
        console.log('type', g.type, found.type, JSON.stringify(text.slice(found.name.start, found.name.end)));
      assigned.set(g, entityAt.get(`${found.start}:${found.end}`) ?? '');
    }
    // A name at the end of a description of the same type is right, though the gold standard has no separate mention
    // for it.
    const within = (i: number): boolean =>
      around.some(
        ({ start, end, type }) =>
          names[i]!.name.start > start && names[i]!.name.end === end && type === COARSE[names[i]!.type],
      );
    had += names.filter((_, i) => used.has(i) || !within(i)).length;
    if (list)
      names.forEach(({ name: n, type }, i) => {
        if (within(i)) return;
        if (!used.has(i))
          console.log(
            'extra',
            type,
            JSON.stringify(text.slice(n.start, n.end)),
            '…',
            JSON.stringify(text.slice(Math.max(0, n.start - 30), n.end + 20)),
          );
      });
    // Pronouns, in text order.
    for (const g of gold.filter(({ pronoun }) => pronoun).sort((a, b) => a.start - b.start)) {
      const hasName = named.some(({ chain }) => chain === g.chain);
      const [found] = coreference.refer(span(tokens, g), { as: 'actor' });
      if (found) assigned.set(g, found.entity);
      if (!hasName) continue;
      pronouns++;
      if (!found) continue;
      resolved++;
      const own = [...assigned].some(([other, id]) => !other.pronoun && other.chain === g.chain && id === found.entity);
      if (own) right++;
      else if (list)
        console.log(
          'pronoun',
          JSON.stringify(text.slice(Math.max(0, g.start - 120), g.end + 30)),
          '->',
          coreference.entities().find(({ id }) => id === found.entity)?.name,
          '| gold',
          JSON.stringify(
            named.find(({ chain }) => chain === g.chain)
              ? text.slice(
                  named.find(({ chain }) => chain === g.chain)!.start,
                  named.find(({ chain }) => chain === g.chain)!.end,
                )
              : '',
          ),
        );
    }
    const chains = new Map(
      gold.filter((g) => !g.pronoun || named.some(({ chain }) => chain === g.chain)).map((g) => [g, g.chain]),
    );
    for (const [g, chain] of chains) {
      const mine = [...chains.keys()].filter(
        (o) => o === g || (assigned.has(g) && assigned.get(o) === assigned.get(g)),
      );
      const theirs = [...chains].filter(([, other]) => other === chain).map(([o]) => o);
      const common = mine.filter((o) => chains.get(o) === chain).length;
      precision += common / mine.length;
      recall += common / theirs.length;
      count++;
    }
  }
  const [p, r] = [precision / count, recall / count];
  return {
    'gum named precision': (100 * hit) / had,
    'gum named recall': (100 * hit) / wanted,
    'gum named f1': f1(hit, had, wanted),
    'gum type accuracy': (100 * typed) / hit,
    'gum b3 f1': (200 * p * r) / (p + r),
    'gum pronouns right': (100 * right) / pronouns,
    'gum pronouns precision': (100 * right) / Math.max(1, resolved),
  };
}

type Silver = readonly [
  start: number,
  end: number,
  pos: string,
  lemma: string,
  ner: string,
  head: number,
  relation: string,
];

async function onSilver(corpus: string, list: boolean): Promise<Record<string, number>> {
  const silver = gunzipSync(readFileSync(join(corpus, 'polnear', 'dev.corenlp.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  const texts = new Map(
    readFileSync(join(corpus, 'polnear', 'dev.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const { id, text } = JSON.parse(line) as { id: string; text: string };
        return [id, text] as const;
      }),
  );
  let [hit, had, wanted, typed] = [0, 0, 0, 0];
  const misses = new Map<string, number>();
  for (const line of silver) {
    const { id, sentences } = JSON.parse(line) as { id: string; sentences: Silver[][] };
    const text = texts.get(id);
    if (text === undefined) continue;
    const want = new Map<string, string>();
    for (const sentence of sentences) {
      for (let i = 0; i < sentence.length; i++) {
        const label = sentence[i]![4];
        if (!/^(?:PERSON|ORGANIZATION|LOCATION)$/.test(label)) continue;
        let to = i;
        while (to + 1 < sentence.length && sentence[to + 1]![4] === label) to++;
        want.set(
          `${sentence[i]![0]}:${sentence[to]![1]}`,
          label === 'PERSON' ? 'person' : label === 'LOCATION' ? 'place' : 'organization',
        );
        i = to;
      }
    }
    const { mentions } = await reading(text);
    const names = mentions.names.filter(
      ({ type }) => type !== 'office' && COARSE[type] !== 'other' && type !== 'group',
    );
    had += names.length;
    wanted += want.size;
    const found = new Set<string>();
    for (const each of names) {
      const key = `${each.name.start}:${each.name.end}`;
      const type = want.get(key);
      found.add(key);
      if (type === undefined) note(misses, `extra ${each.type} ${text.slice(each.name.start, each.name.end)}`);
      else {
        hit++;
        if (type === COARSE[each.type]) typed++;
        else note(misses, `type ${type} not ${each.type} ${text.slice(each.name.start, each.name.end)}`);
      }
    }
    for (const [key, type] of want)
      if (!found.has(key))
        note(misses, `missed ${type} ${text.slice(Number(key.split(':')[0]), Number(key.split(':')[1]))}`);
  }
  if (list) for (const [what, n] of [...misses].sort((a, b) => b[1] - a[1]).slice(0, 250)) console.log(n, what);
  return {
    'silver named f1': f1(hit, had, wanted),
    'silver precision': (100 * hit) / had,
    'silver recall': (100 * hit) / wanted,
    'silver type accuracy': (100 * typed) / hit,
  };
}

function note(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** @param corpus folder that contains `gum-news` and `polnear` */
export async function run(corpus: string): Promise<Record<string, number> | null> {
  try {
    return {
      ...(await onGum(corpus, process.argv.includes('--list'))),
      ...(await onSilver(corpus, process.argv.includes('--silver'))),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

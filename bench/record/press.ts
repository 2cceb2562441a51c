import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Input } from '../../src/intake/input.ts';
import { PRESS } from '../../src/server/imports/example/press.ts';

/**
 * Articles made by varying the fictional press. Each edition is the whole press with other people, places, outlets,
 * days and figures, so that names are distributed as in a real record: some occur in very many articles, most in few.
 */
interface Made {
  readonly name: string;
  readonly content: string;
  readonly media: string;
}

const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.md': 'text/markdown',
  '.txt': 'text/plain',
};

/** Surnames, given names and places that each edition replaces. The outlets and the country Vessaly are unchanged. */
const SURNAMES =
  'Harsanby Ostrick Vesterhal Dellane Castrane Petrask Tallowane Brandmoor Lindquay Drenholm Mallensk Korvath Haverkin Adderlin Solvane Brackwell Tresk Pettigrove Kestrelin Ferrowby Destrier Calloran Tolvane Halstrey Drewmont Westerling Olmstrade Solhavn Anderley Orrelby'.split(
    ' ',
  );
const GIVEN =
  'Ilena Ruven Tobin Osric Mirela Jonna Emeric Livia Kaspar Pavla Greta Anselm Joss Simeon Adira Tilda Oona Mags Wanda Nadim Paul Iris Henrik Benno Halina Clara Berit Amrit Josef Danny'.split(
    ' ',
  );
const PLACES = 'Brinmouth Kessermark Ostavar Sarn Hollin Corvasia Corvasian'.split(' ');

const ONSETS = 'B Br C Cr D Dr F G Gr H J K Kr L M N P R S St T Tr V W'.split(' ');
const NUCLEI = 'a e i o u a e o'.split(' ');
const MIDDLES = 'rd lm nt rst v ll ndr sk st rn lv mb rt ss d g lt nn rr z'.split(' ');
const ENDS = 'en by ov ane holt wick mar ic ell ard ström ey osa ini ek ung ott ade quist mere'.split(' ');

/** An endless sequence of articles: edition 0 is the press itself; editions are deterministic. */
function* editions(): Generator<Made> {
  const press = originals();
  for (let edition = 0; ; edition++) {
    const names = namesOf(edition);
    for (const { name, content, media } of press) {
      yield { name: `${edition}/${name}`, content: edition === 0 ? content : varied(content, names, edition), media };
    }
  }
}

/** The articles numbered `from` to before `to`, as inputs of `add`. */
export async function* made(from: number, to: number): AsyncGenerator<Input> {
  let n = 0;
  for (const { name, content, media } of editions()) {
    if (n >= to) return;
    if (n++ < from) continue;
    yield { name, load: async () => ({ content: Buffer.from(content), media }) };
  }
}

function originals(): readonly Made[] {
  return PRESS.flatMap((outlet) =>
    readdirSync(outlet)
      .toSorted()
      .map((file) => {
        const [name, content] = [join(basename(outlet), file), readFileSync(join(outlet, file), 'utf8')];
        return { name, content, media: MEDIA[extname(file)] ?? 'text/plain' };
      }),
  );
}

/** Every third name of an edition is one of a few that many editions share; the others are unique. */
function namesOf(edition: number): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [i, name] of [...SURNAMES, ...GIVEN, ...PLACES].entries()) {
    const shared = (i + edition) % 3 === 0;
    const number = shared ? (i * 7 + edition) % 200 : 1000 + edition * 97 + i;
    names.set(name, invented(number));
  }
  names.set('Corvasian', `${names.get('Corvasia') ?? ''}n`);
  return names;
}

/** A unique name for a number. */
function invented(number: number): string {
  let rest = number;
  const take = (list: readonly string[]): string => {
    const taken = list[rest % list.length] ?? '';
    rest = Math.floor(rest / list.length);
    return taken;
  };
  let name = take(ONSETS) + take(NUCLEI) + take(MIDDLES);
  for (; rest > 0 && name.length < 12; ) name += take(NUCLEI) + take(MIDDLES);
  return name + (ENDS[number % ENDS.length] ?? '');
}

function varied(content: string, names: ReadonlyMap<string, string>, edition: number): string {
  const all = new RegExp(`\\b(${[...names.keys()].toSorted((a, b) => b.length - a.length).join('|')})`, 'g');
  const days = (edition * 11) % 3000;
  return (
    content
      .replace(all, (name) => names.get(name) ?? name)
      // The days in metadata and addresses; days in words are resolved from them.
      .replace(/\b(2025)-(\d{2})-(\d{2})\b/g, (date) => later(date, days))
      .replace(/\b(https?:\/\/[^\s"'<>]+)/g, (url) => `${url}${url.includes('?') ? '&' : '?'}edition=${edition}`)
      .replace(
        /\b(\d{1,3}),(\d{3})\b/g,
        (_, thousands: string, rest: string) => `${Number(thousands) + (edition % 7)},${rest}`,
      )
  );
}

function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

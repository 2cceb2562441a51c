import type { EvidenceLinked, EvidenceRefused } from '../../record/entries.ts';
import { decodeEntry, type Entry } from '../../record/history/entry.ts';
import { itemId } from '../../record/ids.ts';
import type { Kind } from '../../record/types.ts';
import type { JudgedEvidence } from '../../record/views/judged-evidence.ts';
import type { Sql } from '../database/database.ts';
import { ARTICLE_NAME } from './article-name.ts';

/** What stands of the links and the refusals that people made, in the order in which they made them. What was taken back is not among it. */
export async function judgedEvidence(sql: Sql): Promise<readonly JudgedEvidence[]> {
  const rows = await sql.query<{ body: string }>(
    `select e.body from (select seq from evidence where unlinked is null union select seq from refusals
       union select seq from refused_sentences) s join entries e on e.seq = s.seq order by e.seq`,
  );
  const entries = rows.map(({ body }) => decodeEntry(body));
  const findings = await findingsIn(sql, entries);
  const articles = await articlesIn(sql, entries);
  return entries.flatMap((entry): JudgedEvidence[] => {
    const judgement = judged(entry);
    const pledge = findings.get(judgement.pledge);
    const { sentence } = judgement;
    const article = sentence && articles.get(sentence.article);
    const finding = judgement.finding === null ? undefined : findings.get(judgement.finding);
    const passage =
      finding !== undefined
        ? {
            id: itemId(finding.kind, finding.item),
            kind: finding.kind as 'statement' | 'action',
            ...textAndArticle(finding),
          }
        : sentence && article !== undefined
          ? { id: null, kind: null, words: sentence.exact, article }
          : null;
    if (pledge === undefined || passage === null) return [];
    const { by, at, why } = entry;
    const link = 'relation' in judgement ? judgement : null;
    return [
      {
        pledge: { id: itemId('pledge', pledge.item), ...textAndArticle(pledge) },
        passage,
        proposed: judgement.proposed ?? null,
        decision: link === null ? 'refused' : 'linked',
        relation: link?.relation ?? null,
        reason: 'relation' in judgement ? null : (judgement.reason ?? null),
        ...{ why, by, at },
      },
    ];
  });
}

/** Both kinds of entries name a pledge and what bears on it. */
type Judged = (EvidenceLinked | EvidenceRefused) & { readonly sentence?: EvidenceRefused['sentence'] };
const judged = ({ data }: Entry): Judged => (data as { readonly after: Judged }).after;

interface Found {
  readonly id: number;
  readonly kind: Kind;
  readonly item: number;
  readonly exact: string;
  readonly article: string;
}

const textAndArticle = ({ exact, article }: Found) => ({ words: exact, article });

/** Findings by number; those of articles that were withdrawn, which count for nothing, are left out. */
async function findingsIn(sql: Sql, entries: readonly Entry[]): Promise<ReadonlyMap<number, Found>> {
  const ids = entries.flatMap((entry) => [judged(entry).pledge, judged(entry).finding ?? []].flat());
  const rows = await sql.query<Found>(
    `select f.id, f.kind, f.item, f.exact, ${ARTICLE_NAME} as article from findings f
     join articles a on a.id = f.article join captures c on c.id = a.capture where f.id = any($1) and a.withdrawn is null`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function articlesIn(sql: Sql, entries: readonly Entry[]): Promise<ReadonlyMap<number, string>> {
  const ids = entries.flatMap((entry) => judged(entry).sentence?.article ?? []);
  const rows = await sql.query<{ id: number; name: string }>(
    `select a.id, ${ARTICLE_NAME} as name from articles a join captures c on c.id = a.capture
     where a.id = any($1) and a.withdrawn is null`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

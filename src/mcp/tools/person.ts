import { z } from 'zod';
import { numberOf } from '../../record/ids.ts';
import { Activity } from '../../record/views/activity.ts';
import { EntityRead } from '../../record/views/items.ts';
import type { Sql } from '../../store/database/database.ts';
import { RecordProblem } from '../../store/problem.ts';
import { entityRead } from '../../store/queries/entity-read.ts';
import { targetOf } from '../../store/queries/ids.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import { itemsPage } from '../../store/queries/items-page.ts';
import { activityPage } from '../../store/queries/person-activity.ts';
import { Cited, citedIn } from '../passages.ts';
import { Limit, type Tool } from '../tool.ts';
import { noEntityNamed, several } from '../wording.ts';

const Asks = z.object({
  id: z.string().max(20).optional().describe('Id of the person or body: E3.'),
  name: z.string().max(200).optional().describe('Or their name.'),
  limit: Limit.describe('How many of what they said, promised and did each.'),
});
const Answers = EntityRead.pick({
  ...{ id: true, label: true, form: true, members: true, first: true, last: true, outlets: true },
  ...{ names: true, offices: true, counts: true },
}).extend({
  said: z.array(Activity),
  promised: z.array(Activity),
  did: z.array(Activity),
  passages: z.array(Cited),
});

export const person: Tool<typeof Asks, typeof Answers> = {
  name: 'person',
  asks: Asks,
  answers: Answers,
  answer: ({ id, name, limit }, { db, texts }) =>
    withIndexOrder(db, async (sql) => {
      const number = id === undefined ? await called(sql, name ?? '') : await named(sql, id);
      const entity = await entityRead(sql, texts, number, 1);
      const { label, form, members, first, last, outlets, names, offices, counts } = entity;
      const stretch = { after: null, limit };
      const said = (await activityPage(sql, texts, number, 'said', stretch)).items;
      const promised = (await activityPage(sql, texts, number, 'promised', stretch)).items;
      const did = (await activityPage(sql, texts, number, 'did', stretch)).items;
      return {
        ...{ id: entity.id, label, form, members, first, last, outlets, names, offices, counts },
        ...{ said, promised, did },
        passages: citedIn([...said, ...promised, ...did]),
      };
    }),
};

async function named(sql: Sql, id: string): Promise<number> {
  const target = await targetOf(sql, id);
  if (target.what !== 'item' || target.kind !== 'entity')
    throw new RecordProblem('unknown-id', `${id} is nobody. People and bodies are E1, E2, …`);
  return target.number;
}

/** Whoever has these words in their name; where several have, the one who is called just so. */
async function called(sql: Sql, name: string): Promise<number> {
  if (name.trim() === '') throw new RecordProblem('not-possible', 'say who is meant: `id` (E3) or `name`.');
  const filter = { kind: 'entity', form: null, named: null, sort: 'members', after: null, limit: 6 } as const;
  const { items } = await itemsPage(sql, { ...filter, words: name });
  const exact = items.filter(({ label }) => label.toLowerCase() === name.trim().toLowerCase());
  const [first, ...others] = exact.length > 0 ? exact : items;
  if (first === undefined) throw new RecordProblem('unknown-id', noEntityNamed(name));
  if (others.length > 0)
    throw new RecordProblem(
      'not-possible',
      several(
        name,
        [first, ...others].map(({ id, label }) => `${label} (${id})`),
      ),
    );
  return numberOf(first.id);
}

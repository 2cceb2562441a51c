import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/formats/formats.ts';
import type { ActivityPage } from '../../src/record/views/activity.ts';
import type { ArticleRead } from '../../src/record/views/articles.ts';
import type { ChainPage } from '../../src/record/views/chains.ts';
import type { Finding, FindingInContext, ItemRow } from '../../src/record/views/findings.ts';
import type { HistoryPage, LogEntry } from '../../src/record/views/history.ts';
import type { EntityRead, ItemRead, Join } from '../../src/record/views/items.ts';
import type { FrontPage, Overview } from '../../src/record/views/overview.ts';
import type { PledgeRead, PledgeRow } from '../../src/record/views/pledges.ts';
import type { ProposedEvidence, ProposedEvidencePage } from '../../src/record/views/proposed-evidence.ts';
import type { Publication } from '../../src/record/views/publication.ts';
import type { Hits } from '../../src/record/views/search.ts';
import type { Database } from '../../src/store/database/database.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { addPress } from '../add-press.ts';
import { pressFrames } from '../press.ts';
import { openerOn } from '../store/databases/each-database.ts';
import { type CheckedDesk, checked } from './checked.ts';
import { deskOver, type TestDesk } from './desk.ts';

interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
  readonly count: number | null;
}
interface Written {
  readonly changed: number;
  readonly seq: number;
  readonly finding?: string;
  readonly item?: string;
  readonly evidence?: string;
  readonly assessment?: string;
}

describe('the API over the example press', () => {
  const open = openerOn('PGlite');
  let db: Database;
  let desk: TestDesk;
  let api: CheckedDesk;
  beforeAll(async () => {
    db = await open();
    await addPress(db, { frames: pressFrames });
    desk = deskOver(db);
    api = await checked(desk);
    return () => desk.close();
  });

  /** The one entity of that name. */
  const entity = async (name: string): Promise<ItemRow> => {
    const { items } = await api.get<PageOf<ItemRow>>(`/api/entities?words=${encodeURIComponent(name)}`);
    const found = items.find(({ label }) => label === name);
    if (!found) throw new Error(`there is no ${name} among ${items.map(({ label }) => label).join(', ')}`);
    return found;
  };
  /** The one pledge whose wording has these words. */
  const pledge = async (words: string): Promise<PledgeRow> => {
    const { items } = await api.get<PageOf<PledgeRow>>('/api/pledges?limit=500');
    const found = items.filter(({ wording }) => wording.includes(words));
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} pledges say “${words}”`);
    return found[0];
  };

  test('the overview has the counts of the tables', async () => {
    const overview = await api.get<Overview>('/api/overview');
    expect(overview).toMatchObject({ version: '0.0.0', articles: 19, captures: 19, decided: 0 });
    const counts = await db.query<{ kind: string; count: number }>(
      'select kind, count(*)::int as count from items where merged is null and members > 0 group by kind',
    );
    expect(overview.items).toEqual(Object.fromEntries(counts.map(({ kind, count }) => [kind, count])));
    const [held] = await db.query<{ waiting: number; joins: number; differences: number }>(
      `select (select count(*)::int from findings where verdict = 'proposed' and state = 'standing') as waiting,
         (select count(*)::int from proposals where verdict = 'proposed') as joins,
         (select count(*)::int from differences) as differences`,
    );
    expect(overview).toMatchObject(held ?? {});
    const front = await api.get<FrontPage>('/api/front-page');
    expect(front).toMatchObject(overview);
    expect(front.latest.map(({ article }) => article).slice(0, 2)).toEqual(['T7', 'T19']);
    expect(front.parted.length).toBeGreaterThan(0);
  });

  test('articles are listed by day, by outlet, and with open decisions', async () => {
    const all =
      await api.get<PageOf<{ article: string; outlet: string; published: string | null; waiting: number }>>(
        '/api/articles',
      );
    expect(all.count).toBe(19);
    expect(new Set(all.items.map(({ article }) => article)).size).toBe(19);
    const days = all.items.map(({ published }) => published ?? '');
    expect(days).toEqual(days.toSorted().reverse());
    const tide = await api.get<typeof all>('/api/articles?outlet=The%20Brinmouth%20Tide');
    expect(tide.count).toBe(7);
    expect(new Set(tide.items.map(({ outlet }) => outlet))).toEqual(new Set(['The Brinmouth Tide']));
    expect((await api.get<typeof all>('/api/articles?waiting=true')).items).toHaveLength(19);
  });

  test('an article has its text and exact passages', async () => {
    const article = await api.get<ArticleRead>('/api/articles/T1');
    expect(article.title).toContain('reopen');
    expect(article.text).toContain('Prime Minister Ilena Harsanby has vowed to open them again by the end of June');
    expect(article.findings.length).toBe(Object.values(article.counts).reduce((sum, count) => sum + count, 0));
    const passages = [...article.findings.flatMap(({ parts }) => parts), ...article.voice];
    expect(passages.length).toBeGreaterThan(50);
    for (const { start, end, exact } of passages) expect(article.text.slice(start, end)).toBe(exact);
    const starts = article.findings.map(({ parts }) => parts[0]?.start ?? 0);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    const ids = new Map(article.findings.map((finding) => [finding.id, finding]));
    const nested = article.findings.filter(({ within }) => within !== null);
    expect(nested.length).toBeGreaterThan(0);
    for (const { within } of nested) expect(ids.get(within ?? '')?.kind).toBe('statement');
    expect(article.captures).toMatchObject([{ version: 1, media: 'text/html', changes: [], lost: [] }]);
    expect((await api.get<ArticleRead>('/api/articles/t1?version=1')).findings).toHaveLength(article.findings.length);
  });

  test('a finding has whole sentences of context around its exact words', async () => {
    const { findings, text } = await api.get<ArticleRead>('/api/articles/T1');
    const vow = findings.find(({ kind, exact }) => kind === 'pledge' && exact.includes('has vowed'));
    const finding = await api.get<FindingInContext>(`/api/findings/${vow?.id}`);
    const { prefix = '', exact = '', suffix = '' } = finding.context ?? {};
    expect(text).toContain(prefix + exact + suffix);
    expect(prefix).toMatch(/^(?:\S.*)?Two years after the maternity ward.*, $/s);
    expect(suffix).toMatch(/^\.\n\nThe promise, made in .*”? the PM said\.$/s);
    expect(finding).toMatchObject({
      date: { value: '2025-06', from: '2025-06-01', to: '2025-06-30' },
      testable: 'clear',
    });
    expect(finding.named).toMatchObject([{ role: 'pledger', name: 'Ilena Harsanby' }]);
  });

  test('the queue lists pledges first, then by confidence, and drops decided findings', async () => {
    const queue = await api.get<PageOf<FindingInContext> & { waiting: Record<string, number> }>('/api/review');
    expect(queue.items).toHaveLength(20);
    expect(new Set(queue.items.map(({ kind }) => kind))).toEqual(new Set(['pledge']));
    const sure = queue.items.map(({ confidence }) => confidence ?? 0);
    expect(sure).toEqual(sure.toSorted((a, b) => b - a));
    expect(queue.count).toBe(Object.values(queue.waiting).reduce((sum, count) => sum + count, 0));
    const [first, second] = queue.items;
    const decided = await api.send<Written>('PUT', `/api/findings/${first?.id}/decision`, {
      ...{ by: 'Ida Fenn', verdict: 'accept', why: null },
    });
    expect(decided).toMatchObject({ changed: 1, finding: first?.id });
    const after = await api.get<typeof queue>('/api/review?kind=pledge');
    expect(after.items[0]?.id).toBe(second?.id);
    expect(after.waiting['pledge']).toBe((queue.waiting['pledge'] ?? 0) - 1);
    expect(after.count).toBe(after.waiting['pledge']);
    const again = { by: 'Ida Fenn', verdict: 'accept', why: 'twice' };
    expect(await api.send('PUT', `/api/findings/${first?.id}/decision`, again)).toMatchObject({ changed: 0 });
    const done = await api.get<typeof queue>('/api/review?verdict=accepted');
    expect(done.items).toMatchObject([{ id: first?.id, verdict: 'accepted', decisions: [{ by: 'Ida Fenn' }] }]);
    const blind = await api.get<typeof queue>('/api/review?blind=Noor%20Vell');
    expect(blind.items).toMatchObject([{ id: first?.id, verdict: 'proposed', decisions: [] }]);
    expect(await api.send('DELETE', `/api/findings/${first?.id}/decision`, { by: 'Ida Fenn' })).toMatchObject({
      changed: 1,
    });
    expect((await api.get<typeof queue>('/api/review')).items[0]?.id).toBe(first?.id);
    const some = queue.items.slice(3, 6).map(({ id }) => id);
    const many = { by: 'Ida Fenn', verdict: 'reject', why: 'headlines', findings: some };
    expect(await api.send('POST', '/api/decisions', many)).toMatchObject({ changed: 3 });
    for (const id of some) {
      expect(await api.get(`/api/findings/${id}`)).toMatchObject({
        verdict: 'rejected',
        decisions: [{ why: 'headlines' }],
      });
      await api.send('DELETE', `/api/findings/${id}/decision`, { by: 'Ida Fenn' });
    }
    const article = await api.get<typeof queue>('/api/review?article=T1&kind=statement');
    expect(new Set(article.items.map(({ where }) => where.article))).toEqual(new Set(['T1']));
  });

  test('a correction changes words, speaker and date; a second one builds on the first', async () => {
    const { findings, text } = await api.get<ArticleRead>('/api/articles/T4');
    const statement = findings.find(
      ({ kind, parts }) => kind === 'statement' && parts.some(({ part }) => part === 'content'),
    );
    const mayor = findings.find(({ kind, exact }) => kind === 'entity' && exact !== '');
    const content = statement?.parts.find(({ part }) => part === 'content');
    if (!statement || !content || !mayor) throw new Error('T4 has no statement');
    const passage = { start: content.start, end: content.end - 1 };
    const path = `/api/findings/${statement.id}/decision`;
    const said = { by: 'Ida Fenn', verdict: 'correct', why: 'shorter' };
    await api.send('PUT', path, { ...said, correction: { passage, who: mayor.id } });
    const once = await api.get<FindingInContext>(`/api/findings/${statement.id}`);
    expect(once).toMatchObject({ verdict: 'corrected', exact: text.slice(passage.start, passage.end).trim() });
    expect(once.named).toEqual([
      { role: 'speaker', name: expect.any(String), entity: mayor.item },
      ...once.named.slice(1),
    ]);
    await api.send('PUT', path, { ...said, correction: { date: '2025-05' } });
    const twice = await api.get<FindingInContext>(`/api/findings/${statement.id}`);
    expect(twice).toMatchObject({
      exact: once.exact,
      date: { value: '2025-05', from: '2025-05-01', to: '2025-05-31' },
    });
    expect(twice.named[0]?.entity).toBe(mayor.item);
    // Who decides without seeing what others decided sees what was proposed.
    const { items } = await api.get<PageOf<FindingInContext>>('/api/review?blind=Noor%20Vell&kind=statement');
    const unseen = items.find(({ id }) => id === statement.id);
    expect(unseen).toMatchObject({ exact: statement.exact, named: statement.named, decisions: [] });
    await api.send('DELETE', path, { by: 'Ida Fenn' });
    expect(await api.get(`/api/findings/${statement.id}`)).toMatchObject({
      verdict: 'proposed',
      exact: statement.exact,
    });
  });

  test('invalid corrections are refused with the reason', async () => {
    const { findings } = await api.get<ArticleRead>('/api/articles/T4');
    const statement = findings.find(({ kind }) => kind === 'statement');
    const refused = async (correction: object) => {
      const body = { by: 'Ida Fenn', verdict: 'correct', correction };
      const response = await api.ask('PUT', `/api/findings/${statement?.id}/decision`, body);
      return [response.status, (await response.json()) as { detail: string }] as const;
    };
    expect(await refused({})).toMatchObject([422, { detail: expect.stringContaining('nothing to correct') }]);
    expect(await refused({ form: 'loud' })).toMatchObject([
      422,
      { detail: '“loud” is not one of direct, indirect, mixed.' },
    ]);
    expect(await refused({ testable: 'clear' })).toMatchObject([
      422,
      { detail: expect.stringMatching(/^a finding of kind \w+ has no \w+\.$/) },
    ]);
    expect(await refused({ date: 'soon' })).toMatchObject([422, { code: 'no-correction' }]);
    expect(await refused({ passage: { start: 5, end: 900_000 } })).toMatchObject([422, { code: 'no-correction' }]);
    expect(await refused({ who: 'F1' })).toMatchObject([
      409,
      { detail: expect.stringContaining('is not an entity of this article') },
    ]);
    const [status] = await refused({ who: statement?.id });
    expect(status).toBe(409);
    const without = { by: 'Ida Fenn', verdict: 'correct' };
    expect((await api.ask('PUT', `/api/findings/${statement?.id}/decision`, without)).status).toBe(400);
  });

  test('people add a finding on selected words', async () => {
    const { text, findings } = await api.get<ArticleRead>('/api/articles/T2');
    const taken = findings.filter(({ kind }) => kind === 'action').flatMap(({ parts }) => parts);
    const start = text.indexOf('.', 900) + 2;
    const words = { start, end: text.indexOf('.', start) };
    expect(taken.some((part) => part.start === words.start && part.end === words.end)).toBe(false);
    const making = {
      by: 'Ida Fenn',
      why: 'it was done',
      kind: 'action',
      passage: words,
      correction: { form: 'PROTEST' },
    };
    const made = await api.send<Written>('POST', '/api/articles/T2/findings', making);
    expect(made).toMatchObject({
      changed: 1,
      finding: expect.stringMatching(/^F\d+$/),
      item: expect.stringMatching(/^A\d+$/),
    });
    const found = await api.get<FindingInContext>(`/api/findings/${made.finding}`);
    expect(found).toMatchObject({
      made: true,
      verdict: 'accepted',
      form: 'PROTEST',
      exact: text.slice(words.start, words.end),
    });
    expect(await api.send('POST', '/api/articles/T2/findings', making)).toMatchObject({
      changed: 0,
      finding: made.finding,
    });
    const space = { ...making, passage: { start: text.indexOf('\n\n'), end: text.indexOf('\n\n') + 2 } };
    expect((await api.ask('POST', '/api/articles/T2/findings', space)).status).toBe(422);
    await api.send('DELETE', `/api/findings/${made.finding}/decision`, { by: 'Ida Fenn' });
    await api.send('PUT', `/api/findings/${made.finding}/decision`, { by: 'Ida Fenn', verdict: 'reject' });
  });

  test('items are filtered by kind, words and entity, and sorted', async () => {
    const list = (query: string) => api.get<PageOf<ItemRow>>(`/api/items?${query}`);
    const statements = await list('kind=statement&sort=newest');
    expect(statements.count).toBeGreaterThan(100);
    const lasts = statements.items.map(({ last }) => last ?? '');
    expect(lasts).toEqual(lasts.toSorted().reverse());
    const members = (await list('kind=statement&sort=members')).items.map((item) => item.members);
    expect(members[0]).toBeGreaterThan(1);
    expect(members).toEqual(members.toSorted((a, b) => b - a));
    const ward = await list('kind=pledge&words=reopen%20war');
    expect(ward.items.length).toBeGreaterThan(0);
    expect(ward.items.length).toBeLessThan(10);
    const { id } = await entity('Ilena Harsanby');
    const named = await list(`kind=pledge&named=${id}`);
    expect(named.items.length).toBeGreaterThan(3);
    for (const item of named.items) expect(item.named.map((each) => each.entity)).toContain(id);
    const promises = await list('kind=pledge&form=warning');
    expect(new Set(promises.items.map(({ form }) => form))).toEqual(new Set(['warning']));
    expect((await list('kind=entity&words=%22%27%21')).items).toEqual([]);
    const item = await api.get<ItemRead>(`/api/items/${(await list('kind=statement&sort=members')).items[0]?.id}`);
    expect(item.findings).toHaveLength(item.members);
    expect(new Set(item.findings.map((finding) => finding.item))).toEqual(new Set([item.id]));
    expect(new Set(item.outlets)).toEqual(new Set(item.findings.map(({ where }) => where.outlet)));
  });

  test('a person has names, offices, statements, pledges and actions', async () => {
    const { id } = await entity('Ilena Harsanby');
    const person = await api.get<EntityRead>(`/api/entities/${id}`);
    expect(person).toMatchObject({ id, form: 'person', label: 'Ilena Harsanby' });
    expect(person.names.map(({ name }) => name)).toContain('Ilena Harsanby');
    expect(person.offices.map(({ title }) => title.toLowerCase())).toContain('prime minister');
    for (const [activity, kind, role] of [
      ['said', 'statement', 'speaker'],
      ['promised', 'pledge', 'pledger'],
      ['did', 'action', 'actor'],
    ] as const) {
      const page = await api.get<ActivityPage>(`/api/entities/${id}/${activity}?limit=100`);
      expect(page.items, activity).toHaveLength(person.counts[activity]);
      expect(page.items.length, activity).toBeGreaterThan(0);
      expect(new Set(page.items.map((finding) => finding.item)).size).toBe(page.items.length);
      for (const finding of page.items) {
        expect(finding.kind).toBe(kind);
        expect(finding.named.filter((each) => each.role === role).map((each) => each.entity)).toContain(id);
      }
      // By its own day, and not by that of the article that reports it.
      const days = page.items.map(({ day }) => day ?? '');
      expect(days).toEqual(days.toSorted().reverse());
      expect(page.items.every(({ status }) => status === null)).toBe(true);
    }
  });

  test('a pledge gets evidence, assessments, status and timeline, and all are undone', async () => {
    const { id, evidence, status } = await pledge('vowed to open them again');
    expect([evidence, status]).toEqual([0, null]);
    const before = await api.get<PageOf<PledgeRow> & { bar: Record<string, number> }>('/api/pledges');
    expect(before.bar).toEqual({ unassessed: before.count });
    const { items: candidates } = await api.get<{
      items: readonly { item: string; score: number; finding: Finding }[];
    }>(`/api/pledges/${id}/candidates`);
    expect(candidates.length).toBeGreaterThan(1);
    const scores = candidates.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const action = candidates.find(({ finding }) => finding.kind === 'action') ?? candidates[0];
    const linking = { by: 'Ida Fenn', why: 'the ward opened', relation: 'fulfils', to: action?.item };
    const linked = await api.send<Written>('POST', `/api/pledges/${id}/evidence`, linking);
    expect(linked).toMatchObject({ changed: 1, evidence: expect.stringMatching(/^V\d+$/) });
    expect(await api.send('POST', `/api/pledges/${id}/evidence`, linking)).toMatchObject({ changed: 0 });
    const judging = {
      ...{ by: 'Ida Fenn', why: 'it opened in June', date: '2025-07-01', officials: 'done', evidence: 'kept' },
      ...{ schedule: 'done-in-time', clarity: 'testable', searched: null, settle: null },
    };
    const { vocabulary } = await api.get<PledgeRead>(`/api/pledges/${id}`);
    const value = vocabulary.values[0]?.id ?? '';
    const assessed = await api.send<Written>('POST', `/api/pledges/${id}/assessments`, { ...judging, evidence: value });
    expect(assessed).toMatchObject({ changed: 1, assessment: expect.stringMatching(/^M\d+$/) });
    const other = { ...judging, by: 'Noor Vell', evidence: value, schedule: 'done-late', date: '2025-06-30' };
    const second = await api.send<Written>('POST', `/api/pledges/${id}/assessments`, other);
    const read = await api.get<PledgeRead>(`/api/pledges/${id}`);
    expect(read).toMatchObject({
      ...{ id, evidence: 1, disputed: 1, moved: expect.any(String) },
      links: [{ id: linked.evidence, relation: 'fulfils', why: 'the ward opened', by: 'Ida Fenn' }],
      status: { by: 'Ida Fenn', evidence: value, value: { id: value }, current: true, takenBack: false },
    });
    expect(read.timeline.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['wording', 'deadline', 'assessment']),
    );
    const froms = read.timeline.map(({ from }) => from ?? '9999');
    expect(froms).toEqual(froms.toSorted());
    const linkedItem = await api.get<ItemRead>(`/api/items/${action?.item}`);
    expect(linkedItem.evidenceFor).toMatchObject([{ item: id, relation: 'fulfils' }]);

    const tracked = async (query: string) =>
      (await api.get<typeof before>(`/api/pledges?${query}`)).items.map((each) => each.id);
    expect(await tracked(`evidence=${value}`)).toEqual([id]);
    expect(await tracked('schedule=done-in-time')).toEqual([id]);
    expect(await tracked('officials=done&sort=moved')).toEqual([id]);
    expect(await tracked('evidence=unassessed&limit=500')).not.toContain(id);
    expect((await tracked('sort=moved'))[0]).toBe(id);
    expect((await api.get<FrontPage>('/api/front-page')).moved.map((each) => each.id)).toEqual([id]);
    const bar = await api.get<typeof before>(`/api/pledges?evidence=${value}`);
    expect([bar.count, bar.bar]).toEqual([1, { unassessed: (before.count ?? 0) - 1, [value]: 1 }]);

    // That its words cannot be tested is a judgement too, and has a place of its own.
    const untestable = (await api.get<typeof before>('/api/pledges?evidence=unassessed')).items[0]?.id ?? '';
    const words = { ...judging, officials: null, evidence: null, schedule: null, clarity: 'untestable' };
    const unrated = await api.send<Written>('POST', `/api/pledges/${untestable}/assessments`, words);
    expect(await tracked('evidence=untestable')).toEqual([untestable]);
    expect((await api.get<typeof before>('/api/pledges')).bar).toMatchObject({ untestable: 1, [value]: 1 });
    await api.send('DELETE', `/api/assessments/${unrated.assessment}`, { by: 'Ida Fenn', why: null });
    expect(await tracked('evidence=untestable')).toEqual([]);

    const notTheirs = await api.ask('DELETE', `/api/assessments/${assessed.assessment}`, { by: 'Noor Vell' });
    expect(notTheirs.status).toBe(409);
    for (const [made, by] of [
      [assessed.assessment, 'Ida Fenn'],
      [second.assessment, 'Noor Vell'],
    ]) {
      expect(await api.send('DELETE', `/api/assessments/${made}`, { by })).toMatchObject({ changed: 1 });
    }
    expect(await api.send('DELETE', `/api/evidence/${linked.evidence}`, { by: 'Noor Vell', why: 'no' })).toMatchObject({
      changed: 1,
    });
    const left = await api.get<PledgeRead>(`/api/pledges/${id}`);
    expect(left).toMatchObject({ evidence: 0, status: null, links: [] });
    expect(left.assessments.map(({ takenBack }) => takenBack)).toEqual([true, true]);
    const bare = await api.ask('POST', `/api/pledges/${id}/evidence`, { ...linking, why: ' ' });
    expect(bare.status).toBe(400);
  });

  test('proposed evidence is listed, rejected with a reason of the list, brought back, and linked', async () => {
    const asked = () => api.get<ProposedEvidencePage>('/api/proposed-evidence?limit=500');
    let page = await asked();
    // Nothing is compared just behind a write.
    const uncompared = async () => {
      page = await asked();
      return page.uncompared;
    };
    await expect.poll(uncompared, { timeout: 220_000, interval: 100 }).toBe(0);
    expect(page.items.length).toBeGreaterThan(2);
    const ids = async () => (await asked()).items.map(({ id }) => id);
    const one = page.items.find(({ bearer }) => bearer.finding !== null);
    if (!one) throw new Error('no finding is proposed');
    const of = one.bearer.finding;
    const path = `/api/pledges/${one.pledge.item}`;
    const own = await api.get<ProposedEvidencePage>(`/api/proposed-evidence?pledge=${one.pledge.item}&limit=500`);
    expect(own.items.map(({ id }) => id)).toContain(one.id);
    expect(new Set(own.items.map(({ pledge }) => pledge.item))).toEqual(new Set([one.pledge.item]));

    const silent = await api.ask('POST', `${path}/refusals`, { by: 'Ida Fenn', of });
    expect(silent.status).toBe(400);
    const refusing = { by: 'Ida Fenn', of, reason: 'earlier-period', why: 'it was before' };
    expect(await api.send('POST', `${path}/refusals`, refusing)).toMatchObject({ changed: 1 });
    expect(await api.send('POST', `${path}/refusals`, refusing)).toMatchObject({ changed: 0 });
    expect(await ids()).not.toContain(one.id);
    expect(await api.send('POST', `${path}/refusals/undo`, { by: 'Ida Fenn', of })).toMatchObject({ changed: 1 });
    expect(await ids()).toContain(one.id);

    const linking = { by: 'Ida Fenn', why: 'as proposed', relation: one.relation, to: of };
    const linked = await api.send<Written>('POST', `${path}/evidence`, linking);
    expect(await ids()).not.toContain(one.id);
    const { items: told } = await api.get<HistoryPage>('/api/history?limit=3');
    const entry = told.find(({ kind }) => kind === 'evidence.linked');
    expect(entry).toBeDefined();
    expect(told.some(({ kind }) => kind === 'evidence.unrefused')).toBe(true);
    await api.send('DELETE', `/api/evidence/${linked.evidence}`, { by: 'Ida Fenn', why: null });
    expect(await ids()).toContain(one.id);
  });

  test('of a sentence that is no finding a link makes one, and a refusal does not', async () => {
    const { items } = await api.get<ProposedEvidencePage>('/api/proposed-evidence?limit=500');
    const [one, other] = items.filter(({ bearer }) => bearer.finding === null);
    if (!one || !other) throw new Error('no such sentence is proposed');
    const place = ({ bearer: { where, passages } }: ProposedEvidence) => {
      return { article: where.article, start: passages[0]?.start, end: passages.at(-1)?.end };
    };
    const made = () => api.get<PageOf<unknown>>('/api/items?kind=action&limit=500').then((page) => page.items.length);
    const before = await made();
    const path = `/api/pledges/${one.pledge.item}`;
    const refusing = { by: 'Ida Fenn', of: place(one), reason: 'no-step' };
    expect(await api.send('POST', `${path}/refusals`, refusing)).toMatchObject({ changed: 1 });
    expect(await made()).toBe(before);
    expect(await api.send('POST', `${path}/refusals/undo`, refusing)).toMatchObject({ changed: 1 });
    const nowhere = { ...refusing, of: { ...place(one), end: 9_000_000 } };
    expect((await api.ask('POST', `${path}/refusals`, nowhere)).status).toBe(400);
    const linking = { by: 'Ida Fenn', why: 'it says so', relation: other.relation, to: place(other) };
    const linked = await api.send<Written>('POST', `/api/pledges/${other.pledge.item}/evidence`, linking);
    const { links } = await api.get<PledgeRead>(`/api/pledges/${other.pledge.item}`);
    const link = links.find(({ id }) => id === linked.evidence);
    expect(link?.finding).toMatchObject({ kind: 'action', made: true, exact: other.bearer.passages[0]?.exact });
    await api.send('DELETE', `/api/evidence/${linked.evidence}`, { by: 'Ida Fenn', why: null });
  });

  test('the tracker filters by pledger, form, testability, outlet and words, and sorts', async () => {
    const list = (query: string) =>
      api.get<PageOf<PledgeRow> & { pledgers: { entity: string; count: number }[] }>(`/api/pledges?limit=500&${query}`);
    const all = await list('');
    const [top] = all.pledgers;
    const theirs = await list(`pledger=${top?.entity}`);
    expect(theirs.count).toBe(top?.count);
    for (const item of theirs.items) expect(item.named.map((each) => each.entity)).toContain(top?.entity);
    const clear = await list('testable=clear&form=promise');
    expect(clear.items.length).toBeGreaterThan(0);
    for (const item of clear.items) expect([item.testable, item.form]).toEqual(['clear', 'promise']);
    const byHand = all.items.filter(({ testable, form }) => testable === 'clear' && form === 'promise');
    expect(clear.count).toBe(byHand.length);
    const record = await list('outlet=The%20Kessermark%20Record');
    expect(new Set(record.items.map(({ where }) => where.outlet))).toEqual(new Set(['The Kessermark Record']));
    const deadlines = (await list('sort=deadline')).items.map(({ deadline }) => deadline?.to ?? '9999-12-31');
    expect(deadlines).toEqual(deadlines.toSorted());
    expect((await list('words=xylophone')).items).toEqual([]);
  });

  test('joins are answered, made and undone; findings are separated', async () => {
    const joins = await api.get<PageOf<Join>>('/api/joins');
    expect(joins.count).toBe(joins.items.length);
    const scores = joins.items.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const [first, second] = joins.items.filter(({ kind }) => kind === 'entity');
    const answer = (id: string | undefined, accept: boolean) =>
      api.send<Written>('PUT', `/api/joins/${id}`, { by: 'Ida Fenn', accept, why: 'known' });
    expect(await answer(first?.id, false)).toMatchObject({ changed: 1 });
    expect(await answer(first?.id, false)).toMatchObject({ changed: 0 });
    const rejected = await api.get<PageOf<Join>>('/api/joins?verdict=rejected');
    expect(rejected.items).toMatchObject([{ id: first?.id, by: 'Ida Fenn', verdict: 'rejected' }]);
    expect(await answer(second?.id, true)).toMatchObject({ changed: 1 });
    const [a, b] = [second?.a.item ?? '', second?.b.item ?? ''];
    const [older, newer] = Number(a.slice(1)) < Number(b.slice(1)) ? [a, b] : [b, a];
    expect((await api.get<EntityRead>(`/api/entities/${newer}`)).id).toBe(older);
    expect(await api.send('POST', `/api/items/${newer}/part`, { by: 'Ida Fenn' })).toMatchObject({ item: newer });
    expect((await api.get<EntityRead>(`/api/entities/${newer}`)).id).toBe(newer);
    expect(await api.send('POST', `/api/items/${newer}/join`, { by: 'Ida Fenn', with: older })).toMatchObject({
      item: older,
    });
    await api.send('POST', `/api/items/${newer}/part`, { by: 'Ida Fenn' });
    const self = await api.ask('POST', `/api/items/${newer}/join`, { by: 'Ida Fenn', with: newer });
    expect(self.status).toBe(409);
    const [many] = (await api.get<PageOf<ItemRow>>('/api/items?kind=action&sort=members')).items;
    const item = await api.get<ItemRead>(`/api/items/${many?.id}`);
    const out = item.findings.at(-1);
    const apart = await api.send<Written>('POST', `/api/findings/${out?.id}/separate`, { by: 'Ida Fenn' });
    expect(apart.item).not.toBe(many?.id);
    expect(await api.get(`/api/findings/${out?.id}`)).toMatchObject({ item: apart.item, members: 1 });
  });

  test('differences have both sides, and are filtered by aspect and item', async () => {
    const all =
      await api.get<PageOf<{ item: string; aspect: string; a: { article: string }; b: { article: string } }>>(
        '/api/differences',
      );
    expect(all.items.length).toBeGreaterThan(0);
    expect(all.count).toBe(all.items.length);
    for (const { a, b } of all.items) expect(a.article).not.toBe(b.article);
    const [first] = all.items;
    const its = await api.get<typeof all>(`/api/differences?item=${first?.item}`);
    expect(its.items.length).toBeGreaterThan(0);
    expect(new Set(its.items.map(({ item }) => item))).toEqual(new Set([first?.item]));
    const aspect = await api.get<typeof all>(`/api/differences?aspect=${first?.aspect}`);
    expect(aspect.items).toEqual(all.items.filter((each) => each.aspect === first?.aspect));
  });

  test('search finds statements and marks matches', async () => {
    const found = await api.get<Hits>('/api/search?words=reopen%20ward&kind=pledge');
    expect(found.hits.length).toBeGreaterThan(0);
    for (const hit of found.hits) {
      expect(hit).toMatchObject({ kind: 'pledge', item: expect.stringMatching(/^P/) });
      expect(
        hit.passage
          .filter(({ match }) => match)
          .map(({ text }) => text.toLowerCase())
          .join(' '),
      ).toContain('ward');
    }
    const articles = await api.get<Hits>(
      '/api/search?words=dam&kind=article&outlet=Kessermark&from=2025-03&to=2025-04-09',
    );
    expect(articles.hits.map(({ where }) => where.outlet)).toContain('The Kessermark Record');
    for (const { id, where, day } of articles.hits) {
      expect(id).toBe(where.article);
      expect(day && day >= '2025-03-01' && day <= '2025-04-09').toBe(true);
    }
    const theirs = await api.get<Hits>('/api/search?speaker=Harsanby&kind=statement');
    expect(theirs.hits.length).toBeGreaterThan(0);
    for (const { who } of theirs.hits) expect(who.join()).toContain('Harsanby');
    expect((await api.ask('GET', '/api/search?words=the')).status).toBe(409);
  });

  test('the history has a sentence for each entry, and is filtered by id and person', async () => {
    const all = await api.get<PageOf<LogEntry>>('/api/history?limit=500');
    expect(all.items).toHaveLength(all.count ?? 0);
    for (const { summary, by } of all.items) expect(summary).toMatch(new RegExp(`^${by} [a-z].*\\.$`));
    expect(all.items.at(-1)).toMatchObject({
      seq: 1,
      kind: 'record.begun',
      summary: expect.stringMatching(/^saydo test began the record \S+\.$/),
    });
    expect(all.items.map(({ summary }) => summary)).toContainEqual(
      expect.stringMatching(/^Ida Fenn took back M1, their assessment of “.+” \(P\d+\)\.$/),
    );
    const article = await api.get<PageOf<LogEntry>>('/api/history?subject=t1');
    expect(article.items.map(({ kind }) => kind)).toEqual(['article.added']);
    const ida = await api.get<PageOf<LogEntry>>('/api/history?by=Ida%20Fenn&limit=500');
    expect(ida.items.map(({ seq }) => seq)).toEqual(
      all.items.filter(({ by }) => by === 'Ida Fenn').map(({ seq }) => seq),
    );
    expect(ida.items.length).toBeGreaterThan(10);
    expect((await api.get<PageOf<LogEntry>>('/api/history?by=Nobody')).items).toEqual([]);
  });

  test('settings accept a built-in and a custom vocabulary, and refuse an invalid one', async () => {
    interface Read {
      readonly vocabulary: { id: string };
      readonly vocabularies: readonly { id: string }[];
      readonly outlets: readonly { name: string; articles: number }[];
      readonly reviewers: readonly { name: string; decisions: number }[];
    }
    const before = await api.get<Read>('/api/settings');
    expect(before.outlets).toContainEqual({ name: 'The Brinmouth Tide', articles: 7 });
    const another = before.vocabularies.find(({ id }) => id !== before.vocabulary.id)?.id;
    const put = (vocabulary: unknown) => ({ by: 'Ida Fenn', vocabulary });
    expect(await api.send('PUT', '/api/settings/vocabulary', put(another))).toMatchObject({ changed: 1 });
    expect((await api.get<Read>('/api/settings')).vocabulary.id).toBe(another);
    const own = { id: 'ours', name: 'Ours', source: '', values: [{ id: 'good', label: 'Good', tone: 'kept' }] };
    await api.send('PUT', '/api/settings/vocabulary', put(own));
    const after = await api.get<Read>('/api/settings');
    expect(after.vocabulary).toEqual(own);
    expect(after.vocabularies).toContainEqual(own);
    expect((await api.ask('PUT', '/api/settings/vocabulary', put('no-such'))).status).toBe(409);
    expect(
      (
        await api.ask(
          'PUT',
          '/api/settings/vocabulary',
          put({ ...own, values: [{ id: 'x', label: 'X', tone: 'loud' }] }),
        )
      ).status,
    ).toBe(400);
    await api.send('PUT', '/api/settings/vocabulary', put(before.vocabulary.id));
  });

  test('an import adds what was sent, is listed, and can be stopped', async () => {
    const begun = await api.send<{ id: string }>('POST', '/api/imports', {
      text: 'Mayor Orla Fenwright said that the tram would run.\n',
    });
    const ended = async (): Promise<unknown> => {
      const state = await api.get<{ state: string }>(`/api/imports/${begun.id}`);
      return ['waiting', 'running'].includes(state.state) ? new Promise((r) => setTimeout(r, 50)).then(ended) : state;
    };
    expect(await ended()).toMatchObject({ state: 'done', added: 1, failed: 0, total: 1 });
    expect(await api.get('/api/imports')).toMatchObject({ items: [{ id: begun.id }] });
    expect(await api.send('DELETE', `/api/imports/${begun.id}`, undefined)).toMatchObject({
      id: begun.id,
      state: 'done',
    });
    const events = await api.ask('GET', `/api/imports/${begun.id}/events`);
    expect(await events.text()).toMatch(/^event: input\ndata: \{.*"status":"added".*\nid: 1\n\nevent: import\ndata: /);
  });

  test('exports in every format contain accepted findings and no proposals', async () => {
    for (const { name, media, ending } of FORMATS) {
      const response = await api.ask('GET', `/api/export/${name}`);
      expect([name, response.status]).toEqual([name, 200]);
      expect(response.headers.get('content-type')).toBe(ending === null ? 'application/zip' : media);
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="saydo-${name}${ending ?? '.zip'}"`,
      );
    }
    expect((await api.ask('GET', '/api/export/pdf')).status).toBe(404);
    expect((await api.ask('GET', '/api/export/rss?pledge=P99999')).status).toBe(404);
  });

  test('facts of an article and descriptions of a pledge are set and removed; an import is withdrawn and restored', async () => {
    const by = 'Ida Fenn';
    const outlet = async () => (await api.get<{ outlet: string | null }>('/api/articles/T1')).outlet;
    const before = await outlet();
    await api.send('PUT', '/api/articles/T1/facts', { by, why: 'as it signs itself', outlet: 'Brinmouth Tide' });
    expect(await outlet()).toBe('Brinmouth Tide');
    await api.send('PUT', '/api/articles/T1/facts', { by, outlet: null });
    expect(await outlet()).toBe(before);

    const count = async () => (await api.get<PageOf<unknown>>('/api/articles')).count;
    const all = await count();
    await api.get('/api/articles/T19/dependents');
    await api.send('PUT', '/api/articles/T19/withdrawal', { by, why: 'sent twice' });
    expect(await count()).toBe((all ?? 0) - 1);
    await api.send('DELETE', '/api/articles/T19/withdrawal', { by });
    expect(await count()).toBe(all);

    const { id } = await pledge('vowed to open them again');
    await api.send('PUT', `/api/pledges/${id}/description`, { by, title: 'Reopen the maternity wards' });
    expect(await api.get(`/api/pledges/${id}`)).toMatchObject({ title: 'Reopen the maternity wards' });

    await api.send('PUT', `/api/pledges/${id}/criteria`, { by, why: 'before evidence', kept: 'births there again' });
    expect(await api.get(`/api/pledges/${id}`)).toMatchObject({ criteria: { kept: 'births there again' } });

    const { items } = await api.get<PageOf<FindingInContext>>('/api/review?kind=action');
    const findings = items.slice(0, 2).map((finding) => finding.id);
    await api.send('POST', '/api/decisions', { by, verdict: 'reject', why: 'headlines', findings });
    expect(await api.send('POST', '/api/decisions/undo', { by, findings })).toMatchObject({ changed: 2 });
  });

  test('what is watched, what somebody follows, what is new and needs a look', async () => {
    const by = 'Ida Fenn';
    const watched = await api.send<{ items: { id: number }[] }>('POST', '/api/watched', {
      ...{ source: 'https://lowen.example/feed', by },
    });
    expect((await api.get<{ items: unknown[] }>('/api/watched')).items).toHaveLength(1);
    await api.send('DELETE', `/api/watched/${watched.items[0]?.id}`, {});
    const { items } = await api.get<{ items: { id: string }[] }>('/api/pledges?limit=1');
    const id = items[0]?.id ?? '';
    await api.send('POST', `/api/pledges/${id}/seen`, { by });
    expect(
      (await api.get<{ items: { flags: unknown[] }[] }>('/api/news')).items.every(({ flags }) => flags.length > 0),
    ).toBe(true);
    await api.send('POST', '/api/follows', { id, by });
    await api.send('POST', '/api/follows', { search: 'dam', by });
    const mine = await api.get<{ items: { number: number; item: string | null }[] }>('/api/follows?by=Ida%20Fenn');
    expect(mine.items.map(({ item }) => item)).toEqual([id, null]);
    const digest = await api.get<{ sections: { follow: { label: string } }[] }>(
      '/api/digest?by=Ida%20Fenn&since=2030-12-31',
    );
    expect(digest.sections.map(({ follow }) => follow.label)).toContain('dam');
    for (const form of ['atom', 'eml', 'html', 'txt', 'json']) {
      const response = await api.ask('GET', `/api/digest/${form}?by=Ida%20Fenn&since=2030-12-31`);
      expect(response.status, form).toBe(200);
      expect(await response.text()).toContain('dam');
    }
    await api.send('DELETE', `/api/follows/${mine.items[0]?.number}`, { by });
    expect((await api.ask('DELETE', `/api/follows/${mine.items[1]?.number}`, { by: 'Noor Vell' })).status).toBe(404);
  });

  test('the site is previewed, published and downloaded', async () => {
    const settled = async () => {
      await expect.poll(async () => (await api.get<Publication>('/api/publication')).running).toBe(null);
      return api.get<Publication>('/api/publication');
    };
    await api.send('POST', '/api/publication/preview', {});
    const { preview, last } = await settled();
    expect(last).toBe(null);
    expect(preview).toMatchObject({ outdated: false, changes: null, protections: 0 });
    await api.send('POST', '/api/publication', { read: preview?.read ?? 0 });
    expect((await settled()).last).toMatchObject({ pledges: preview?.pledges, signed: false });
    const archive = await api.ask('GET', '/api/publication/archive');
    expect(Buffer.from(await archive.arrayBuffer()).toString('latin1')).toContain('data/tracker.js');
    const { items } = await api.get<{ items: { name: string }[] }>('/api/export');
    expect(items.map(({ name }) => name)).toEqual(FORMATS.map(({ name }) => name));
  });

  test('chains are listed for all and for an article, in its words, and not for what cannot have any', async () => {
    const { items, count } = await api.get<ChainPage>('/api/chains?limit=500');
    expect(items.length).toBe(count);
    const [one] = items;
    if (!one) throw new Error('the press has no chain');
    const { text } = await api.get<ArticleRead>(`/api/articles/${one.where.article}`);
    for (const { start, end, exact } of [one.later, one.earlier, one.passage])
      expect(text.slice(start, end)).toBe(exact);
    const own = await api.get<ChainPage>(`/api/chains?of=${one.where.article}`);
    expect(own.items.map(({ id }) => id)).toContain(one.id);
    expect((await api.ask('GET', '/api/chains?of=P999999')).status).toBe(404);
  });

  test('every described route has answered as described', async () => {
    const events = await api.ask('GET', '/api/events');
    await events.body?.cancel();
    await api.ask('GET', '/api/review/agreement');
    const original = await api.ask('GET', '/api/articles/T1/captures/1/original');
    expect(original.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(api.described.length).toBeGreaterThan(35);
    expect([...api.answered].toSorted()).toEqual([...api.described].toSorted());
  });

  test('no internal errors occurred, and verify finds none', async () => {
    expect(desk.reported).toEqual([]);
    expect((await verify(db, { progress: () => {} })).problems).toEqual([]);
  });
});

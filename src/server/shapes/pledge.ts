import type { z } from '@hono/zod-openapi';
import { assessmentId, evidenceId, findingId, itemId } from '../../record/ids.ts';
import { formOf } from '../../record/kinds/summary.ts';
import { dated, figure } from '../../record/views/of-finding.ts';
import type { Assessment, Candidate, Evidence, PledgeRead, PledgeRow, Vocabulary } from '../../record/views/pledges.ts';
import type { Vocabulary as VocabularyIn } from '../../record/vocabularies/vocabulary.ts';
import type { Candidate as CandidateIn } from '../../store/asking/tracker/candidates.ts';
import type { Linked, PledgeOpened } from '../../store/asking/tracker/pledge-read.ts';
import type { Assessed, PledgeRow as Row } from '../../store/asking/tracker/pledge-rows.ts';
import { findingInContext, named } from './finding.ts';
import { itemRow } from './item.ts';
import { standpoint } from './standpoint.ts';
import { timeline } from './timeline.ts';

export function pledgeRow(row: Row): PledgeRow {
  const { wording, evidence, moved, status, disputed } = row;
  const found = wording.finding.kind === 'pledge' ? wording.finding : null;
  return {
    ...itemRow(row),
    form: formOf(wording.finding),
    verdict: wording.verdict,
    named: wording.named.map(named),
    wording: found?.passages.map(({ exact }) => exact).join(' … ') ?? row.label,
    finding: findingId(wording.id),
    where: standpoint(wording),
    deadline: dated(found?.deadline ?? null),
    amount: figure(found?.amount ?? null),
    testable: found?.testable ?? null,
    evidence,
    moved,
    status: status === null ? null : assessment(status),
    disputed,
  };
}

export function pledgeOpened(pledge: PledgeOpened): PledgeRead {
  return {
    ...pledgeRow(pledge),
    wordings: pledge.wordings.map(findingInContext),
    links: pledge.links.map(link),
    assessments: pledge.assessments.map(assessment),
    timeline: timeline(pledge),
    vocabulary: vocabulary(pledge.vocabulary),
  };
}

function assessment(assessed: Assessed): z.infer<typeof Assessment> {
  const { id, officials, evidence, schedule, clarity, searched, settle, date, vocabulary: words, value } = assessed;
  const { by, at, why, current, takenBack } = assessed;
  return {
    ...{ id: assessmentId(id), date, officials, evidence, schedule, clarity, settle, vocabulary: words },
    searched: searched === null ? null : { where: searched.where, until: searched.until },
    value: value === null ? null : { id: value.id, label: value.label, tone: value.tone },
    ...{ by, at, why, current, takenBack },
  };
}

function link({ id, relation, by, at, why, finding }: Linked): z.infer<typeof Evidence> {
  const item = itemId(finding.kind, finding.item);
  return { id: evidenceId(id), relation, by, at, why, item, finding: findingInContext(finding) };
}

export function candidate({ finding, why, score }: CandidateIn): z.infer<typeof Candidate> {
  return { item: itemId(finding.kind, finding.item), finding: findingInContext(finding), why, score };
}

export function vocabulary({ id, name, source, values }: VocabularyIn): z.infer<typeof Vocabulary> {
  return { id, name, source: source ?? '', values: values.map((value) => ({ ...value })) };
}

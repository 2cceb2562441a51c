import { MIN_PROPOSED } from '../../record/bearing/propose-evidence.ts';
import { RELATIONS, reasonAsProposed, refusalNamed } from '../../record/evidence.ts';
import { linkEvidence } from '../../store/commands/link-evidence.ts';
import { refuseEvidence, unrefuseEvidence } from '../../store/commands/refuse-evidence.ts';
import { proposalOf } from '../../store/queries/bearings/proposal-of.ts';
import { type ProposedEvidence, proposedEvidence } from '../../store/queries/bearings/proposed.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { UsageProblem } from '../problem.ts';
import { type ConfidenceOptions, confidenceGiven, exactlyOneOf, nameGiven, reasonGiven } from './arguments.ts';
import { compareEvidence } from './compare.ts';
import { type EvidenceOptions, linkedLine } from './evidence-commands.ts';
import { namedPair } from './named-finding.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type ProposedEvidenceOptions = RecordOptions &
  ConfidenceOptions & { readonly json?: boolean; readonly sameArticle?: boolean };

/** `saydo evidence proposed`: proposed evidence for pledges, by confidence. */
export async function proposedEvidenceCommand(options: ProposedEvidenceOptions, cli: CliContext): Promise<number> {
  const least = confidenceGiven(options) ?? MIN_PROPOSED;
  return withRecord(options, cli, { command: 'evidence', reads: true }, async ({ db }) => {
    await compareEvidence(db, cli);
    const proposals = await proposedEvidence(db, least, { within: options.sameArticle === true });
    for (const proposal of proposals)
      cli.stdout.write(options.json === true ? `${proposalInJson(proposal)}\n` : `${inLines(proposal)}\n\n`);
    if (proposals.length === 0 && options.json !== true)
      cli.stdout.write(
        `this record has no proposed evidence of ${options.sameArticle === true ? 'the same' : 'later'} articles; ` +
          `--min-confidence 0.4 lists less likely proposals${options.sameArticle === true ? '' : ', --same-article what stands in the articles of the pledges'}\n`,
      );
    return EXIT.allRead;
  });
}

/** The published format of proposals calls the confidence `sure`. */
export function proposalInJson({ confidence, why, ...proposal }: ProposedEvidence): string {
  return JSON.stringify({ ...proposal, sure: confidence, why });
}

/** `saydo evidence accept P38 A12`: links a proposal, with its own relation and reason unless others are given. */
export async function acceptEvidenceCommand(
  [pledge = '', other = '']: readonly string[],
  options: EvidenceOptions,
  cli: CliContext,
): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  const chosen = options.as === undefined ? null : exactlyOneOf('--as', options.as, RELATIONS);
  return withRecord(options, cli, { command: 'evidence' }, async ({ db }) => {
    const pair = await namedPair(db, pledge, other);
    await compareEvidence(db, cli);
    const proposal = await proposalOf(db, pair.pledge, pair);
    if (proposal === null && (chosen === null || options.why === undefined)) {
      throw new UsageProblem(
        `there is no proposal for ${pledge} and ${other}; give --as and --why, or see saydo evidence proposed.`,
      );
    }
    const relation = chosen ?? proposal!.relation;
    const why = options.why ?? reasonAsProposed(proposal!, relation);
    const proposed = proposal === null ? {} : { proposed: { relation: proposal.relation, sure: proposal.confidence } };
    const linked = await linkEvidence(db, { ...pair, relation, ...proposed }, { by, now: cli.now(), why });
    cli.stdout.write(linkedLine(linked, `${other} ${relation} ${pledge}`, by));
    return EXIT.allRead;
  });
}

/** `saydo evidence reject P38 A12 --why "other place"`: it is not proposed again from any report of it. */
export async function rejectEvidenceCommand(
  [pledge = '', other = '']: readonly string[],
  options: EvidenceOptions,
  cli: CliContext,
): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  const why = reasonGiven(options.why);
  return withRecord(options, cli, { command: 'evidence' }, async ({ db }) => {
    const pair = await namedPair(db, pledge, other);
    await compareEvidence(db, cli);
    const proposal = await proposalOf(db, pair.pledge, pair);
    const proposed = proposal === null ? null : { relation: proposal.relation, sure: proposal.confidence };
    const named = refusalNamed(why);
    const refused = { ...pair, proposed, ...(named === null ? {} : { reason: named }) };
    const fresh = await refuseEvidence(db, refused, { by, now: cli.now(), why });
    const what = `${other} does not bear on ${pledge}`;
    cli.stdout.write(fresh ? `noted: ${what}\n` : `${by} said so already: ${what}\n`);
    return EXIT.allRead;
  });
}

/** `saydo evidence unreject P38 A12`: takes a rejection back. */
export async function unrejectEvidenceCommand(
  [pledge = '', other = '']: readonly string[],
  options: EvidenceOptions,
  cli: CliContext,
): Promise<number> {
  const by = nameGiven(options.by, cli.environment);
  return withRecord(options, cli, { command: 'evidence' }, async ({ db }) => {
    const pair = await namedPair(db, pledge, other);
    const taken = await unrefuseEvidence(db, pair, { by, now: cli.now(), why: options.why ?? null });
    const what = `${other} does not bear on ${pledge}`;
    cli.stdout.write(taken ? `removed: ${what}\n` : `${by} had not said so: ${what}\n`);
    return EXIT.allRead;
  });
}

function inLines({ pledge, bearer, relation, confidence, why }: ProposedEvidence): string {
  const [wording] = pledge.wordings;
  const [report] = bearer.reports;
  const articles = new Set(bearer.reports.map(({ article }) => article)).size;
  const more = articles > 1 ? ` and ${articles - 1} more` : '';
  return [
    `${bearer.id ?? 'a sentence'} ${relation} ${pledge.id}, ${Math.round(100 * confidence)} %`,
    `  pledge: “${oneLine(wording?.exact ?? '')}” (${wording?.article ?? ''})`,
    `  ${bearer.kind}: “${oneLine(report?.exact ?? '')}” (${report?.article ?? ''}${more})`,
    ...why.map((reason) => `  - ${reason}`),
  ].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

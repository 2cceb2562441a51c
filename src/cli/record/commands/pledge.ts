import type { Command } from 'commander';
import { CLARITIES, OFFICIALS, OUTCOMES, SCHEDULES } from '../../../record/assessment.ts';
import { RELATIONS } from '../../../record/evidence.ts';
import type { CliContext } from '../../cli-context.ts';
import type { AssessOptions } from '../assess-commands.ts';
import type { EvidenceOptions } from '../evidence-commands.ts';
import { ASSESS_HELP, EVIDENCE_HELP } from '../help.ts';
import type { ProposedEvidenceOptions } from '../proposed-evidence-command.ts';
import { deciding, type Exit, shown, withRecord } from './shared.ts';

export function pledgeCommands(root: Command, cli: CliContext, exit: Exit): void {
  const evidence = root
    .command('evidence')
    .description('link a pledge to what was said or done about it')
    .addHelpText('after', EVIDENCE_HELP);
  const load = () => import('../evidence-commands.ts');
  withRecord(evidence.command('link'))
    .description('link a statement or an action to a pledge')
    .argument('<pledge>', 'P1, or one of its findings: F1')
    .argument('<other>', 'S1 or A1, or one of its findings')
    .option('--as <relation>', `its relation to the pledge: ${RELATIONS.join(', ')}`)
    .option('--by <name>', 'who says so (SAYDO_BY)')
    .option('--why <reason>', 'why (required)')
    .action(async (pledge: string, other: string, options: EvidenceOptions) => {
      exit(await (await load()).linkCommand([pledge, other], options, cli));
    });
  deciding(withRecord(evidence.command('unlink')))
    .description('remove links')
    .argument('<ids...>', 'V1 (saydo show P1 lists them)')
    .action(async (ids: string[], options: EvidenceOptions) => {
      exit(await (await load()).unlinkCommand(ids, options, cli));
    });
  const proposed = () => import('../proposed-evidence-command.ts');
  shown(evidence.command('proposed'))
    .description('list proposed evidence for pledges; people decide on it')
    .option('--min-confidence <number>', 'only proposals of at least this confidence, 0 to 1 (0.5)')
    .option('--same-article', 'what articles tell of pledges that stand in them, and not what later articles do')
    .action(async (options: ProposedEvidenceOptions) => {
      exit(await (await proposed()).proposedEvidenceCommand(options, cli));
    });
  withRecord(evidence.command('accept'))
    .description('link a proposal')
    .argument('<pledge>', 'P1, or one of its findings: F1')
    .argument('<other>', 'S1 or A1, or one of its findings')
    .option('--as <relation>', `relation, if not the proposed one: ${RELATIONS.join(', ')}`)
    .option('--by <name>', 'who says so (SAYDO_BY)')
    .option('--why <reason>', 'why (the reason of the proposal)')
    .action(async (pledge: string, other: string, options: EvidenceOptions) => {
      exit(await (await proposed()).acceptEvidenceCommand([pledge, other], options, cli));
    });
  withRecord(evidence.command('reject'))
    .description('reject a proposal; it is not made again')
    .argument('<pledge>', 'P1, or one of its findings: F1')
    .argument('<other>', 'S1 or A1, or one of its findings')
    .option('--by <name>', 'who says so (SAYDO_BY)')
    .option('--why <reason>', 'why: other matter, other place, earlier period, no step, wrong person, …')
    .action(async (pledge: string, other: string, options: EvidenceOptions) => {
      exit(await (await proposed()).rejectEvidenceCommand([pledge, other], options, cli));
    });
  deciding(withRecord(evidence.command('unreject')))
    .description('remove a rejection of evidence')
    .argument('<pledge>', 'P1, or one of its findings: F1')
    .argument('<other>', 'S1 or A1, or one of its findings')
    .action(async (pledge: string, other: string, options: EvidenceOptions) => {
      exit(await (await proposed()).unrejectEvidenceCommand([pledge, other], options, cli));
    });
  const loadAssessing = () => import('../assess-commands.ts');
  withRecord(root.command('assess'))
    .description('assess a pledge: what officials say, what the evidence supports, whether it is on schedule')
    .argument('<pledge>', 'P1, or one of its findings: F1')
    .option(
      '--evidence <value>',
      `what the evidence supports: a value of the vocabulary, or ${OUTCOMES.map(({ id }) => id).join(', ')}`,
    )
    .option('--officials <value>', `what officials say: ${OFFICIALS.join(', ')}`)
    .option('--schedule <value>', SCHEDULES.join(', '))
    .option('--clarity <value>', CLARITIES.join(', '))
    .option('--searched <where>', 'where evidence was searched; required with none-found')
    .option('--until <day>', 'last day of that search')
    .option('--settle <what>', 'what would settle it')
    .option('--missing <what>', 'what is missing; required with cannot-rate')
    .option('--superseded-by <pledge>', 'the later pledge; required with superseded: P14')
    .option('--date <day>', 'day of the assessment (today)')
    .option('--by <name>', 'who assesses (SAYDO_BY)')
    .option('--why <reason>', 'why (required)')
    .addHelpText('after', ASSESS_HELP)
    .action(async (pledge: string, options: AssessOptions) => {
      exit(await (await loadAssessing()).assessCommand(pledge, options, cli));
    });
  deciding(withRecord(root.command('unassess')))
    .description('retract your assessment of a pledge')
    .argument('<ids...>', 'M1 (saydo show P1 lists them)')
    .action(async (ids: string[], options: AssessOptions) => {
      exit(await (await loadAssessing()).unassessCommand(ids, options, cli));
    });
}

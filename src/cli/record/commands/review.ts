import { Argument, type Command } from 'commander';
import { CHOICES, formsOf } from '../../../record/kinds/kinds.ts';
import type { CliContext } from '../../cli-context.ts';
import type { CorrectionOptions } from '../correction.ts';
import { REVIEW_HELP } from '../help.ts';
import type { ReviewOptions } from '../review-options.ts';
import { again, deciding, type Exit, filtered, shown, withRecord } from './shared.ts';

/** The subtypes of each kind; those of acts are too many to list here, and an invalid one is answered with the list. */
const FORMS_HELP = [
  `of a statement ${formsOf('statement').join(', ')}`,
  `of a pledge ${formsOf('pledge').join(', ')}`,
  `of a name ${formsOf('entity').join(', ')}`,
  'of an action its type, such as AGREE or legislate',
  'of a figure its unit',
].join('; ');

export function reviewCommands(root: Command, cli: CliContext, exit: Exit): void {
  const load = () => import('../review-commands.ts');
  const loadDeciding = () => import('../decide-commands.ts');
  const review = deciding(filtered(root.command('review')))
    .description('list findings that need a decision; accept, correct or reject them')
    .option('--limit <number>', 'how many to list (20)')
    .addHelpText('after', REVIEW_HELP)
    .action(async (options: ReviewOptions) => {
      exit(await (await load()).reviewCommand(options, cli));
    });
  for (const [verdict, what] of [
    ['accept', 'accept findings as proposed, or proposed joins'],
    ['reject', 'reject findings or proposed joins'],
    ['undo', 'undo your decisions'],
  ] as const) {
    deciding(filtered(review.command(verdict)))
      .description(what)
      .argument('[ids...]', 'F1 (finding), S1 (all its witnesses), T1 (all of an article), J1 (proposed join)')
      .option('--all', 'everything that matches the filters')
      .option('--last', verdict === 'undo' ? 'your last decision, with all that it covered' : 'only for undo')
      .action(async (ids: string[], _: unknown, command: Command) => {
        exit(await (await loadDeciding()).decideCommand(verdict, ids, command.optsWithGlobals<ReviewOptions>(), cli));
      });
  }
  deciding(shown(review.command('correct')))
    .description('correct a finding; the proposal is kept')
    .argument('<ids...>', 'F1 (finding)')
    .option('--words <words>', 'the right words, exactly as they stand in the article')
    .option('--source <words>', 'of a statement: the words that name its source, or none')
    .option('--cue <words>', 'of a statement: its verb of saying, or none')
    .option('--speaker <name>', 'who speaks, pledges or acts: a name in the article, or none; again for several', again)
    .option('--form <form>', FORMS_HELP)
    .option('--amount <figure>', 'of a pledge: how much is pledged, as a figure of the article has it, or none')
    .option('--date <date>', 'when it was said or done, or by when it is pledged; or none')
    .option('--testable <how>', CHOICES.testable.join(', '))
    .option('--stance <what>', `what the speaker does with it: ${CHOICES.stance.join(', ')}`)
    .option('--name <name>', 'the right name of an entity')
    .option('--blind', 'you have not seen the decisions of others')
    .action(async (ids: string[], _: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReviewOptions & CorrectionOptions>();
      exit(await (await loadDeciding()).decideCommand('correct', ids, options, cli));
    });
  shown(review.command('joins'))
    .description('list proposed joins: names of one person, pledges that repeat each other')
    .option('--kind <kind>', 'only of this kind; may be given again', again)
    .option('--limit <number>', 'how many to list (20)')
    .action(async (_: unknown, command: Command) => {
      exit(await (await load()).joinsCommand(command.optsWithGlobals<ReviewOptions>(), cli));
    });
  for (const [what, description, ids] of [
    ['join', 'state that two items are the same', '<ids...>'],
    ['part', 'undo a join: the joined item is separate again', '<ids...>'],
    ['separate', 'take findings out of their items for good', '<ids...>'],
  ] as const) {
    deciding(withRecord(review.command(what)))
      .description(description)
      .addArgument(
        new Argument(ids, what === 'join' ? 'two items: E3 E9' : what === 'part' ? 'an item: E9' : 'findings: F12'),
      )
      .action(async (names: string[], _: unknown, command: Command) => {
        exit(await (await loadDeciding()).identityCommand(what, names, command.optsWithGlobals<ReviewOptions>(), cli));
      });
  }
  shown(review.command('agreement'))
    .description('show the agreement between reviewers (Krippendorff’s alpha)')
    .action(async (_: unknown, command: Command) => {
      exit(await (await load()).agreementCommand(command.optsWithGlobals<ReviewOptions>(), cli));
    });
}

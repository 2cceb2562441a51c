import { Argument, type Command, Option } from 'commander';
import { FORMATS } from '../../formats/formats.ts';
import { CLARITIES, OFFICIALS, OUTCOMES, SCHEDULES } from '../../record/assessment.ts';
import { RELATIONS } from '../../record/evidence.ts';
import { CRITERIA_FIELDS } from '../../record/kinds/criteria.ts';
import { DESCRIPTION_FIELDS } from '../../record/kinds/description.ts';
import { CHOICES, formsOf } from '../../record/kinds/kinds.ts';
import { ASPECTS, KINDS } from '../../record/types.ts';
import { intervalInWords, USUAL_INTERVAL } from '../../record/views/intervals.ts';
import { DUE_WITHIN_DAYS, PLEDGE_LISTS } from '../../record/views/pledge-lists.ts';
import type { Surroundings } from '../surroundings.ts';
import type { AddOptions } from './add-command.ts';
import type { ArticleOptions } from './article-commands.ts';
import type { AssessOptions } from './assess-commands.ts';
import type { CorrectionOptions } from './correction.ts';
import type { CriteriaOptions } from './criteria-command.ts';
import type { DescribeOptions } from './describe-command.ts';
import type { EvidenceOptions } from './evidence-commands.ts';
import { exportHelp } from './export-help.ts';
import type { DigestOptions, FollowOptions } from './follow-commands.ts';
import type { FormatOptions } from './format-command.ts';
import {
  ADD_HELP,
  ARTICLE_HELP,
  ASSESS_HELP,
  CHECKPOINT_HELP,
  CRITERIA_HELP,
  DESCRIBE_HELP,
  EVIDENCE_HELP,
  MCP_HELP,
  PLEDGES_HELP,
  PROTECT_HELP,
  PUBLISH_HELP,
  REVIEW_HELP,
  SEARCH_HELP,
  SERVE_HELP,
  SETTINGS_HELP,
  VERIFY_HELP,
  WITNESS_HELP,
} from './help.ts';
import type { NewsOptions } from './news-command.ts';
import type { PledgesOptions } from './pledges-command.ts';
import type { ProposedEvidenceOptions } from './proposed-evidence-command.ts';
import type { ProtectOptions } from './protect-commands.ts';
import type { PublishOptions } from './publish-command.ts';
import type { ReviewOptions } from './review-options.ts';
import type { SearchOptions } from './search-command.ts';
import type { ServeOptions } from './serve-command.ts';
import type { SettingsOptions } from './settings-commands.ts';
import type { WatchOptions } from './watch-command.ts';
import { DIGEST_HELP, NEWS_HELP, WATCH_HELP } from './watch-help.ts';
import type { RecordOptions } from './with-record.ts';

type Exit = (status: number) => void;

/** The subtypes of each kind; those of acts are too many to list here, and an invalid one is answered with the list. */
const FORMS_HELP = [
  `of a statement ${formsOf('statement').join(', ')}`,
  `of a pledge ${formsOf('pledge').join(', ')}`,
  `of a name ${formsOf('entity').join(', ')}`,
  'of an action its type, such as AGREE or legislate',
  'of a figure its unit',
].join('; ');

const again = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

/** The commands of the record. Each is loaded when it is called, so that help is fast. */
export function recordCommands(root: Command, around: Surroundings, exit: Exit): void {
  addCommands(root, around, exit);
  watchCommands(root, around, exit);
  articleCommands(root, around, exit);
  askCommands(root, around, exit);
  reviewCommands(root, around, exit);
  pledgeCommands(root, around, exit);
  describeCommands(root, around, exit);
  criteriaCommands(root, around, exit);
  followCommands(root, around, exit);
  settingsCommands(root, around, exit);
  publishCommands(root, around, exit);
  logCommands(root, around, exit);
}

function withRecord(command: Command): Command {
  return command.option(
    '--record <where>',
    'folder or postgres:// address of the record (SAYDO_RECORD, DATABASE_URL, else ./saydo-record)',
  );
}

function shown(command: Command): Command {
  return withRecord(command)
    .option('--json', 'print the answer as JSON, as the API of saydo serve gives it')
    .option('--width <columns>', 'columns to fill (the terminal’s up to 100, else 80)')
    .option('--color', 'use colour')
    .option('--no-color', 'use no colour');
}

function addCommands(root: Command, around: Surroundings, exit: Exit): void {
  withRecord(root.command('add'))
    .description('read texts into the record')
    .argument('[inputs...]', 'files, folders, patterns, addresses, feeds, archives, or - for standard input')
    .option('--published <date>', 'day of publication, where the text does not say')
    .option('--outlet <name>', 'outlet that published it')
    .option('--title <title>', 'title of the text')
    .option('--url <url>', 'address of the text, where it was read from a file')
    .option('--byline <names>', 'authors, separated by semicolons')
    .option('--speaker <name>', 'speaker of the whole text: of a speech, a manifesto, a release')
    .option('--encoding <label>', 'encoding of the text (detected by default)')
    .option('--verbatim', 'read the text unchanged: page breaks, hyphens and escapes are not repaired')
    .option('--allow-private', 'also read addresses of this machine and the local network')
    .option('--by <name>', 'name of who adds, for the log (the engine by default)')
    .option('--json', 'print one line of JSON for each input')
    .addHelpText('after', ADD_HELP)
    .action(async (inputs: string[], options: AddOptions) => {
      const { addCommand } = await import('./add-command.ts');
      exit(await addCommand(inputs, options, around));
    });
  withRecord(root.command('serve'))
    .description('open the desk: read, review, follow and compare in the browser')
    .option('--port <number>', 'port to listen on (4747, or the next free one)')
    .option('--host <address>', 'only 127.0.0.1 is supported')
    .option('--open [whether]', 'open the browser: yes or no (no)')
    .option('--example', 'fill an empty record with a small fictional press')
    .option('--allow-folder <folder>', 'a folder that the desk may import from; may be given again (none)', again)
    .option('--watch', 'look again by itself at what is watched (saydo watch, or the settings page)')
    .option('--publish-into <folder>', 'folder that the desk publishes its site into (none: the site is downloaded)')
    .option('--settings <file>', 'settings of that site, as saydo publish takes them (saydo-site.json, if it exists)')
    .option('--key <file>', 'file of the secret key that signs that site (saydo key makes one)')
    .addHelpText('after', SERVE_HELP)
    .action(async (options: ServeOptions) => {
      const { serveCommand } = await import('./serve-command.ts');
      exit(await serveCommand(options, around));
    });
  withRecord(root.command('mcp'))
    .description('answer agents and other programs over standard input and output (Model Context Protocol); read-only')
    .addHelpText('after', MCP_HELP)
    .action(async (options: RecordOptions) => {
      const { mcpCommand } = await import('./mcp-command.ts');
      exit(await mcpCommand(options, around));
    });
  withRecord(root.command('reread'))
    .description('read stored captures again where an older engine read them; decisions are kept')
    .action(async (options: RecordOptions) => {
      const { rereadCommand } = await import('./reread-command.ts');
      exit(await rereadCommand(options, around));
    });
}

function watchCommands(root: Command, around: Surroundings, exit: Exit): void {
  shown(root.command('watch'))
    .description('look again by itself at feeds, pages, sitemaps and folders, and add what is new or changed')
    .argument('[sources...]', 'addresses of feeds, pages or sitemaps, folders; what was named before is looked at too')
    .option(
      '--every <time>',
      `how often to look at those that are named: 30m, 2h, 1d (${intervalInWords(USUAL_INTERVAL)})`,
    )
    .option('--once', 'look at what is due, once, and end: for cron')
    .option('--list', 'show what is watched, and how it stands')
    .option('--remove', 'watch those that are named no more; what came of them stays')
    .option('--since <date>', 'of a sitemap: leave out what it says changed before')
    .option('--outlet <name>', 'outlet of what they lead to')
    .option('--allow-private', 'they may lie on this machine or the local network')
    .option('--by <name>', 'who adds, as the log is to name it (the engine, where not given)')
    .addHelpText('after', WATCH_HELP)
    .action(async (sources: string[], options: WatchOptions) => {
      const { watchCommand } = await import('./watch-command.ts');
      exit(await watchCommand(sources, options, around));
    });
}

function articleCommands(root: Command, around: Surroundings, exit: Exit): void {
  const load = () => import('./article-commands.ts');
  const article = root
    .command('article')
    .description('correct the facts of an article; withdraw one that should not have been added')
    .addHelpText('after', ARTICLE_HELP);
  deciding(withRecord(article.command('set')))
    .description('correct outlet, date, title, authors, address or speaker')
    .argument('<article>', 'T20')
    .option('--outlet <name>', 'outlet that published it')
    .option('--published <date>', 'day of publication')
    .option('--title <title>', 'title of the text')
    .option('--byline <names>', 'authors, separated by semicolons')
    .option('--address <url>', 'address on the web')
    .option('--speaker <name>', 'speaker of the whole text: of a speech, a manifesto, a release')
    .action(async (id: string, options: ArticleOptions) => {
      exit(await (await load()).setArticleCommand(id, options, around));
    });
  deciding(withRecord(article.command('withdraw')))
    .description('take an article out of all lists; the log keeps it')
    .argument('<article>', 'T20')
    .option('--yes', 'do not ask, whatever depends on it')
    .action(async (id: string, options: ArticleOptions) => {
      exit(await (await load()).withdrawCommand(id, options, around));
    });
  deciding(withRecord(article.command('restore')))
    .description('bring a withdrawn article back')
    .argument('<article>', 'T20')
    .action(async (id: string, options: ArticleOptions) => {
      exit(await (await load()).restoreCommand(id, options, around));
    });
}

function askCommands(root: Command, around: Surroundings, exit: Exit): void {
  shown(root.command('search'))
    .description('find articles, statements, pledges and actions')
    .argument('[words...]', 'words, "a phrase", begin*, -without, one or other')
    .option('--kind <kind>', 'article, statement, pledge or action; may be given again', again)
    .option('--speaker <name>', 'only what this person or body said, pledged or did')
    .option('--outlet <name>', 'only in this outlet')
    .option('--from <date>', 'not before 2031-05-06, 2031-05 or 2031')
    .option('--to <date>', 'not after')
    .option('--limit <number>', 'how many to show (20)')
    .addHelpText('after', SEARCH_HELP)
    .action(async (words: string[], options: SearchOptions) => {
      const { searchCommand } = await import('./search-command.ts');
      exit(await searchCommand(words, options, around));
    });
  shown(root.command('show'))
    .description('show one thing of the record: its words, its place, the decisions on it')
    .argument('<ids...>', 'T1 (article), F1 (finding), S1, P1, A1, Q1, E1 (item), J1, V1, M1 (their items)')
    .option('--limit <number>', 'how many findings of an item to show (20)')
    .action(async (ids: string[], options) => {
      const { showCommand } = await import('./show-commands.ts');
      exit(await showCommand(ids, options, around));
    });
  shown(root.command('pledges'))
    .description('list pledges: by default those that were reviewed or assessed or are due')
    .argument('[words...]', 'only those with these words')
    .option('--list <list>', PLEDGE_LISTS.join(', '))
    .option('--all', 'search all lists')
    .option(
      '--due [day]',
      `only those whose deadline has passed or comes within ${DUE_WITHIN_DAYS} days, or until that day`,
    )
    .option('--status <value>', 'what the evidence supports: a value of the vocabulary, none-found or unassessed')
    .option('--by <name>', 'only what this person or body pledged')
    .option('--limit <number>', 'how many to show (50)')
    .addHelpText('after', PLEDGES_HELP)
    .action(async (words: string[], options: PledgesOptions) => {
      const { pledgesCommand } = await import('./pledges-command.ts');
      exit(await pledgesCommand(words, options, around));
    });
  shown(root.command('news'))
    .description(
      'list pledges that need a look: new evidence, a deadline that passed, a source that was edited, long unseen',
    )
    .option('--seen <pledge>', 'note that you have looked at it; may be given again', again)
    .option('--by <name>', 'who has looked (SAYDO_BY)')
    .option('--limit <number>', 'how many to show (50)')
    .addHelpText('after', NEWS_HELP)
    .action(async (options: NewsOptions) => {
      const { newsCommand } = await import('./news-command.ts');
      exit(await newsCommand(options, around));
    });
  shown(root.command('differences'))
    .description('show where outlets differ: figures, wording, dates, names')
    .option('--aspect <aspect>', `${ASPECTS.join(', ')}; may be given again`, again)
    .option('--limit <number>', 'how many to show (50)')
    .action(async (options) => {
      const { differencesCommand } = await import('./show-commands.ts');
      exit(await differencesCommand(options, around));
    });
  shown(root.command('history'))
    .description('show who changed what, newest first')
    .argument('[id]', 'only changes of this: T1, F1, S1, …')
    .option('--by <name>', 'only changes by this person')
    .option('--limit <number>', 'how many to show (30)')
    .action(async (id: string | undefined, options) => {
      const { historyCommand } = await import('./show-commands.ts');
      exit(await historyCommand(id, options, around));
    });
  shown(root.command('status'))
    .description('count what the record contains')
    .action(async (options) => {
      const { statusCommand } = await import('./show-commands.ts');
      exit(await statusCommand(options, around));
    });
}

function filtered(command: Command): Command {
  return shown(command)
    .option('--kind <kind>', `${KINDS.join(', ')}; may be given again`, again)
    .option('--article <id>', 'only findings of one article, T1')
    .option('--verdict <verdict>', 'proposed (undecided), accepted, corrected, rejected or disputed')
    .option('--min-confidence <number>', 'only findings of at least this confidence, 0 to 1')
    .option('--max-confidence <number>', 'only findings of at most this confidence')
    .option('--outlet <name>', 'only findings in articles of this outlet')
    .option('--of <name>', 'only what this person or body said, pledged or did')
    .option('--holding <words>', 'only findings with these words')
    .addOption(new Option('--least <number>', 'as --min-confidence').hideHelp())
    .option('--blind', 'findings that others decided and you did not; their decisions are hidden');
}

function deciding(command: Command): Command {
  return command.option('--by <name>', 'who decides (SAYDO_BY)').option('--why <reason>', 'why, for the history');
}

function reviewCommands(root: Command, around: Surroundings, exit: Exit): void {
  const load = () => import('./review-commands.ts');
  const loadDeciding = () => import('./decide-commands.ts');
  const review = deciding(filtered(root.command('review')))
    .description('list findings that need a decision; accept, correct or reject them')
    .option('--limit <number>', 'how many to list (20)')
    .addHelpText('after', REVIEW_HELP)
    .action(async (options: ReviewOptions) => {
      exit(await (await load()).reviewCommand(options, around));
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
        exit(
          await (await loadDeciding()).decideCommand(verdict, ids, command.optsWithGlobals<ReviewOptions>(), around),
        );
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
      exit(await (await loadDeciding()).decideCommand('correct', ids, options, around));
    });
  shown(review.command('joins'))
    .description('list proposed joins: names of one person, pledges that repeat each other')
    .option('--kind <kind>', 'only of this kind; may be given again', again)
    .option('--limit <number>', 'how many to list (20)')
    .action(async (_: unknown, command: Command) => {
      exit(await (await load()).joinsCommand(command.optsWithGlobals<ReviewOptions>(), around));
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
        exit(
          await (await loadDeciding()).identityCommand(what, names, command.optsWithGlobals<ReviewOptions>(), around),
        );
      });
  }
  shown(review.command('agreement'))
    .description('show the agreement between reviewers (Krippendorff’s alpha)')
    .action(async (_: unknown, command: Command) => {
      exit(await (await load()).agreementCommand(command.optsWithGlobals<ReviewOptions>(), around));
    });
}

function pledgeCommands(root: Command, around: Surroundings, exit: Exit): void {
  const evidence = root
    .command('evidence')
    .description('link a pledge to what was said or done about it')
    .addHelpText('after', EVIDENCE_HELP);
  const load = () => import('./evidence-commands.ts');
  withRecord(evidence.command('link'))
    .description('link a statement or an action to a pledge')
    .argument('<pledge>', 'P1, or one of its findings: F1')
    .argument('<other>', 'S1 or A1, or one of its findings')
    .option('--as <relation>', `its relation to the pledge: ${RELATIONS.join(', ')}`)
    .option('--by <name>', 'who says so (SAYDO_BY)')
    .option('--why <reason>', 'why (required)')
    .action(async (pledge: string, other: string, options: EvidenceOptions) => {
      exit(await (await load()).linkCommand([pledge, other], options, around));
    });
  deciding(withRecord(evidence.command('unlink')))
    .description('remove links')
    .argument('<ids...>', 'V1 (saydo show P1 lists them)')
    .action(async (ids: string[], options: EvidenceOptions) => {
      exit(await (await load()).unlinkCommand(ids, options, around));
    });
  const proposed = () => import('./proposed-evidence-command.ts');
  shown(evidence.command('proposed'))
    .description('list proposed evidence for pledges; people decide on it')
    .option('--min-confidence <number>', 'only proposals of at least this confidence, 0 to 1 (0.5)')
    .action(async (options: ProposedEvidenceOptions) => {
      exit(await (await proposed()).proposedEvidenceCommand(options, around));
    });
  withRecord(evidence.command('accept'))
    .description('link a proposal')
    .argument('<pledge>', 'P1, or one of its findings: F1')
    .argument('<other>', 'S1 or A1, or one of its findings')
    .option('--as <relation>', `relation, if not the proposed one: ${RELATIONS.join(', ')}`)
    .option('--by <name>', 'who says so (SAYDO_BY)')
    .option('--why <reason>', 'why (the reason of the proposal)')
    .action(async (pledge: string, other: string, options: EvidenceOptions) => {
      exit(await (await proposed()).acceptEvidenceCommand([pledge, other], options, around));
    });
  withRecord(evidence.command('reject'))
    .description('reject a proposal; it is not made again')
    .argument('<pledge>', 'P1, or one of its findings: F1')
    .argument('<other>', 'S1 or A1, or one of its findings')
    .option('--by <name>', 'who says so (SAYDO_BY)')
    .option('--why <reason>', 'why: other matter, other place, earlier period, no step, wrong person, …')
    .action(async (pledge: string, other: string, options: EvidenceOptions) => {
      exit(await (await proposed()).rejectEvidenceCommand([pledge, other], options, around));
    });
  deciding(withRecord(evidence.command('unreject')))
    .description('remove a rejection of evidence')
    .argument('<pledge>', 'P1, or one of its findings: F1')
    .argument('<other>', 'S1 or A1, or one of its findings')
    .action(async (pledge: string, other: string, options: EvidenceOptions) => {
      exit(await (await proposed()).unrejectEvidenceCommand([pledge, other], options, around));
    });
  const loadAssessing = () => import('./assess-commands.ts');
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
      exit(await (await loadAssessing()).assessCommand(pledge, options, around));
    });
  deciding(withRecord(root.command('unassess')))
    .description('retract your assessment of a pledge')
    .argument('<ids...>', 'M1 (saydo show P1 lists them)')
    .action(async (ids: string[], options: AssessOptions) => {
      exit(await (await loadAssessing()).unassessCommand(ids, options, around));
    });
}

function describeCommands(root: Command, around: Surroundings, exit: Exit): void {
  const describe = deciding(withRecord(root.command('describe')))
    .description('describe a pledge: its title, topic and more, in addition to its words')
    .argument('<pledge>', 'P1, or one of its findings: F1')
    .addHelpText('after', DESCRIBE_HELP);
  for (const { name, label, about, holds } of DESCRIPTION_FIELDS) {
    const flags = `--${name} <${holds === 'texts' ? 'text' : label.toLowerCase()}>`;
    if (holds === 'texts') describe.option(flags, `${about} May be given again; or none`, again);
    else describe.option(flags, `${about} Or none`);
  }
  describe.action(async (pledge: string, options: DescribeOptions) => {
    const { describeCommand } = await import('./describe-command.ts');
    exit(await describeCommand(pledge, options, around));
  });
}

function criteriaCommands(root: Command, around: Surroundings, exit: Exit): void {
  const criteria = deciding(shown(root.command('criteria')))
    .description('write what would count as a pledge kept or broken; or show it, with a draft from its words')
    .argument('<pledge>', 'P1, or one of its findings: F1')
    .addHelpText('after', CRITERIA_HELP);
  for (const { name, holds, about } of CRITERIA_FIELDS)
    criteria.option(`--${name} <${holds === 'date' ? 'day' : 'what'}>`, `${about} Or none`);
  criteria.action(async (pledge: string, options: CriteriaOptions) => {
    const { criteriaCommand } = await import('./criteria-command.ts');
    exit(await criteriaCommand(pledge, options, around));
  });
}

function followCommands(root: Command, around: Surroundings, exit: Exit): void {
  const load = () => import('./follow-commands.ts');
  const what = (command: Command) =>
    shown(command)
      .argument('[ids...]', 'P12 (a pledge), E3 (a person or a body)')
      .option('--topic <topic>', 'pledges that people wrote this topic to')
      .option('--search <words>', 'what saydo search finds for these words')
      .option('--by <name>', 'who follows (SAYDO_BY)')
      .addHelpText('after', DIGEST_HELP);
  what(root.command('follow'))
    .description('follow a pledge, a person, a body, a topic or a search; list what you follow')
    .action(async (ids: string[], options: FollowOptions) => {
      exit(await (await load()).followCommand(ids, options, around));
    });
  what(root.command('unfollow'))
    .description('follow something no more')
    .action(async (ids: string[], options: FollowOptions) => {
      exit(await (await load()).unfollowCommand(ids, options, around));
    });
  shown(root.command('digest'))
    .description(
      'what is new of what you follow: in the terminal, as a letter, an Atom feed or a page; nothing is sent',
    )
    .option('--by <name>', 'who follows (SAYDO_BY)')
    .option('--since <day>', 'what came since this day (a week ago)')
    .option('-o, --output <file>', 'file to write: .eml (a letter), .xml (Atom), .html, .txt or .json')
    .option('--to <address>', 'of a letter: address of e-mail that it is for')
    .addHelpText('after', DIGEST_HELP)
    .action(async (options: DigestOptions) => {
      exit(await (await load()).digestCommand(options, around));
    });
}

function settingsCommands(root: Command, around: Surroundings, exit: Exit): void {
  const load = () => import('./settings-commands.ts');
  const settings = shown(root.command('settings'))
    .description('show or change the newsroom’s settings: status vocabulary, outlets')
    .addHelpText('after', SETTINGS_HELP)
    .action(async (options: SettingsOptions) => {
      exit(await (await load()).settingsCommand(options, around));
    });
  deciding(withRecord(settings.command('set')))
    .description('change a setting')
    .argument('<setting>', 'vocabulary or outlets')
    .argument('<value>', 'id of a built-in vocabulary, or a .json file with the value')
    .action(async (setting: string, value: string, _: unknown, command: Command) => {
      exit(await (await load()).setCommand(setting, value, command.optsWithGlobals<SettingsOptions>(), around));
    });
}

function publishCommands(root: Command, around: Surroundings, exit: Exit): void {
  withRecord(root.command('publish'))
    .description('make a site of the pledges that people accepted, for your own server')
    .argument('<folder>', 'folder of the site; an earlier site in it is updated')
    .option('--settings <file>', 'name, texts, colours, address of the site (saydo-site.json, if it exists)')
    .option('--key <file>', 'file of the secret key that signs it (saydo key makes one)')
    .option('--all', 'write all pages again, also unchanged ones')
    .addHelpText('after', PUBLISH_HELP)
    .action(async (folder: string, options: PublishOptions) => {
      const { publishCommand } = await import('./publish-command.ts');
      exit(await publishCommand(folder, options, around));
    });
  const load = () => import('./protect-commands.ts');
  deciding(shown(root.command('protect')))
    .description('withhold a person or words from everything that is published; list what is withheld')
    .argument('[entity]', 'person or body whose names are withheld: E7')
    .option('--words <words>', 'other words that identify them; may be given again', again)
    .option('--instead <words>', 'text in their place ([name withheld])')
    .addHelpText('after', PROTECT_HELP)
    .action(async (entity: string | undefined, options: ProtectOptions) => {
      exit(await (await load()).protectCommand(entity, options, around));
    });
  deciding(withRecord(root.command('unprotect')))
    .description('remove a protection')
    .argument('<number>', 'its number (saydo protect lists them)')
    .action(async (number: string, options: ProtectOptions) => {
      exit(await (await load()).unprotectCommand(number, options, around));
    });
}

function logCommands(root: Command, around: Surroundings, exit: Exit): void {
  const load = () => import('./log-commands.ts');
  shown(root.command('verify'))
    .description('check that the record is intact: bytes, log, passages, tables; or a published folder')
    .argument('[folder]', 'a folder that saydo publish made; without it, the record')
    .option('--checkpoint <file>', 'a published signed head: nothing before it may have changed')
    .option('--key <key>', 'verifier key of its signer (name+hash+key)')
    .option('--older <copy>', 'for a folder: an older copy of it, or an older checkpoint')
    .option(
      '--witness <key>',
      'for a folder: verifier key of a witness whose signature is required; may be given again',
      again,
    )
    .option('--tsa <file>', 'for a folder: certificates (PEM) of the time-stamping authorities that you trust')
    .addHelpText('after', VERIFY_HELP)
    .action(async (folder: string | undefined, options) => {
      if (folder !== undefined) {
        exit(await (await import('./verify-folder-command.ts')).verifyFolderCommand(folder, options, around));
        return;
      }
      exit(await (await load()).verifyCommand(options, around));
    });
  root
    .command('witness')
    .description('add signatures of witnesses and time stamps to a published folder')
    .argument('<folder>', 'a folder that saydo publish made')
    .argument('<files...>', 'its checkpoints with further signatures; time stamps (RFC 3161) of its log/checkpoint')
    .addHelpText('after', WITNESS_HELP)
    .action(async (folder: string, files: readonly string[]) => {
      exit(await (await import('./witness-command.ts')).witnessCommand(folder, files, around));
    });
  withRecord(root.command('rebuild'))
    .description('rebuild all tables from the log')
    .action(async (options: RecordOptions) => {
      exit(await (await load()).rebuildCommand(options, around));
    });
  root
    .command('key')
    .description('make a key to sign checkpoints with')
    .argument('<name>', 'who signs, such as example.org/record; no spaces, no plus')
    .requiredOption('-o, --output <file>', 'file for the secret key')
    .action(async (name: string, options: { output: string }) => {
      exit((await load()).keyCommand(name, options, around));
    });
  withRecord(root.command('checkpoint'))
    .description('sign the current log, for publication')
    .requiredOption('--key <file>', 'file of the secret key (saydo key makes one)')
    .option('-o, --output <file>', 'write the signed head to a file')
    .addHelpText('after', CHECKPOINT_HELP)
    .action(async (options) => {
      exit(await (await load()).checkpointCommand(options, around));
    });
  withRecord(root.command('export'))
    .description('write accepted findings in a format for other programs; or the whole record, for backup')
    .addArgument(
      new Argument('[format]', 'the whole record with its log, judgements, or a format')
        .choices(['record', 'judgements', ...FORMATS.map(({ name }) => name)])
        .default('record'),
    )
    .option('-o, --output <file>', 'file to write (compressed if it ends in .gz); for several files a folder or a .zip')
    .option('--pledge <id>', 'only this pledge with its evidence; may be given again', again)
    .option('--base <address>', 'address under which you publish: ids of things begin with it')
    .option('--publisher <name>', 'who publishes; the author of reviews')
    .option('--publisher-url <address>', 'address of the publisher')
    .option('--license <address>', 'address of the licence under which you publish')
    .addHelpText('after', exportHelp())
    .action(async (format: string, options: FormatOptions) => {
      if (format === 'record') {
        const { exportCommand } = await import('./exchange-commands.ts');
        exit(await exportCommand(options, around));
      } else if (format === 'judgements') {
        const { judgementsCommand } = await import('./judgements-command.ts');
        exit(await judgementsCommand(options, around));
      } else {
        const { formatCommand } = await import('./format-command.ts');
        exit(await formatCommand(format, options, around));
      }
    });
  withRecord(root.command('import'))
    .description('import an exported record into an empty one')
    .argument('<file>', 'file of saydo export, or - for standard input')
    .action(async (file: string, options: RecordOptions) => {
      const { importCommand } = await import('./exchange-commands.ts');
      exit(await importCommand(file, options, around));
    });
}

import type { Command } from 'commander';
import type { CliContext } from '../cli-context.ts';
import { addCommands } from './commands/add.ts';
import { articleCommands } from './commands/article.ts';
import { askCommands } from './commands/ask.ts';
import { criteriaCommands, describeCommands } from './commands/describe.ts';
import { followCommands } from './commands/follow.ts';
import { logCommands } from './commands/log.ts';
import { pledgeCommands } from './commands/pledge.ts';
import { publishCommands } from './commands/publish.ts';
import { reviewCommands } from './commands/review.ts';
import { settingsCommands } from './commands/settings.ts';
import type { Exit } from './commands/shared.ts';
import { watchCommands } from './commands/watch.ts';

/** The commands of the record. Each is loaded when it is called, so that help is fast. */
export function recordCommands(root: Command, cli: CliContext, exit: Exit): void {
  addCommands(root, cli, exit);
  watchCommands(root, cli, exit);
  articleCommands(root, cli, exit);
  askCommands(root, cli, exit);
  reviewCommands(root, cli, exit);
  pledgeCommands(root, cli, exit);
  describeCommands(root, cli, exit);
  criteriaCommands(root, cli, exit);
  followCommands(root, cli, exit);
  settingsCommands(root, cli, exit);
  publishCommands(root, cli, exit);
  logCommands(root, cli, exit);
}

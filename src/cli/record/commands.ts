import type { Command } from 'commander';
import type { Surroundings } from '../surroundings.ts';
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

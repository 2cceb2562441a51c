import type { Command } from 'commander';
import { CRITERIA_FIELDS } from '../../../record/kinds/criteria.ts';
import { DESCRIPTION_FIELDS } from '../../../record/kinds/description.ts';
import type { CliContext } from '../../cli-context.ts';
import type { CriteriaOptions } from '../criteria-command.ts';
import type { DescribeOptions } from '../describe-command.ts';
import { CRITERIA_HELP, DESCRIBE_HELP } from '../help.ts';
import { again, deciding, type Exit, shown, withRecord } from './shared.ts';

export function describeCommands(root: Command, cli: CliContext, exit: Exit): void {
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
    const { describeCommand } = await import('../describe-command.ts');
    exit(await describeCommand(pledge, options, cli));
  });
}

export function criteriaCommands(root: Command, cli: CliContext, exit: Exit): void {
  const criteria = deciding(shown(root.command('criteria')))
    .description('write what would count as a pledge kept or broken; or show it, with a draft from its words')
    .argument('<pledge>', 'P1, or one of its findings: F1')
    .addHelpText('after', CRITERIA_HELP);
  for (const { name, holds, about } of CRITERIA_FIELDS)
    criteria.option(`--${name} <${holds === 'date' ? 'day' : 'what'}>`, `${about} Or none`);
  criteria.action(async (pledge: string, options: CriteriaOptions) => {
    const { criteriaCommand } = await import('../criteria-command.ts');
    exit(await criteriaCommand(pledge, options, cli));
  });
}

import type { Settings } from '../../../record/views/overview.ts';
import { count } from '../../in-words.ts';
import { gutter, hang, joined, type Sheet, section } from '../layout.ts';
import { printable } from '../printable.ts';
import { commands, pageOf } from './commands.ts';

/** The newsroom's settings and its people, as a page for the terminal, ending in a line break. */
export function settingsPage(settings: Settings, sheet: Sheet): string {
  const { vocabulary, vocabularies, outlets, followed, reviewers } = settings;
  const others = vocabularies.filter(({ id }) => id !== vocabulary.id);
  return pageOf([
    sheet.ink.title('Settings'),
    ...section(
      'THE STATUS VOCABULARY',
      listed([[vocabulary.id, joined(vocabulary.name, chosen(settings, 'vocabulary'))]], sheet),
      sheet,
    ),
    ...section(
      'WHAT IT CAN SAY',
      listed(
        vocabulary.values.map(({ id, label, tone }) => [id, joined(label, tone)]),
        sheet,
      ),
      sheet,
    ),
    ...section(
      'OTHERS THAT COME WITH SAYDO',
      listed(
        others.map(({ id, name }) => [id, name]),
        sheet,
      ),
      sheet,
    ),
    ...section(
      'OUTLETS THAT ARE FOLLOWED',
      followed.length === 0
        ? []
        : [
            ...listed(
              followed.map(({ name, url, note }) => [name, joined(url, note)]),
              sheet,
            ),
            ...hang('  ', sheet.ink.dim(printable(chosen(settings, 'outlets'))), sheet.width),
          ],
      sheet,
    ),
    ...section(
      'OUTLETS IN THE RECORD',
      listed(
        outlets.map(({ name, articles }) => [name, count(articles, 'article')]),
        sheet,
      ),
      sheet,
    ),
    ...section(
      'WHO WORKS HERE',
      listed(
        reviewers.map(({ name, decisions, assessments }) => [
          name,
          joined(decisions > 0 && count(decisions, 'decision'), assessments > 0 && count(assessments, 'assessment')),
        ]),
        sheet,
      ),
      sheet,
    ),
    ...commands(
      'TO CHANGE THEM',
      [
        ['saydo settings set vocabulary ID|FILE.json --by NAME', 'chooses another, or brings one of your own'],
        ['saydo settings set outlets FILE.json --by NAME', 'names the outlets that you follow'],
      ],
      sheet,
    ),
  ]);
}

function chosen({ changed }: Settings, setting: Settings['changed'][number]['name']): string {
  const change = changed.find(({ name }) => name === setting);
  if (change === undefined) return 'as saydo comes';
  return `chosen by ${change.by} on ${change.at.slice(0, 10)}${change.why === null ? '' : `: ${change.why}`}`;
}

function listed(rows: readonly (readonly [name: string, what: string])[], sheet: Sheet): readonly string[] {
  const lead = gutter(
    rows.map(([name]) => printable(name)),
    sheet,
  );
  return rows.flatMap(([name, what]) => hang(lead(printable(name)), printable(what), sheet.width));
}

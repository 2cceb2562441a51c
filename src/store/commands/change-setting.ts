import type { SettingChanged } from '../../record/entries.ts';
import { canonical } from '../../record/history/canonical.ts';
import { wrongSetting } from '../../record/settings.ts';
import type { Database } from '../database/database.ts';
import { append, lockLog } from '../log/append.ts';
import { RecordProblem } from '../problem.ts';
import { project } from '../projection/project.ts';
import type { Author } from './decide.ts';

/**
 * Changes a setting of the record.
 *
 * @returns false where it was so before
 * @throws RecordProblem `not-possible` where there is no such setting, or it cannot have that value
 */
export async function changeSetting(
  db: Database,
  name: string,
  value: unknown,
  { by, now, why }: Omit<Author, 'blind'>,
): Promise<boolean> {
  const wrong = wrongSetting(name, value);
  if (wrong !== null) throw new RecordProblem('not-possible', wrong);
  const after = { name, value } as SettingChanged;
  return db.transaction(async (sql) => {
    await lockLog(sql);
    const [row] = await sql.query<{ value: string }>('select value from settings where name = $1', [name]);
    const before = row ? ({ name, value: JSON.parse(row.value) } as SettingChanged) : null;
    if (before !== null && canonical(before) === canonical(after)) return false;
    const data = { before, after };
    await project(sql, await append(sql, { kind: 'setting.changed', by, at: now, subjects: [], data, why }));
    return true;
  });
}

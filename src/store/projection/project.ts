import type { Entries, EntryKind } from '../../record/entries.ts';
import { findingsOf } from '../../record/findings-of.ts';
import type { Entry } from '../../record/history/entry.ts';
import type { Sql } from '../database/database.ts';
import { loadReading } from '../log/readings.ts';
import { RecordProblem } from '../problem.ts';
import {
  writeAssessed,
  writeCriteria,
  writeDescribed,
  writeEvidenceLinked,
  writeEvidenceRefused,
  writeEvidenceUnlinked,
  writeEvidenceUnrefused,
  writeUnassessed,
} from './about-pledges.ts';
import { writeArticleRead } from './article-read.ts';
import { writeFacts } from './articles.ts';
import { writeDecided, writeUndecided } from './decisions.ts';
import type { EnteredReading } from './entered-reading.ts';
import { writeHead } from './heads.ts';
import { writeHeldApart, writeItemsJoined, writeItemsParted, writeSeparated } from './joins.ts';
import { writeMade } from './made.ts';
import { writeProtected, writeReleased } from './protections.ts';
import { writeSetting } from './settings.ts';
import { writeSubjects } from './subjects.ts';
import { writeRestored, writeWithdrawn } from './withdrawn.ts';

/**
 * Writes what an entry says into the view. It decides nothing: the same entries, in order, give the same tables.
 *
 * @param brought the reading that the entry brings, where it is at hand; else it is loaded
 */
export async function project(sql: Sql, entry: Entry, brought?: EnteredReading): Promise<void> {
  const { seq, at, by, why } = entry;
  // Where a kind is forgotten below, the compiler says so.
  const kind = entry.kind as EntryKind;
  switch (kind) {
    case 'record.begun':
      await sql.query(
        `insert into meta (name, value) values ('record', $1) on conflict (name) do update set value = excluded.value`,
        [dataOf<'record.begun'>(entry).after.record],
      );
      break;
    case 'article.added':
    case 'article.changed':
    case 'article.reread':
    case 'article.corrected': {
      const { after } = dataOf<'article.added'>(entry);
      await writeArticleRead(sql, after, brought ?? (await load(sql, after.reading.blob)), seq);
      if (kind === 'article.corrected') await writeFacts(sql, dataOf<'article.corrected'>(entry).after);
      break;
    }
    case 'article.withdrawn':
      await writeWithdrawn(sql, dataOf<'article.withdrawn'>(entry).after, seq);
      break;
    case 'article.restored':
      await writeRestored(sql, dataOf<'article.restored'>(entry).before);
      break;
    case 'finding.decided':
      await writeDecided(sql, dataOf<'finding.decided'>(entry).after, { seq, at, by, why });
      break;
    case 'finding.undecided':
      await writeUndecided(sql, dataOf<'finding.undecided'>(entry).before, by);
      break;
    case 'items.joined':
      await writeItemsJoined(sql, dataOf<'items.joined'>(entry).after, { by, why });
      break;
    case 'items.parted':
      await writeItemsParted(sql, dataOf<'items.parted'>(entry).after);
      break;
    case 'finding.separated':
      await writeSeparated(sql, dataOf<'finding.separated'>(entry).after);
      break;
    case 'items.held-apart':
      await writeHeldApart(sql, dataOf<'items.held-apart'>(entry).after, { by, why });
      break;
    case 'evidence.linked':
      await writeEvidenceLinked(sql, dataOf<'evidence.linked'>(entry).after, { seq, at, by, why });
      break;
    case 'evidence.unlinked':
      await writeEvidenceUnlinked(sql, dataOf<'evidence.unlinked'>(entry).before, seq);
      break;
    case 'evidence.refused':
      await writeEvidenceRefused(sql, dataOf<'evidence.refused'>(entry).after, { seq, at, by, why });
      break;
    case 'evidence.unrefused':
      await writeEvidenceUnrefused(sql, dataOf<'evidence.unrefused'>(entry).before, { seq, at, by, why });
      break;
    case 'pledge.assessed':
      await writeAssessed(sql, dataOf<'pledge.assessed'>(entry).after, { seq, at, by, why });
      break;
    case 'pledge.unassessed':
      await writeUnassessed(sql, dataOf<'pledge.unassessed'>(entry).before, seq);
      break;
    case 'pledge.described':
      await writeDescribed(sql, dataOf<'pledge.described'>(entry).after, { seq, at, by, why });
      break;
    case 'pledge.criteria-set':
      await writeCriteria(sql, dataOf<'pledge.criteria-set'>(entry).after, { seq, at, by, why });
      break;
    case 'finding.made':
      await writeMade(sql, dataOf<'finding.made'>(entry).after, { seq, at, by, why });
      break;
    case 'setting.changed':
      await writeSetting(sql, dataOf<'setting.changed'>(entry).after, { seq, at, by, why });
      break;
    case 'words.protected':
      await writeProtected(sql, dataOf<'words.protected'>(entry).after, { seq, at, by, why });
      break;
    case 'words.released':
      await writeReleased(sql, dataOf<'words.released'>(entry).before, seq);
      break;
    case 'head.signed':
      await writeHead(sql, dataOf<'head.signed'>(entry).after);
      break;
    default:
      throw new RecordProblem(
        'damaged',
        `entry ${seq} has the kind “${kind satisfies never}”, which this version of saydo does not know.`,
      );
  }
  await writeSubjects(sql, seq, entry.subjects);
}

async function load(sql: Sql, blob: string): Promise<EnteredReading> {
  const reading = await loadReading(sql, blob);
  return { reading, findings: findingsOf(reading) };
}

function dataOf<K extends EntryKind>(entry: Entry): Entries[K] {
  return entry.data as Entries[K];
}

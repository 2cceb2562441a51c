import { chainsListed } from '../../render/terminal/record/chains.ts';
import { chainFilter, chainsPage } from '../../store/queries/chains-page.ts';
import { withIndexOrder } from '../../store/queries/index-order.ts';
import type { CliContext } from '../cli-context.ts';
import { EXIT } from '../exit-codes.ts';
import { numberGiven } from './arguments.ts';
import { print, type ShownOptions } from './terminal.ts';
import { type RecordOptions, withRecord } from './with-record.ts';

export type ChainsOptions = RecordOptions & ShownOptions & { readonly limit?: string };

/** `saydo chains [id]`: which act, policy or instrument continues, amends, replaces or blocks which. Returns the exit status. */
export async function chainsCommand(id: string | undefined, options: ChainsOptions, cli: CliContext): Promise<number> {
  const limit = numberGiven('--limit', options.limit, 50);
  return withRecord(options, cli, { command: 'chains', reads: true }, async ({ db }) => {
    const page = await withIndexOrder(db, async (sql) => {
      const filter = id === undefined ? {} : await chainFilter(sql, id);
      return chainsPage(sql, filter, { after: null, limit });
    });
    print(page, (sheet) => chainsListed(page, sheet), options, cli);
    return page.items.length === 0 ? EXIT.someUnread : EXIT.allRead;
  });
}

import type {
  ActionFinding,
  Difference,
  Kind,
  Located,
  PledgeFinding,
  QuantityFinding,
  StatementFinding,
} from '../types.ts';
import { actionDates, deadlines } from './dates.ts';
import { amounts, figures } from './figures.ts';
import type { Member } from './groups.ts';
import { names } from './names.ts';
import { wordings } from './wordings.ts';

/**
 * Members of one item that are compared. An item has as many members as there are reports of one thing; what a thousand
 * outlets agree on, the next does not change, and one that parts from them is rarely the last to report.
 */
const MAX_COMPARED_MEMBERS = 1000;

/**
 * Where the reports of one thing part: the wording of a quotation, a figure, an amount, a deadline, a date, the spelling
 * of a name. Only members of different outlets are held against each other, or of different articles where an outlet is
 * not known: a paper that says a thing twice doesn't disagree with itself. Equal values count once, however many report
 * them. Linear in the number of members; of more than {@link MAX_COMPARED_MEMBERS} the first are compared.
 *
 * @param members findings of one item, all of `kind`
 */
export function differencesAmong(kind: Kind, members: readonly Located[]): readonly Difference[] {
  const list = members
    .slice(0, MAX_COMPARED_MEMBERS)
    .map((located, index) => ({ located, index }))
    .filter(({ located }) => located.finding.kind === kind);
  switch (kind) {
    case 'statement': {
      const statements = list as readonly Member<StatementFinding>[];
      return [...wordings(statements), ...names(list)];
    }
    case 'pledge': {
      const pledges = list as readonly Member<PledgeFinding>[];
      return [...amounts(pledges), ...deadlines(pledges), ...names(list)];
    }
    case 'action':
      return [...actionDates(list as readonly Member<ActionFinding>[]), ...names(list)];
    case 'quantity':
      return figures(list as readonly Member<QuantityFinding>[]);
    case 'entity':
      return [];
  }
}

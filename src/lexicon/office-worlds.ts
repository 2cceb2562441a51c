import { wordSet } from './fold.ts';

/**
 * The worlds that offices belong to, by the head of the title, folded. One name with offices of two worlds can be two
 * people's. What stands in none (director, spokesman, adviser) is found in all of them.
 *
 * Origin: the offices of `offices.ts`, sorted by hand.
 */
const WORLDS = {
  state: wordSet(`
president premier minister chancellor senator congressman congresswoman representative lawmaker legislator mayor governor
ambassador mp mep councillor councilor councilman councilwoman alderman assemblyman assemblywoman king queen
`),
  church: wordSet(`
pope cardinal archbishop bishop priest pastor reverend rabbi imam ayatollah mufti patriarch monsignor deacon nun
`),
  force: wordSet(`
general colonel major captain lieutenant sergeant admiral brigadier corporal private constable detective officer sheriff
`),
  court: wordSet('judge justice magistrate'),
  press: wordSet('editor editor-in-chief columnist anchor host correspondent reporter journalist commentator'),
  school: wordSet('professor dean provost principal'),
  company: wordSet('ceo cfo coo manager founder co-founder'),
};

/** The world of an office by the head of its title. */
export const OFFICE_WORLDS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORLDS).flatMap(([world, heads]) => [...heads].map((head) => [head, world] as const)),
);

import { wordSet } from './fold.ts';

/**
 * Domains of public life that offices belong to, by the head of the title, folded. One name with offices in two domains
 * may belong to two people. A title in no list (director, spokesman, adviser) occurs in all domains.
 *
 * Origin: the offices of `offices.ts`, sorted by hand.
 */
const HEADS_BY_DOMAIN = {
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

/** The domain of an office by the head of its title. */
export const OFFICE_DOMAINS: ReadonlyMap<string, string> = new Map(
  Object.entries(HEADS_BY_DOMAIN).flatMap(([domain, heads]) => [...heads].map((head) => [head, domain] as const)),
);

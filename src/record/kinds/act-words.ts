import type { ActionType } from '../../types.ts';

/** Types of acts in plain words, as pages show them; the codes of PLOVER stand behind them for those who want them. */
export const ACT_WORDS: Readonly<Record<ActionType, string>> = {
  AGREE: 'signed or agreed',
  CONSULT: 'met or talked',
  SUPPORT: 'supported or praised',
  CONCEDE: 'gave way',
  COOPERATE: 'worked together',
  AID: 'gave aid',
  RETREAT: 'withdrew or released',
  REQUEST: 'asked or demanded',
  ACCUSE: 'accused or criticised',
  REJECT: 'refused or rejected',
  THREATEN: 'threatened',
  PROTEST: 'protested',
  SANCTION: 'cut off or sanctioned',
  MOBILIZE: 'called up forces',
  COERCE: 'forced or detained',
  ASSAULT: 'attacked',
  legislate: 'made or changed law',
  rule: 'ruled, as a court',
  order: 'ordered or decreed',
  fund: 'paid or funded',
  appoint: 'appointed or dismissed',
};

/** What the form of a finding is shown as: a type of act in plain words, any other form as it is. */
export function formShown(form: string): string {
  return Object.hasOwn(ACT_WORDS, form) ? ACT_WORDS[form as ActionType] : form;
}

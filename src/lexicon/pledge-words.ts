/**
 * Verbs and nouns that say that something is promised, planned, agreed, ordered or threatened, without saying what.
 *
 * Origin: the commissive verbs that speech-act grammars list (promise, undertake, vow, threaten …), with the nouns
 * derived from them, chosen for this project.
 */
export const PLEDGE_VERBS: readonly string[] = `
promise pledge vow swear undertake guarantee commit offer volunteer assure
plan intend aim decide resolve propose prepare opt discuss
agree order instruct direct command decree mandate require threaten warn
`
  .trim()
  .split(/\s+/);

export const PLEDGE_NOUNS: readonly string[] = `
promise pledge vow commitment undertaking guarantee assurance offer
plan intention aim proposal scheme blueprint ambition
agreement deal pact accord treaty compromise order decree directive instruction edict threat warning ultimatum
`
  .trim()
  .split(/\s+/);

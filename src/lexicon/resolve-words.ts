/**
 * How firmly a wording binds whoever pledges: the first of these that a wording holds is weaker than all above it. A wording
 * without any of them is taken for a plain promise.
 *
 * Origin: the scale of modal and commissive verbs that grammars of English give (Huddleston and Pullum 2002, chapter 3; Quirk and
 * others 1985, 4.49–66), and the hedges that treaties and manifestos are known for (“best endeavours”, “as far as possible”).
 */
export const RESOLVE = [
  {
    name: 'promised',
    words:
      /\b(?:will|shall|must|would|promis\w+|pledg\w+|vow\w*|guarante\w+|undertak\w+|undertook|commit(?:s|ted|ting|ments?)?|sw(?:ear|ears|ore|orn)|agree\w*|orders|ordered)\b|['’]ll\b/iu,
  },
  { name: 'planned', words: /\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|going to|propos\w+|expect(?:s|ed)?)\b/iu },
  {
    name: 'aimed at',
    words:
      /\b(?:aim(?:s|ed|ing)?|seek(?:s|ing)?|sought|hop(?:e|es|ed|ing)|want(?:s|ed)?|try|tries|tried|trying|striv\w+|strove|aspir\w+|ambition|endeavou?r\w*|working (?:towards?|to)|work towards?|looking to)\b/iu,
  },
  {
    name: 'left open',
    // With small letters: May is a month.
    words:
      /\b(?:may|might|could|consider\w*|explor\w+|look(?:s|ing)? (?:at|into)|where(?:ver)? possible|if possible|as far as possible|as soon as (?:possible|practicable)|in due course|when conditions allow)\b/u,
  },
] as const;

const PARTICLE = '(?:de|del|della|da|di|dos|du|van|von|der|den|la|le|bin|ibn|al|el|ter|y|e)';
const WORD = "\\p{Lu}[\\p{L}’'-]*\\.?";
const NAME = `${WORD}(?:\\s+(?:${PARTICLE}\\s+)*${WORD}){1,4}(?:,?\\s+(?:Jr|Sr|II|III)\\.?)?`;
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');
const UPPER_NAME = /^\p{Lu}[\p{Lu}.’'-]*(?:\s+\p{Lu}[\p{Lu}.’'-]*){1,3}$/u;

/** Words that stand after a reporter's name and tell what they are, not who. */
const ROLE =
  /\b(?:correspondents?|reporters?|editors?|writers?|staff|columnists?|contributors?|bureau|chief|producer|analyst|special to|political|diplomatic|health|science|business|senior|associate|photographs?|freelance|experts?|specialists?|managers?|managing|director|founder|co-founder|CEO|CTO|CFO|officer|consultant|engineer|engineering|development|strategist|head of|VP|president|researcher|professor|team lead)\b/i;
/** Words that names of papers, agencies and desks hold, and names of people do not. */
const OUTLET =
  /\b(?:news|press|times|post|herald|tribune|journal|gazette|guardian|observer|chronicle|reuters|ap|afp|upi|bbc|cnn|agency|wire|radio|television|tv|media|weekly|daily|magazine|standard|mail|telegraph|courier|ledger|network|service|online|today|review)\b/i;
/** Words that no person's name holds: such a line of capitalised words is a heading. */
const NO_NAME =
  /\b(?:mr|mrs|ms|the|a|an|of|in|on|for|to|with|from|at|by|and|or|is|are|was|how|what|why|when|who|new|latest|breaking|update|updated|published|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|news|analysis|opinion|editorial|exclusive|report|photo|image|source|subscribe|share)\b/i;

export interface Byline {
  readonly names: readonly string[];
  readonly outlet: string | null;
  /** Whether the line says "by": else it is a byline only beside a date or title. */
  readonly marked: boolean;
}

/**
 * Reads a line as a byline: "By Jane Doe", "Jane Doe and John Roe, Correspondents", "JANE DOE in Paris",
 * "By Jane Doe, Harbour Press". Null where it is none.
 */
export function readByline(line: string): Byline | null {
  const text = line.trim().replace(/\s+/g, ' ');
  if (text.length > 160 || text.length < 4) return null;
  const by =
    /^(?:story |words |report(?:ed|ing)? |written |posted |published |article |text )?by:?\s+|^(?:author|reporter|byline)s?:\s*/i.exec(
      text,
    );
  if (!by && /\.$/.test(text) && !/\b(?:Jr|Sr)\.$/.test(text)) return null;
  const rest = (by ? text.slice(by[0].length) : text).replace(/[.,;|]$/, '');
  let outlet: string | null = null;
  const names: string[] = [];
  for (const part of rest.split(/\s*[|•·]\s*|\s+[–—-]\s+|\s*;\s*/)) {
    const read = namesIn(part, by !== null);
    if (!read) {
      if (names.length === 0) return by ? single(rest) : null;
      continue;
    }
    names.push(...read.names);
    outlet ??= read.outlet;
  }
  return names.length > 0 ? { names, outlet, marked: by !== null } : null;
}

/** Words that stand in an author's place on a page and name nobody. */
const NOBODY =
  /^(?:(?:the )?(?:authors?|admin(?:istrator)?|editors?|guest(?: (?:author|post))?|contributors?|staff|unknown|anonymous|user|webmaster|root|n\/a|none|null|undefined)|about\b.*|more\b.*|follow\b.*|share\b.*|view\b.*|read\b.*|see\b.*|posts?\b.*|all\b.*|all posts.*|written|published|updated|posted|by|comments?\b.*|table of contents|.*\b(?:author|posts|articles|comments?|guidelines|profile|linkedin|twitter|facebook|bio)$|\w* ?admin(?:istrator)?|https?:.*|www\..*|@.*|\S+@\S+)$/i;

/** Whether a name in an author's place names nobody: "admin", "About the author", an address. */
export function isNobody(name: string): boolean {
  return NOBODY.test(name.trim()) || !/^[\p{L}\p{N}]/u.test(name.trim());
}

const MAX_NAME_WORDS = 5;

/** The names in a text that stands where a page names its author, without titles, roles, and dates behind them. */
export function nameIn(text: string): string[] {
  const [cut = ''] = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(
      /\s+(?:on|at|for|is|was|has)\s|\s*[|•·–—/:[(\d]|\s-\s|\s*,?\s*(?:updated|published|posted|last|reviewed|edited|min(?:ute)?s? read)\b/i,
    );
  const bare = cut.replace(/(?:[\s,;]+|\s(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)+$/i, '');
  const names = readByline(`by ${bare}`)?.names ?? [];
  return names
    .map((name) => name.trim())
    .filter(
      (name) =>
        name.length > 1 &&
        name.split(' ').length <= MAX_NAME_WORDS &&
        /^(?:the )?\p{Lu}/u.test(name) &&
        !isNobody(name),
    );
}

/** "By our own correspondent", "By Reuters": a line marked as a byline that holds no person's name. */
function single(rest: string): Byline | null {
  return rest.length < 60 &&
    /^[\p{L}\p{N}][\p{L}\p{N} .&’'-]*$/u.test(rest) &&
    !/[.!?]\s/.test(rest) &&
    /^\p{Lu}/u.test(rest)
    ? { names: [rest], outlet: OUTLET.test(rest) ? rest : null, marked: true }
    : null;
}

function namesIn(part: string, marked: boolean): { names: string[]; outlet: string | null } | null {
  const names: string[] = [];
  let outlet: string | null = null;
  // "and" divides two people; a comma divides people, or a person from a role, a place or a paper.
  const pieces = part.replace(/\s+\([^)]*\)$/, '').split(/\s*,\s*(?:and\s+)?|\s+(?:and|&|with)\s+/i);
  for (const piece of pieces) {
    const [person = '', place] = piece.split(/\s+in\s+(?=\p{Lu})/u);
    const name = UPPER_NAME.test(person) ? titled(person) : person;
    if (/^the \p{Lu}/iu.test(piece) && names.length > 0 && piece.length < 50) outlet ??= piece;
    else if (isName(name) && !(names.length > 0 && place === undefined && ROLE.test(name))) {
      if (OUTLET.test(name) && names.length > 0) outlet ??= name;
      else if (OUTLET.test(name) && !marked) return null;
      else names.push(name);
    } else if (names.length === 0) return null;
    else if (OUTLET.test(piece) && !ROLE.test(piece)) outlet ??= piece;
    else if (!ROLE.test(piece) && !/^\p{Lu}/u.test(piece) && !marked) return null;
  }
  return names.length > 0 ? { names, outlet } : null;
}

/** Whether a text is made like a person's full name. */
export function isName(text: string): boolean {
  return text.length <= 60 && WHOLE_NAME.test(text) && !NO_NAME.test(text);
}

function titled(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s.’'-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

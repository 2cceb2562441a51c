import type { EntityFinding, Located } from '../../../../src/record/types.ts';
import type { EntityType } from '../../../../src/types.ts';

/** What a test says of an entity as one article shows it. */
export interface Shown {
  readonly name: string;
  readonly type?: EntityType;
  readonly offices?: readonly string[];
  readonly company?: readonly string[];
  /** Other words that the article uses for it. */
  readonly forms?: readonly string[];
  readonly outlet?: string | null;
}

/** An entity as an article of its own shows it. */
export function appearing(article: string, shown: Shown): Located<EntityFinding> {
  const { name, type = 'person', offices = [], company = [], forms = [], outlet = null } = shown;
  const passage = (exact: string) => ({ start: 0, end: exact.length, exact });
  const finding: EntityFinding = {
    kind: 'entity',
    local: 'e1',
    name,
    type,
    mentions: [name, ...forms].map(passage),
    offices: offices.map((title) => ({ title, passage: passage(title) })),
    company,
  };
  return { finding, article, outlet, published: null, who: new Map() };
}

/** Reads `type | name | offices | company | forms`, the lists parted by `;`. */
export function shownBy(line: string): Shown {
  const [type = '', name = '', offices, company, forms] = line.split('|').map((field) => field.trim());
  const list = (field = ''): string[] => field.split(';').flatMap((each) => each.trim() || []);
  return { type: type as EntityType, name, offices: list(offices), company: list(company), forms: list(forms) };
}

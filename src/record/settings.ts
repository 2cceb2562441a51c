import { NONE_FOUND } from './assessment.ts';
import { builtIn, DEFAULT_VOCABULARY, TONES, VOCABULARIES, type Vocabulary } from './vocabularies.ts';

/** A vocabulary that a newsroom made for itself. */
export type OwnVocabulary = Omit<Vocabulary, 'source'>;

/** An outlet that a newsroom follows. */
export interface Outlet {
  readonly name: string;
  readonly url?: string;
  readonly note?: string;
}

/** What a newsroom can choose for its record. */
export interface Settings {
  /** Id of a vocabulary that comes with saydo, or one of its own. */
  readonly vocabulary: string | OwnVocabulary;
  readonly outlets: readonly Outlet[];
}

export type SettingName = keyof Settings;

export const SETTINGS = ['vocabulary', 'outlets'] as const satisfies readonly SettingName[];

/**
 * Looks whether something is a setting and a value that it can have.
 *
 * @returns what is wrong, in plain words and with what to do about it; null where nothing is
 */
export function wrongSetting(name: string, value: unknown): string | null {
  switch (name as SettingName) {
    case 'vocabulary':
      return wrongVocabulary(value);
    case 'outlets':
      return wrongOutlets(value);
    default:
      return `there is no setting “${name}”. The settings are: ${SETTINGS.join(', ')}.`;
  }
}

/** The vocabulary that a setting names; the one that comes with saydo where nothing was chosen. */
export function vocabularyOf(setting: Settings['vocabulary'] | undefined): Vocabulary {
  if (setting === undefined) return DEFAULT_VOCABULARY;
  if (typeof setting === 'string') return builtIn(setting) ?? DEFAULT_VOCABULARY;
  return { ...setting, source: null };
}

/** Longer words would be no labels. */
const MAX_LABEL_LENGTH = 200;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function wrongVocabulary(value: unknown): string | null {
  if (typeof value === 'string') {
    if (builtIn(value) !== null) return null;
    return `saydo has no vocabulary “${value}”. Use one of: ${VOCABULARIES.map(({ id }) => id).join(', ')}; or give your own, {id, name, values}.`;
  }
  if (!isObject(value)) return 'vocabulary must be the id of one that comes with saydo, or {id, name, values}.';
  const { id, name, values } = value;
  const strange = strangeIn(value, ['id', 'name', 'values']);
  if (strange !== null) return `vocabulary has the unknown field “${strange}”. Its fields are {id, name, values}.`;
  if (!isId(id)) return 'vocabulary.id must be small letters, digits and hyphens: our-own.';
  if (builtIn(id) !== null) return `vocabulary.id “${id}” belongs to a vocabulary of saydo. Choose another.`;
  if (!isLabel(name)) return `vocabulary.name must be a string of 1 to ${MAX_LABEL_LENGTH} characters.`;
  if (!Array.isArray(values) || values.length === 0 || values.length > 50)
    return 'vocabulary.values must be a list of 1 to 50 values.';
  const ids = new Set<string>();
  for (const [i, each] of values.entries()) {
    const problem = wrongValue(each);
    if (problem !== null) return `vocabulary.values[${i}]${problem}`;
    const valueId = (each as { id: string }).id;
    if (ids.has(valueId)) return `vocabulary.values[${i}].id “${valueId}” is used by another value. Choose another.`;
    ids.add(valueId);
  }
  return null;
}

function wrongValue(value: unknown): string | null {
  if (!isObject(value)) return ' must be {id, label, tone}.';
  const strange = strangeIn(value, ['id', 'label', 'tone']);
  if (strange !== null) return ` has the unknown field “${strange}”. Its fields are {id, label, tone}.`;
  if (!isId(value['id'])) return '.id must be small letters, digits and hyphens: on-track.';
  if (value['id'] === NONE_FOUND) return `.id “${NONE_FOUND}” is in every vocabulary already.`;
  if (!isLabel(value['label'])) return `.label must be a string of 1 to ${MAX_LABEL_LENGTH} characters.`;
  if (!TONES.some((tone) => tone === value['tone'])) return `.tone must be one of ${TONES.join(', ')}.`;
  return null;
}

function wrongOutlets(value: unknown): string | null {
  if (!Array.isArray(value) || value.length > 10_000) return 'outlets must be a list of {name, url?, note?}.';
  const names = new Set<string>();
  for (const [i, outlet] of value.entries()) {
    if (!isObject(outlet)) return `outlets[${i}] must be {name, url?, note?}.`;
    const { name, url, note } = outlet;
    const strange = strangeIn(outlet, ['name', 'url', 'note']);
    if (strange !== null)
      return `outlets[${i}] has the unknown field “${strange}”. Its fields are {name, url?, note?}.`;
    if (!isLabel(name)) return `outlets[${i}].name must be a string of 1 to ${MAX_LABEL_LENGTH} characters.`;
    if (names.has(name)) return `outlets[${i}].name “${name}” is used by another outlet.`;
    names.add(name);
    if (url !== undefined && !(typeof url === 'string' && /^https?:\/\/\S+$/.test(url)))
      return `outlets[${i}].url must be an address, https://….`;
    if (note !== undefined && typeof note !== 'string') return `outlets[${i}].note must be a string.`;
  }
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strangeIn(value: Readonly<Record<string, unknown>>, known: readonly string[]): string | null {
  return Object.keys(value).find((name) => !known.includes(name)) ?? null;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_LABEL_LENGTH && ID.test(value);
}

function isLabel(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MAX_LABEL_LENGTH;
}

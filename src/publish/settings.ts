import { z } from 'zod';
import { ENGLISH, type Texts } from './texts.ts';

/** Pixels that a card of a pledge needs where it is as wide as a column of text. */
export const CARD_HEIGHT = 380;

/** An address of a page, without a slash at its end. */
const Address = z
  .string()
  .regex(/^https?:\/\/[^\s?#]+$/, 'is no address: write https://tracker.example.org, without ? and #')
  .transform((address) => address.replace(/\/+$/, ''));
const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'is no colour: write #0b5563');
const Name = z.string().trim().min(1).max(200);
const File = z.string().min(1);
const some = (names: readonly string[]) =>
  z.partialRecord(z.enum(names as [string, ...string[]]), z.string().max(5_000));

/** What `saydo-site.json` may say. All of it may be left out. */
const Site = z.strictObject({
  name: Name.default('Pledge tracker'),
  /** Whose site it is, as its foot says. */
  publisher: z.string().max(200).default(''),
  description: z.string().max(1_000).default(''),
  /** Where the site will be: feeds, cards and share images need it. */
  base: Address.nullable().default(null),
  /** Mail address or page to which errors are reported. */
  errors: z
    .string()
    .regex(/^(?:https?:\/\/\S+|[^\s@<>"]+@[^\s@<>"]+)$/, 'is neither a mail address nor an https:// address')
    .nullable()
    .default(null),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is no language: write en or pt-BR')
    .default('en'),
  colours: z
    .strictObject({ accent: Colour.nullable().default(null), accentDark: Colour.nullable().default(null) })
    .default({
      accent: null,
      accentDark: null,
    }),
  /** An image file, beside the settings. */
  logo: File.nullable().default(null),
  /** Labels of statuses in place of those of the vocabulary, by id. */
  vocabulary: z.record(z.string(), Name).default({}),
  texts: some(Object.keys(ENGLISH)).default({}),
  /** Files of HTML, beside the settings, that stand in the head, and in place of the site’s header and footer. */
  parts: z
    .strictObject({
      head: File.nullable().default(null),
      header: File.nullable().default(null),
      footer: File.nullable().default(null),
      method: File.nullable().default(null),
    })
    .default({ head: null, header: null, footer: null, method: null }),
  /** Where archived copies of an address are found; `{}` stands for it: https://web.archive.org/web/{}. */
  archive: z
    .string()
    .regex(/^https?:\/\/\S*\{\}\S*$/, 'needs {} for the address')
    .nullable()
    .default(null),
  /**
   * Puts captured pages of the articles beside the site. `player` is a folder with ui.js and sw.js of ReplayWeb.page, which does not
   * come with saydo.
   */
  captures: z.strictObject({ player: File }).nullable().default(null),
});

/** What a publisher chose, with what saydo comes with in place of what it left out. */
export type Site = z.infer<typeof Site> & { readonly words: Texts };

/**
 * Reads the settings of a site.
 *
 * @param value what the file says, as JSON; an empty object for none
 * @throws Error that names the setting and what is wrong with it
 */
export function siteOf(value: unknown): Site {
  const found = Site.safeParse(value);
  if (!found.success) {
    const [issue] = found.error.issues;
    const path = (issue?.path ?? []).map(String).join('.');
    throw new Error(`${path === '' ? 'it' : `“${path}”`}: ${issue?.message ?? 'is another'}`);
  }
  return { ...found.data, words: { ...ENGLISH, ...found.data.texts } };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Offsets of the zones that RFC 822 names, and of UTC's other names. */
const ZONES: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/**
 * A date of a feed as ISO 8601, or null where it is none: RSS writes it as RFC 822 does (`Tue, 06 May 2031 00:30:00
 * +0200`), Atom and JSON Feed as RFC 3339 does. The offset is kept, and so the day on which it was published there.
 */
export function feedDate(words: string): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[Zz]|[+-]\d{2}:?\d{2})?)?$/.exec(
    words.trim(),
  );
  if (iso)
    return checked(
      iso[0]
        .replace(/^(.{10})[t ]/i, '$1T')
        .replace(/\s/g, '')
        .replace('z', 'Z'),
    );
  const mail =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}:\d{2}(?::\d{2})?)\s*([a-z]{1,4}|[+-]\d{2}:?\d{2})?)?$/i.exec(
      words.trim(),
    );
  const month = MONTHS.indexOf(mail?.[2]?.toLowerCase() ?? '') + 1;
  if (!mail || month === 0) return null;
  const [, day = '', , year = '', time, zone = ''] = mail;
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (time === undefined) return checked(date);
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(...):?/, '$1:') : (ZONES[zone.toUpperCase()] ?? '');
  return checked(`${date}T${time.padStart(time.length < 6 ? 5 : 8, '0')}${offset}`);
}

/** The date where the calendar has it, else null. */
function checked(date: string): string | null {
  const day = date.slice(0, 10);
  const found = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(found.valueOf()) || found.toISOString().slice(0, 10) !== day) return null;
  return Number.isNaN(new Date(date).valueOf()) ? null : date;
}

/** The stretches of raw HTML in `[from, to)` that stand outside tags, comments, scripts and styles. */
export function textOutsideTags(source: string, from: number, to: number): [start: number, end: number][] {
  const found: [number, number][] = [];
  let at = from;
  while (at < to) {
    const open = source.indexOf('<', at);
    if (open < 0 || open >= to) {
      found.push([at, to]);
      break;
    }
    if (open > at) found.push([at, open]);
    const closing = source.startsWith('<!--', open) ? '-->' : closingOf(source, open);
    const end = source.indexOf(closing, open + 1);
    at = end < 0 ? to : end + closing.length;
  }
  return found;
}

function closingOf(source: string, open: number): string {
  const name = /^<(script|style)\b/i.exec(source.slice(open, open + 10))?.[1];
  return name ? `</${name}>` : '>';
}

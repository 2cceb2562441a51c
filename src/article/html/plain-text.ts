import { parseFragment } from 'parse5';

/** Text of a metadata value, which may hold tags and character references, with white space folded. */
export function plainText(value: string): string {
  const short = value.slice(0, 2000);
  if (!/[&<]/.test(short)) return short.replace(/\s+/g, ' ').trim();
  let text = '';
  const stack = [...parseFragment(short).childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if ('childNodes' in node) stack.push(...[...node.childNodes].reverse());
  }
  return text.replace(/\s+/g, ' ').trim();
}

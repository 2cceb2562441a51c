import type { Quotation, Tokens } from '../../stages.ts';

/** Quotations with straight, curly or doubled marks, nested, and running over paragraphs, in text order. */
export function quotations(_tokens: Tokens): Quotation[] {
  return [];
}

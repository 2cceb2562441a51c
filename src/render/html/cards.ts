import type { Action, Pledge, Quantity, Statement, Step, TimeExpression } from '../../types.ts';
import { actShown, anchorInWords, CLARITY, nameOf, officesOf, timeInWords, valueInWords, wordOf } from '../in-words.ts';
import type { Finding, Lookup } from '../lookup.ts';
import { html, type Markup } from './markup.ts';

/** The full name of each kind of finding, for labels. */
export const KIND_NAMES = {
  statement: 'Statement',
  pledge: 'Pledge',
  action: 'Action',
  figure: 'Figure',
  date: 'Date',
} as const;

type CardFinding = Exclude<Finding, { kind: 'entity' }>;

/** The card of a finding in the margin, with a link back to its passage. */
export function card(lookup: Lookup, finding: CardFinding, anchored: boolean): Markup {
  const { id } = finding.item;
  const label = `${KIND_NAMES[finding.kind]} ${id}`;
  const back = anchored
    ? html`<a class="badge" href="#${id}-text" aria-label="${label}: to its words in the text">${id}</a>`
    : html`<span class="badge">${id}</span>`;
  return html`<li class="card card-${finding.kind} of-${id}" id="${id}">${back}<div>${body(lookup, finding)}</div>${why(finding.item.why)}</li>`;
}

function body(lookup: Lookup, finding: CardFinding): Markup {
  switch (finding.kind) {
    case 'statement':
      return statement(lookup, finding.item);
    case 'pledge':
      return pledge(lookup, finding.item);
    case 'action':
      return action(lookup, finding.item);
    case 'figure':
      return figure(lookup, finding.item);
    case 'date':
      return date(lookup, finding.item);
  }
}

function statement(lookup: Lookup, item: Statement): Markup {
  const entity = item.speaker === null ? undefined : lookup.entities.get(item.speaker);
  const time = item.date === null ? undefined : lookup.times.get(item.date);
  const offices = officesOf(entity).join('; ');
  const stance = item.stance === undefined || item.stance === 'asserts' ? '' : ` · ${item.stance}`;
  return html`<p class="who">${sentence(lookup, item.id)}</p><p class="how">${item.kind}${stance}${offices !== '' && ` · ${offices}`}${item.via !== null && ` · via ${nameOf(lookup, item.via)}`}${time !== undefined && html` · ${timeInWords(time)} ${ref(time.id)}`}${item.parent !== null && html` · within ${ref(item.parent)}`}</p>`;
}

function pledge(lookup: Lookup, item: Pledge): Markup {
  const amount = item.amount === null ? undefined : lookup.quantities.get(item.amount);
  const deadline = item.deadline === null ? undefined : lookup.times.get(item.deadline);
  return html`<p class="who">${sentence(lookup, item.id)}</p><p class="how">${item.kind} · ${CLARITY[item.testable]} · ${amount !== undefined && html`amount ${valueInWords(amount)} ${ref(amount.id)} · `}${deadline !== undefined && html`deadline ${timeInWords(deadline)} ${ref(deadline.id)} · `}${item.condition !== null && html`condition “${item.condition.exact}” · `}${word(lookup, item.statement)}</p>`;
}

function action(lookup: Lookup, item: Action): Markup {
  const time = item.date === null ? undefined : lookup.times.get(item.date);
  const type = html`<span title="${item.type ?? ''}">${actShown(item.type) ?? 'untyped'}</span>`;
  return html`<p class="who">${sentence(lookup, item.id)}</p><p class="how">${type}${time !== undefined && html` · ${timeInWords(time)} ${ref(time.id)}`}${item.place !== null && ` · in ${nameOf(lookup, item.place)}`} · ${word(lookup, item.statement)}</p>`;
}

/** A finding as a sentence, with its own words emphasised. */
export function sentence(lookup: Lookup, id: string): Markup {
  const parts = lookup.sentences.get(id)?.parts ?? [];
  return html`${parts.map(({ role, text, quoted }) => {
    const shown = quoted ? `“${text}”` : text;
    return role === 'who' ? html`<b>${shown}</b>` : role === 'saying' ? html`<i>${shown}</i>` : html`${shown}`;
  })}`;
}

function figure(lookup: Lookup, item: Quantity): Markup {
  return html`<p class="how"><b>${valueInWords(item)}</b>${item.of !== null && ` of ${item.of}`} · ${word(lookup, item.statement)}</p>`;
}

function date(lookup: Lookup, item: TimeExpression): Markup {
  return html`<p class="how"><b>${timeInWords(item)}</b> ${item.type !== 'DATE' && ` · ${item.type.toLowerCase()}`}${item.anchor !== null && ` · ${anchorInWords(lookup, item)}`}</p>`;
}

/** The attribution of a finding, marked where it is the article's own voice. */
export function word(lookup: Lookup, statementId: string | null): Markup {
  const { own, text } = wordOf(lookup, statementId);
  return own ? html`<span class="own" title="${text}">own voice</span>` : html`${text} ${ref(statementId ?? '')}`;
}

export function ref(id: string): Markup {
  return html`<a class="ref" href="#${id}">${id}</a>`;
}

function why(steps: readonly Step[]): Markup | null {
  if (steps.length === 0) return null;
  return html`<details><summary>Why</summary><ol>${steps.map(
    ({ rule, because, passage }) =>
      html`<li><b>${rule}</b>: ${because}${passage !== undefined && html` <q>${passage.exact}</q>`}</li>`,
  )}</ol></details>`;
}

import type { Action, Pledge, Quantity, Statement, Step, TimeExpression } from '../../types.ts';
import {
  anchorInWords,
  nameOf,
  namesOf,
  officesOf,
  speakerOf,
  timeInWords,
  valueInWords,
  wordOf,
} from '../in-words.ts';
import type { Finding, Lookup } from '../lookup.ts';
import { html, type Markup } from './markup.ts';

/** What a finding is called in full, for labels. */
export const KIND_NAMES = {
  statement: 'Statement',
  pledge: 'Pledge',
  action: 'Action',
  figure: 'Figure',
  date: 'Date',
} as const;

type CardFinding = Exclude<Finding, { kind: 'entity' }>;

/** A finding in the margin, with a link back to its words. */
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
  const cue = item.cue.map((passage) => passage.exact).join(' … ');
  const offices = officesOf(entity).join('; ');
  return html`<p class="who"><b>${speakerOf(lookup, item)}</b>${entity?.type === 'unnamed' && ' (unnamed)'}${offices !== '' && `, ${offices}`}</p><p class="how">${item.kind}${cue !== '' && html` · <i>${cue}</i>`}${item.via !== null && ` · via ${nameOf(lookup, item.via)}`}${time !== undefined && html` · ${timeInWords(time)} ${ref(time.id)}`}${item.parent !== null && html` · within ${ref(item.parent)}`}</p>`;
}

function pledge(lookup: Lookup, item: Pledge): Markup {
  const amount = item.amount === null ? undefined : lookup.quantities.get(item.amount);
  const deadline = item.deadline === null ? undefined : lookup.times.get(item.deadline);
  return html`<p class="who"><b>${namesOf(lookup, item.pledgers) || 'No pledger named'}</b> · ${item.kind}, ${item.testable}</p><p class="how">${amount !== undefined && html`amount ${valueInWords(amount)} ${ref(amount.id)} · `}${deadline !== undefined && html`deadline ${timeInWords(deadline)} ${ref(deadline.id)} · `}${item.condition !== null && html`condition “${item.condition.exact}” · `}${word(lookup, item.statement)}</p>`;
}

function action(lookup: Lookup, item: Action): Markup {
  const time = item.date === null ? undefined : lookup.times.get(item.date);
  return html`<p class="who">${deed(lookup, item)}</p><p class="how">${item.type ?? 'untyped'}${time !== undefined && html` · ${timeInWords(time)} ${ref(time.id)}`}${item.place !== null && ` · in ${nameOf(lookup, item.place)}`} · ${word(lookup, item.statement)}</p>`;
}

/** Actor → act → target. */
export function deed(lookup: Lookup, item: Action): Markup {
  const actors = namesOf(lookup, item.actors);
  const targets = namesOf(lookup, item.targets);
  return html`${actors === '' ? html`<i>no actor named</i>` : html`<b>${actors}</b>`} → ${item.act.exact}${targets !== '' && html` → <b>${targets}</b>`}`;
}

function figure(lookup: Lookup, item: Quantity): Markup {
  return html`<p class="how"><b>${valueInWords(item)}</b>${item.of !== null && ` of ${item.of}`} · ${word(lookup, item.statement)}</p>`;
}

function date(lookup: Lookup, item: TimeExpression): Markup {
  return html`<p class="how"><b>${timeInWords(item)}</b> ${item.type !== 'DATE' && ` · ${item.type.toLowerCase()}`}${item.anchor !== null && ` · ${anchorInWords(lookup, item)}`}</p>`;
}

/** Whose word it is: marked where it is the article's own. */
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

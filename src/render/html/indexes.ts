/** The lists under the article: who speaks, what was pledged, what was done in time order, the names. */
import { bySpeaker } from '../by-speaker.ts';
import { CLARITY, count, NO_SPEAKER, nameOf, officesOf, timeInWords } from '../in-words.ts';
import type { Lookup } from '../lookup.ts';
import { inTimeOrder } from '../time-order.ts';
import { ref, sentence, word } from './cards.ts';
import { html, type Markup } from './markup.ts';

export function indexes(lookup: Lookup): Markup {
  return html`${speakers(lookup)}${pledges(lookup)}${actions(lookup)}${names(lookup)}`;
}

function part(title: string, id: string, kind: string, items: readonly Markup[]): Markup | null {
  return items.length === 0
    ? null
    : html`<section class="index index-${kind}" aria-labelledby="${id}"><h2 id="${id}">${title}</h2><ul>${items}</ul></section>\n`;
}

function speakers(lookup: Lookup): Markup | null {
  const items = bySpeaker(lookup).map(({ speaker, statements }) => {
    const entity = speaker === null ? undefined : lookup.entities.get(speaker);
    const offices = officesOf(entity).join('; ');
    return html`<li><b>${speaker === null ? NO_SPEAKER : nameOf(lookup, speaker)}</b>${entity?.type === 'unnamed' && ' (unnamed)'}${offices !== '' && `, ${offices}`}: ${statements.map(({ statement }) => html`${ref(statement.id)} `)}</li>`;
  });
  return part('Who speaks', 'who-speaks', 'statement', items);
}

function pledges(lookup: Lookup): Markup | null {
  const items = lookup.reading.pledges.map(
    (pledge) =>
      html`<li>${ref(pledge.id)} ${sentence(lookup, pledge.id)} (${pledge.kind}, ${CLARITY[pledge.testable]}; ${word(lookup, pledge.statement)})</li>`,
  );
  return part('What was pledged', 'pledged', 'pledge', items);
}

function actions(lookup: Lookup): Markup | null {
  const items = inTimeOrder(lookup).map((action) => {
    const time = action.date === null ? undefined : lookup.times.get(action.date);
    return html`<li>${ref(action.id)} <span class="when">${time === undefined ? 'undated' : timeInWords(time)}</span> ${sentence(lookup, action.id)} (${word(lookup, action.statement)})</li>`;
  });
  return part('What was done, in time order', 'done', 'action', items);
}

function names(lookup: Lookup): Markup | null {
  const items = lookup.reading.entities.map(
    (entity) =>
      html`<li id="${entity.id}"><b>${entity.name}</b>, ${[entity.type, ...officesOf(entity)].join(', ')} (${count(entity.mentions.length, 'mention')})</li>`,
  );
  return part('People, bodies, places, instruments', 'names', 'entity', items);
}

import { type RefObject, useEffect } from 'react';
import type { Pointed } from './pointed.ts';

/**
 * Points at what the pointer or the focus is on, and chooses what is clicked, in the text (`data-of`) and in the margin
 * (`data-card`). One listener for all: a text has a thousand marked stretches. Of findings that lie over one another the
 * innermost comes first; another click goes on to the one around it.
 */
export function usePointing(
  columns: RefObject<HTMLElement | null>,
  pointed: Pointed,
  chosen: string | null,
  choose: (finding: string | null, from: 'text' | 'margin') => void,
): void {
  useEffect(() => {
    const element = columns.current;
    if (element === null) return;
    const over = (event: Event) => pointed.set(foundAt(event.target).at(-1) ?? null);
    const out = () => pointed.set(null);
    const click = (event: MouseEvent) => {
      if (!(event.target instanceof Element)) return;
      const button = event.target.closest<HTMLElement>('[data-choose]');
      if (button)
        return choose(button.dataset['choose'] === chosen ? null : (button.dataset['choose'] ?? null), 'margin');
      // Words that were just selected were not clicked at.
      if (document.getSelection()?.isCollapsed === false || !event.target.closest('[data-of]')) return;
      const found = foundAt(event.target);
      const at = chosen === null ? -1 : found.indexOf(chosen);
      choose(found[at > 0 ? at - 1 : found.length - 1] ?? null, 'text');
    };
    element.addEventListener('pointerover', over);
    element.addEventListener('pointerleave', out);
    element.addEventListener('focusin', over);
    element.addEventListener('focusout', out);
    element.addEventListener('click', click);
    return () => {
      element.removeEventListener('pointerover', over);
      element.removeEventListener('pointerleave', out);
      element.removeEventListener('focusin', over);
      element.removeEventListener('focusout', out);
      element.removeEventListener('click', click);
    };
  }, [columns, pointed, chosen, choose]);
}

function foundAt(target: EventTarget | null): readonly string[] {
  if (!(target instanceof Element)) return [];
  const card = target.closest<HTMLElement>('[data-card]');
  if (card) return [card.dataset['card'] ?? ''];
  return (
    target
      .closest<HTMLElement>('[data-of]')
      ?.dataset['of']?.split(' ')
      .filter((id) => id.startsWith('F')) ?? []
  );
}

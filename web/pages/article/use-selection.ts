import { type RefObject, useEffect, useState } from 'react';
import { selectedIn } from '../../text/places.ts';
import type { Span } from '../../text/segments.ts';
import { trimmed } from '../../text/step.ts';

/** The words that are selected in the text, by mouse, finger or keyboard; told once the selection rests. */
export function useSelection(root: RefObject<HTMLElement | null>, text: string): readonly [Span | null, () => void] {
  const [selected, setSelected] = useState<Span | null>(null);
  useEffect(() => {
    let pressed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const span = root.current && selectedIn(root.current);
      const words = span && trimmed(text, span.start, span.end);
      if (!words) return setSelected(null);
      if (!pressed) timer = setTimeout(() => setSelected(words), 120);
    };
    const down = () => {
      pressed = true;
    };
    const up = () => {
      pressed = false;
      look();
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
    };
  }, [root, text]);
  const clear = () => {
    document.getSelection()?.removeAllRanges();
    setSelected(null);
  };
  return [selected, clear];
}

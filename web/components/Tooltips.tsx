import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';

/** What all tips of the desk share: how long one waits before it shows itself. */
export function Tooltips({ children }: { readonly children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={300} skipDelayDuration={150}>
      {children}
    </Tooltip.Provider>
  );
}

/** Work goes on for so long before others have a turn. */
const TURN_MS = 40;

/**
 * Gives whatever else the process does a turn now and then: a desk answers while it publishes.
 *
 * @param signal ends the work at such a place
 */
export function eventLoopYielder(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    since = performance.now();
  };
}

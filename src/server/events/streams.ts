import type { SSEStreamingApi } from 'hono/streaming';

/** So often a line goes that says nothing, so that neither side takes the other for gone. */
const HEARTBEAT = 20_000;

/** Keeps a stream of events open until whoever reads it leaves, or the desk stops. */
export async function untilOver(stream: SSEStreamingApi, ...ends: readonly AbortSignal[]): Promise<void> {
  const heart = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT);
  try {
    await new Promise<void>((resolve) => {
      stream.onAbort(resolve);
      for (const signal of ends) {
        if (signal.aborted) resolve();
        else signal.addEventListener('abort', () => resolve(), { once: true });
      }
    });
  } finally {
    clearInterval(heart);
  }
}

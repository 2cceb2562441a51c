import type { SSEStreamingApi } from 'hono/streaming';

/** Interval of empty messages, so that neither side takes the connection for lost. */
const HEARTBEAT_MS = 20_000;

/** Keeps a stream of events open until whoever reads it leaves, or the desk stops. */
export async function untilOver(stream: SSEStreamingApi, ...ends: readonly AbortSignal[]): Promise<void> {
  const heart = setInterval(() => void stream.write(': still here\n\n'), HEARTBEAT_MS);
  let leave = () => {};
  try {
    await new Promise<void>((resolve) => {
      const over = () => resolve();
      stream.onAbort(over);
      for (const signal of ends) signal.addEventListener('abort', over, { once: true });
      // That the desk stops outlives the stream, and would keep it for as long.
      leave = () => {
        for (const signal of ends) signal.removeEventListener('abort', over);
      };
      // Whoever left before is not told of any more.
      if (stream.aborted || ends.some(({ aborted }) => aborted)) over();
    });
  } finally {
    leave();
    clearInterval(heart);
  }
}

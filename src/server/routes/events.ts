import { createRoute } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { lastSeq, subjectsAfter } from '../../store/queries/last-entry.ts';
import { answersWith, api } from '../api.ts';
import type { AppContext } from '../app-context.ts';
import type { LogChange } from '../events/log-watch.ts';
import { untilOver } from '../events/streams.ts';

const events = createRoute({
  method: 'get',
  path: '/events',
  summary: 'Is told whenever the log grows',
  description:
    'Server-sent events. `now` says, once, which entry is the last; `changed` that the log has grown to another, and what it touched; where nothing is named, that is more than can be named. Its id is that entry: a browser that comes back is told what it missed.',
  responses: answersWith('The events.', 'text/event-stream'),
});

export function eventRoutes({ db, log, stopping }: AppContext) {
  return api().openapi(events, (c) => {
    const seen = Number(c.req.header('last-event-id') ?? Number.NaN);
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const send = (event: string, change: LogChange) =>
        stream.writeSSE({ event, id: String(change.seq), data: JSON.stringify(change) });
      const leave = log.listen((change) => void send('changed', change));
      try {
        const seq = await lastSeq(db);
        if (Number.isSafeInteger(seen) && seen < seq) {
          await send('changed', { seq, subjects: await subjectsAfter(db, seen) });
        } else await send('now', { seq, subjects: [] });
        await untilOver(stream, stopping);
      } finally {
        leave();
      }
    });
  });
}

import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-sans-3/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Refusal } from './api/client.ts';
import { subscribeToLog } from './api/events/live.ts';
import { makeRouter } from './router.tsx';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The server tells when something changes; until then what was loaded holds.
      staleTime: Number.POSITIVE_INFINITY,
      // What the server refuses it refuses again; a line that was lost comes back.
      retry: (failures, error) => !(error instanceof Refusal) && failures < 2,
      refetchOnWindowFocus: false,
      // The server is this machine: that it has no network says nothing of it.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
const router = makeRouter(client);

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

subscribeToLog(client);
const place = document.getElementById('desk');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const DESK = 'http://127.0.0.1:4747';

/** The desk: built into dist/web, which `saydo serve` hands out. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    // The server's policy forbids inline scripts, which the polyfill for old browsers would be.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    // Rollup's report is for whoever builds; the budget is checked by a test.
    chunkSizeWarningLimit: 1000,
  },
  // `npm run dev` serves the desk's sources and takes the API from a `saydo serve` that runs, which answers nobody but
  // its own pages: what comes from here says that it does. Who has opened the address that it printed is signed in here too.
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/sign-in'].map((path) => [path, { target: DESK, changeOrigin: true, headers: { origin: DESK } }]),
    ),
  },
});

import { gather } from './gather.ts';

/** Gathers what its arguments name, and prints what came of it, how long it took, and by how much its memory grew. */
const before = process.memoryUsage.rss();
let most = before;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 5);
const start = performance.now();
const { outcomes } = await gather(process.argv.slice(2));
const ms = performance.now() - start;
clearInterval(watch);
const grown = Math.max(most, process.memoryUsage.rss()) - before;
process.stdout.write(JSON.stringify({ codes: outcomes.map(({ code }) => code ?? 'read'), ms, grown }));

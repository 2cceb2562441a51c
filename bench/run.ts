/**
 * `npm run bench [-- WHAT]`: measures times on this machine.
 *
 *   npm run bench                              reading, relative to wink-nlp's own pass, and by length of text
 *   npm run bench -- frames [--from FOLDER] [--long WORDS]
 *                                              the trained reader: start, speed, memory, and by length of text
 *   npm run bench -- record [--to N] [--record WHERE]
 *                                              adding and searching, as a record grows to 1,000, 10,000, 50,000 articles
 *   npm run bench -- desk [--record WHERE]     the desk in a real browser: first paint, and from input to paint
 *   npm run bench -- evidence [--to N]         comparing an article with the pledges of 1,000 and 20,000 articles
 *   npm run bench -- publish [--pledges N]     publishing 5,000 pledges, and again after one assessment
 *
 * Exit status 1: a time exceeds its limit.
 */
const [what = 'reading', ...args] = process.argv.slice(2);

async function bench(): Promise<boolean> {
  switch (what) {
    case 'reading':
      return (await import('./reading/bench.ts')).benchReading();
    case 'frames':
      return (await import('./frames/bench.ts')).benchFrames(args);
    case 'record':
      return (await import('./record/bench.ts')).benchRecord(args);
    case 'desk':
      return (await import('./desk/bench.ts')).benchDesk(args);
    case 'evidence':
      return (await import('./evidence/bench.ts')).benchEvidence(args);
    case 'publish':
      return (await import('./publish/bench.ts')).benchPublish(args);
    default:
      console.error(`No bench is called ${what}; there are: reading, frames, record, desk, evidence, publish`);
      return false;
  }
}

process.exitCode = (await bench()) ? 0 : 1;

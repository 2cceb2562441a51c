import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Projects in the order in which they run. What is many short files runs last, so that no core is idle at the end; pages need
 * the record of the example press, which is made meanwhile.
 */
const PROJECTS = ['store', 'outside', 'desk', 'reading', 'trained', 'engine'];

/** Files that take more than some seconds, the longest of each project first: a long file that began last would run alone. */
const LONG = [
  'store/sharing',
  'store/verifying',
  'store/exchange',
  'store/opening',
  'server/fuzzed',
  'server/api',
  'server/example',
  'faults/kill',
  'faults/hostile',
  'cli/record',
  'faults/stop',
  'faults/disk-full',
  'cli/serve',
  'cli/pledges',
  'package/package',
  'faults/read-only',
  'faults/two-at-once',
  'cli/options',
  'package/boundaries',
  'desk/every-page',
  'desk/whole-path',
  'desk/review',
  'desk/reading-desk',
  'desk/sign-in',
  'desk/pledge',
  'intake/inputs',
  'render/html-in-chromium',
  'jobs/pool',
  'article/properties',
].map((name) => `test/${name}.test.ts`);

/** Runs project after project, as processes are shared within one, and in each the files that take longest first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = (spec: TestSpecification): readonly [number, number] => {
      const long = LONG.indexOf(relative(this.ctx.config.root, spec.moduleId).replaceAll('\\', '/'));
      return [PROJECTS.indexOf(spec.project.name), long < 0 ? LONG.length : long];
    };
    const ranked = files.map((spec) => ({ spec, rank: rank(spec) }));
    return ranked.toSorted((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1]).map(({ spec }) => spec);
  }
}

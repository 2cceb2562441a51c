import { describe, expect, test } from 'vitest';
import { longWork } from '../../src/cli/record/long-work.ts';

/** What is written to a stream, and a clock that goes on when it is told. */
function writing(terminal: boolean) {
  let written = '';
  let time = 0;
  const stream = { isTTY: terminal, columns: 80, write: (text: string) => (written += text) };
  return {
    work: longWork(stream as unknown as NodeJS.WriteStream, () => time),
    pass: (seconds: number) => {
      time += 1000 * seconds;
    },
    written: () => written,
  };
}

describe('progress of long work', () => {
  test('is reported once a minute without a terminal, with the time left', () => {
    const { work, pass, written } = writing(false);
    work.progress(0, 600, 'tables');
    pass(59);
    work.progress(59, 600, 'tables');
    expect(written()).toBe('');
    pass(1);
    work.progress(60, 600, 'tables');
    pass(30);
    work.progress(90, 600, 'tables');
    expect(written()).toBe('saydo: tables  60/600  1.0/s  about 9 min left\n');
    work.progress(600, 600, 'tables');
    expect(written()).not.toContain('600/600');
  });

  test('reports the pace of each of its parts', () => {
    const { work, pass, written } = writing(false);
    work.progress(1, 10_000, 'bytes');
    pass(50);
    work.progress(1, 300, 'tables');
    pass(20);
    work.progress(101, 300, 'tables');
    expect(written()).toBe('saydo: tables  101/300  5.0/s  about 40 s left\n');
  });

  test('is one line on a terminal, which is removed at the end and before messages', () => {
    const { work, pass, written } = writing(true);
    work.progress(0, 3, 'tables');
    pass(1);
    work.progress(1, 3, 'tab\u001b[31mles');
    expect(written()).toMatch(/^tab.*les {2}1\/3 {2}1\.0\/s {2}about 2 s left$/);
    expect(written()).not.toContain('\u001b[31m');
    work.say('T1 was not read again');
    expect(written().endsWith('left\r\u001b[2Ksaydo: T1 was not read again\n')).toBe(true);
    pass(1);
    work.progress(2, 3, 'tables');
    work.progress(3, 3, 'tables');
    expect(written().endsWith('\r\u001b[2K')).toBe(true);
  });
});

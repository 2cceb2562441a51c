import { expect, test } from 'vitest';
import { inputsOf } from '../../src/intake/inputs.ts';
import { withoutSecrets } from '../../src/intake/url/without-secrets.ts';
import { gather } from './gather.ts';

test.each([
  ['https://ada:se%40cret@lowen.example/a@b?c@d', 'https://lowen.example/a@b?c@d'],
  ['http://ada@lowen.example', 'http://lowen.example'],
  ['https://ada:p@ss@lowen.example/', 'https://lowen.example/'],
  ['https://lowen.example/@ada', 'https://lowen.example/@ada'],
  ['notes@home.txt', 'notes@home.txt'],
])('%s is shown as %s', (given, shown) => {
  expect(withoutSecrets(given)).toBe(shown);
});

test('an address with a password is refused, and the message does not contain it', async () => {
  for (const address of ['http://ada:hunter2@127.0.0.1:9/', 'https://ada:hunter2@:99999/']) {
    const { outcomes } = await gather([address]);
    const { inputs } = await inputsOf([address], (async function* () {})(), true);
    const told = await inputs[0]?.load().catch((error: Error) => ({ name: inputs[0]?.name, message: error.message }));
    expect(outcomes).toMatchObject([{ code: 'bad-url' }]);
    expect(told).toMatchObject({ message: expect.any(String) });
    expect(JSON.stringify([outcomes, told])).not.toContain('hunter2');
  }
});

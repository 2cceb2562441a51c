import { expect, test } from 'vitest';
import { changeSetting } from '../../src/store/commands/change-setting.ts';
import { settingsRead } from '../../src/store/queries/settings.ts';
import { rebuild } from '../../src/store/verify/rebuild.ts';
import { verify } from '../../src/store/verify/verify.ts';
import { anyDatabase } from './databases/each-database.ts';
import { entriesOf, newsroom } from './newsroom.ts';
import { historyOf } from './waiting.ts';

const OUTLETS = [
  { name: 'Radio Tarn', url: 'https://tarn.example' },
  { name: 'The Vell', note: 'weekly' },
];

anyDatabase('settings', (open) => {
  test('settings have defaults until somebody changes them', async () => {
    const { db, who } = newsroom(await open());
    expect(await settingsRead(db)).toMatchObject({ vocabulary: { id: 'full-fact' }, followed: [], changed: [] });
    expect(await changeSetting(db, 'outlets', OUTLETS, who('Ada', { why: 'those we follow' }))).toBe(true);
    expect(await changeSetting(db, 'vocabulary', 'polimetre', who('Bo'))).toBe(true);
    expect(await changeSetting(db, 'outlets', OUTLETS.slice(1), who('Bo'))).toBe(true);
    const settings = await settingsRead(db);
    expect(settings.vocabulary).toMatchObject({ id: 'polimetre', name: 'Polimètre' });
    expect(settings.followed).toEqual([{ name: 'The Vell', url: null, note: 'weekly' }]);
    expect(settings.changed).toEqual([
      { name: 'vocabulary', by: 'Bo', at: '2031-01-01T00:00:02.000Z', why: null },
      { name: 'outlets', by: 'Bo', at: '2031-01-01T00:00:03.000Z', why: null },
    ]);
    expect(await historyOf(db, { subject: null, by: null, limit: 3 })).toMatchObject([
      { kind: 'setting.changed', before: { value: OUTLETS }, after: { value: OUTLETS.slice(1) } },
      { kind: 'setting.changed', before: null, after: { name: 'vocabulary', value: 'polimetre' } },
      { kind: 'setting.changed', before: null, after: { value: OUTLETS }, why: 'those we follow' },
    ]);
    const whole = await verify(db, { progress: () => {} });
    expect(whole.problems).toEqual([]);
    await rebuild(db, () => {});
    expect(await settingsRead(db)).toEqual(settings);
    expect(await verify(db, { progress: () => {} })).toEqual(whole);
  });

  test('setting the same value again changes nothing, in any order of members', async () => {
    const { db, who } = newsroom(await open());
    await changeSetting(db, 'outlets', OUTLETS, who('Ada'));
    const before = await entriesOf(db);
    const turned = [{ url: 'https://tarn.example', name: 'Radio Tarn' }, OUTLETS[1]];
    expect(await changeSetting(db, 'outlets', turned, who('Bo'))).toBe(false);
    expect(await entriesOf(db)).toBe(before);
  });

  test('an unknown setting and an invalid value are refused', async () => {
    const { db, who } = newsroom(await open());
    await expect(changeSetting(db, 'colour', 'red', who('Ada'))).rejects.toMatchObject({
      code: 'not-possible',
      message: 'there is no setting “colour”. The settings are: vocabulary, outlets.',
    });
    await expect(changeSetting(db, 'vocabulary', 'thumbs', who('Ada'))).rejects.toMatchObject({
      message: expect.stringMatching(/no vocabulary “thumbs”.*full-fact, politifact, polimetre, comparative-pledges/),
    });
    await expect(changeSetting(db, 'outlets', [{ name: '' }], who('Ada'))).rejects.toMatchObject({
      message: expect.stringMatching(/^outlets\[0\]\.name must be a string/),
    });
    expect(await entriesOf(db)).toBe(1);
  });
});

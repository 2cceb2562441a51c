import { expect, test } from 'vitest';
import { getBlob, putBlob } from '../../src/store/log/blobs.ts';
import { eachDatabase } from './databases/each-database.ts';

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, i) => i);

eachDatabase('bytes', (open) => {
  test.each<[what: string, bytes: Uint8Array]>([
    ['none', new Uint8Array()],
    ['one', Uint8Array.of(0)],
    ['each that there is', EVERY_BYTE],
    ['a stretch of others', EVERY_BYTE.subarray(100, 120)],
    // Below a certain length they are packed only where that is shorter.
    ['many that cannot be packed', Uint8Array.from({ length: 70_001 }, (_, i) => (i * i * 2_654_435_761) >>> 24)],
    ['many that can', new Uint8Array(70_001).fill(65)],
  ])('bytes are stored and returned unchanged: %s', async (_, bytes) => {
    const db = await open();
    await putBlob(db, { hash: 'sha256:of-a-test', bytes });
    const found = await getBlob(db, 'sha256:of-a-test');
    expect(found).toBeInstanceOf(Uint8Array);
    expect(Buffer.compare(found, bytes)).toBe(0);
    const [row] = await db.query<{ size: number }>('select size from blobs');
    expect(row?.size).toBe(bytes.length);
  });
});

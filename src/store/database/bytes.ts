import { types } from '@electric-sql/pglite';

/**
 * How bytes go to and come from the embedded database, which writes them as hex. Its own way makes a string of each byte,
 * and takes half a second for the reading of a long article; Node's takes some milliseconds.
 */
export const BYTES = {
  serializers: {
    [types.BYTEA]: ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
      `\\x${Buffer.from(buffer, byteOffset, byteLength).toString('hex')}`,
  },
  parsers: {
    [types.BYTEA]: (hex: string): Uint8Array => {
      const { buffer, byteOffset, byteLength } = Buffer.from(hex.slice(2), 'hex');
      return new Uint8Array(buffer, byteOffset, byteLength);
    },
  },
};

import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';

export interface Response {
  readonly url: string;
  readonly body: string | Uint8Array;
  readonly status?: string;
  readonly type?: string;
  readonly date?: string;
  /** Fields of the answer besides its type. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** A record of a response, written by another implementation of the format. */
export function responseRecord(response: Response, gzip: boolean): Promise<Uint8Array> {
  const { url, body, status = '200 OK', type = 'text/html; charset=utf-8', date = '2031-05-06T10:20:30Z' } = response;
  const record = WARCRecord.create(
    {
      type: 'response',
      url,
      date,
      statusline: `HTTP/1.1 ${status}`,
      httpHeaders: { 'content-type': type, ...response.fields },
    },
    [Buffer.from(body)],
  );
  return WARCSerializer.serialize(record, { gzip });
}

/** A record of another kind. */
export function otherRecord(type: 'warcinfo' | 'request' | 'metadata', gzip: boolean): Promise<Uint8Array> {
  const record = WARCRecord.create({ type, url: 'https://lowen.example/', date: '2031-05-06T10:20:30Z' }, [
    Buffer.from('software: none\r\n'),
  ]);
  return WARCSerializer.serialize(record, { gzip });
}

/** A body in chunks, as HTTP sends it. */
export function chunked(body: string): string {
  const half = Math.ceil(body.length / 2);
  const parts = [body.slice(0, half), body.slice(half)].filter(Boolean);
  return `${parts.map((part) => `${Buffer.byteLength(part).toString(16)};x=y\r\n${part}\r\n`).join('')}0\r\n\r\n`;
}

export const ENCODERS: Readonly<Record<string, (body: string) => Uint8Array>> = {
  gzip: (body) => gzipSync(body),
  deflate: (body) => deflateSync(body),
  'raw deflate': (body) => deflateRawSync(body),
  br: (body) => brotliCompressSync(body),
};

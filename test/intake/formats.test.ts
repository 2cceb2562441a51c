import { describe, expect, test } from 'vitest';
import { FORMATS, formatOfBytes, MEDIA, withText } from '../../src/intake/formats/formats.ts';
import { makeDocx, makeOffice, run } from './make-docx.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const crlf = (text: string) => bytes(text.replaceAll('\n', '\r\n'));

describe('the list of formats', () => {
  test('has no extension and no media type twice', () => {
    const endings = FORMATS.flatMap((format) => format.endings);
    const media = FORMATS.flatMap((format) => [format.media, ...format.also]);
    expect(new Set(endings).size).toBe(endings.length);
    expect(new Set(media).size).toBe(media.length);
    for (const format of FORMATS) for (const ending of format.endings) expect(MEDIA[ending]).toBe(format.media);
  });

  test('does not recognise a text with colons', async () => {
    for (const text of [
      'The mayor said yes.',
      'From: the desk\nTo: all\n\nHello',
      '---\ntitle: A\n---\nB',
      'PK\x03\x04',
      '',
    ])
      expect(formatOfBytes(bytes(text))).toBeNull();
    const loaded = { content: bytes('The mayor said yes.') };
    expect(await withText(loaded)).toBe(loaded);
  });
});

describe('a Word document', () => {
  test('gives its paragraphs separated by blank lines, recognised by its bytes alone', async () => {
    const content = await makeDocx(['Bridge to reopen', 'Mayor Iva Sorn said on Monday &amp; again on Friday.']);
    const { text, media } = await withText({ content });
    expect(text).toBe('Bridge to reopen\n\nMayor Iva Sorn said on Monday & again on Friday.\n\n');
    expect(media).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  });

  test('includes insertions and excludes deletions', async () => {
    const content = await makeDocx([
      `${run('The bridge ')}<w:del w:id="1"><w:r><w:delText>may</w:delText></w:r></w:del><w:ins w:id="2">${run('will')}</w:ins>${run(' reopen.')}`,
    ]);
    expect((await withText({ content })).text).toBe('The bridge will reopen.\n\n');
  });

  test.each([
    ['a ZIP archive cut in half', async () => (await makeDocx(['Text.'])).subarray(0, 200), 'broken-docx'],
    ['a spreadsheet', () => makeOffice({ 'xl/workbook.xml': '<workbook/>' }), 'broken-docx'],
    ['broken XML', () => makeOffice({ 'word/document.xml': '<w:document' }), 'broken-docx'],
    ['pictures alone', () => makeDocx(['']), 'empty'],
    ['nothing', async () => bytes(''), 'empty'],
  ])('of %s is refused', async (_, make, code) => {
    const loaded = { content: await make(), media: MEDIA['.docx'] ?? '' };
    await expect(withText(loaded)).rejects.toMatchObject({ code, message: expect.stringMatching(/\.$/) });
  });

  test('is stopped above the limit of unpacked size', async () => {
    const content = await makeOffice({ 'word/document.xml': Buffer.alloc(300 * 2 ** 20, ' ') });
    await expect(withText({ content })).rejects.toMatchObject({
      code: 'unpacks-too-far',
    });
  });

  test('is abandoned when the run is interrupted', async () => {
    const content = await makeDocx(['Text.']);
    await expect(withText({ content }, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
  });
});

const HEAD = `Received: from mx.lowen.example by mail.lowen.example; Tue, 6 May 2031 10:00:00 +0200
From: "Press office, City of Lowen" <press@lowen.example>
To: newsroom@gazette.example
Subject: =?utf-8?Q?The_bridge_=E2=80=93_a_promise_kept?=
Date: Tue, 6 May 2031 09:59:30 +0200
MIME-Version: 1.0
`;

describe('an e-mail', () => {
  test('gives its text, with its subject and its date', async () => {
    const content = crlf(`${HEAD}Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Mayor Iva Sorn said =E2=80=9Cthe bridge will reopen in June=E2=80=9D.
`);
    expect(await withText({ content })).toMatchObject({
      text: 'Mayor Iva Sorn said “the bridge will reopen in June”.\n',
      title: 'The bridge – a promise kept',
      published: '2031-05-06T07:59:30.000Z',
      media: 'message/rfc822',
    });
  });

  test('with only HTML gives its text; attachments are reported', async () => {
    const content = crlf(`${HEAD}Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html; charset=utf-8

<html><body><p>Mayor Iva Sorn said that the bridge would reopen.</p><script>x()</script></body></html>
--b
Content-Type: application/pdf; name=plan.pdf
Content-Disposition: attachment; filename=plan.pdf
Content-Transfer-Encoding: base64

JVBERi0=
--b--
`);
    const { text, warning } = await withText({ content });
    expect(text?.trim()).toBe('Mayor Iva Sorn said that the bridge would reopen.');
    expect(warning).toBe('attachments were not read: plan.pdf. Save and add them separately.');
  });

  test('without text is refused', async () => {
    await expect(withText({ content: crlf(`${HEAD}\n\n`) })).rejects.toMatchObject({ code: 'empty' });
  });

  test('with an invalid date has none; the user’s facts override the message’s', async () => {
    const content = crlf(`${HEAD.replace(/Date: .*/, 'Date: soon')}\nThe bridge reopened.\n`);
    const loaded = await withText({ content, title: 'Bridge' });
    expect(loaded).toMatchObject({ title: 'Bridge', text: 'The bridge reopened.\n' });
    expect(loaded).not.toHaveProperty('published');
  });
});

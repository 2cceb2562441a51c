/** Time stamps (RFC 3161): an authority says that bytes were there at a time. */
import { createHash } from 'node:crypto';
import { Certificate, SignedData, TimeStampResp, TSTInfo } from 'pkijs';

export interface Stamp {
  /** ISO instant that the authority states. */
  readonly at: string;
  /** Who signed it, by the name in its certificate. */
  readonly authority: string;
  /** Whether its certificate was issued by one of those that were given; null where none was given. */
  readonly trusted: boolean | null;
}

/** Whether a file is a time stamp over these bytes, whoever signed it. */
export function isStampOf(stamp: Uint8Array, bytes: Uint8Array): boolean {
  try {
    const { messageImprint } = infoOf(signedOf(stamp));
    const hash = new Uint8Array(messageImprint.hashedMessage.valueBlock.valueHexView);
    return Buffer.from(hash).equals(createHash('sha256').update(bytes).digest());
  } catch {
    return false;
  }
}

/**
 * Reads a time stamp and checks its signature.
 *
 * @param stamp a response of an authority, DER
 * @param bytes what it is said to be over
 * @param roots certificates in PEM form that are trusted; null checks the signature by the certificate that comes with it
 * @throws Error that says what is wrong
 */
export async function readStamp(stamp: Uint8Array, bytes: Uint8Array, roots: string | null): Promise<Stamp> {
  if (!isStampOf(stamp, bytes)) throw new Error('it is no time stamp (RFC 3161, SHA-256) over this head');
  const signed = signedOf(stamp);
  const { genTime } = infoOf(signed);
  const asked = { signer: 0, data: Uint8Array.from(bytes).buffer, extendedMode: true } as const;
  const checked = await signed.verify({ ...asked, checkChain: false }).catch((error: unknown) => {
    throw new Error(`its signature is not valid (${reasonOf(error)})`);
  });
  if (checked.signatureVerified !== true) throw new Error('its signature is not valid');
  const trusted =
    roots === null
      ? null
      : await signed
          .verify({ ...asked, checkChain: true, trustedCerts: [...certificatesIn(roots)] })
          .then((chain) => chain.signerCertificateVerified === true)
          .catch(() => false);
  return { at: genTime.toISOString(), authority: nameIn(checked.signerCertificate ?? null), trusted };
}

function signedOf(stamp: Uint8Array): SignedData {
  const { timeStampToken } = TimeStampResp.fromBER(Uint8Array.from(stamp).buffer);
  if (timeStampToken === undefined) throw new Error('the authority refused it');
  return new SignedData({ schema: timeStampToken.content });
}

function infoOf({ encapContentInfo }: SignedData): TSTInfo {
  const content = encapContentInfo.eContent?.getValue();
  if (content === undefined) throw new Error('it says nothing');
  return TSTInfo.fromBER(content);
}

function certificatesIn(pem: string): readonly Certificate[] {
  return [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)].map(([, base64 = '']) =>
    Certificate.fromBER(Uint8Array.from(Buffer.from(base64, 'base64')).buffer),
  );
}

const COMMON_NAME = '2.5.4.3';

function nameIn(certificate: Certificate | null): string {
  const names = certificate?.subject.typesAndValues ?? [];
  const common = names.find(({ type }) => type === COMMON_NAME) ?? names[0];
  return String(common?.value.valueBlock.value ?? 'nobody named');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { InputProblem } from '../problem.ts';

/**
 * Addresses that are not on the public internet, after the IANA registries of special-purpose addresses
 * (https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry).
 */
const NOT_PUBLIC = new BlockList();
const IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
// The last four carry IPv4 addresses within them, which would go round the first list.
const IPV6 = [
  '::/127',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '3fff::/20',
  '5f00::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2002::/16',
];
for (const [family, nets] of [
  ['ipv4', IPV4],
  ['ipv6', IPV6],
] as const) {
  for (const net of nets) {
    const [address = '', bits = ''] = net.split('/');
    NOT_PUBLIC.addSubnet(address, Number(bits), family);
  }
}

/** Whether an IP address is public. IPv4 addresses written as IPv6 (`::ffff:127.0.0.1`) count as what they are. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !NOT_PUBLIC.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

export function refusal(host: string, address: string): InputProblem {
  const where = host === address ? host : `${host} (${address})`;
  return new InputProblem(
    'private-address',
    `${where} is not on the public internet, and saydo does not read private addresses by default. Allow it with --allow-private.`,
  );
}

/** Says whether an IP address may be asked. */
export type Allows = (address: string) => boolean;

/** Allows every address, private ones too. */
export const anywhere: Allows = () => true;

/** Whether an argument is an address of the web and not a path: it begins with a scheme, be it one that is not read. */
export function isAddress(name: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(name);
}

/**
 * Looks names up and refuses those that lead to an address that may not be asked. It is what the connection itself asks,
 * so that a name cannot lead elsewhere between the check and the connection.
 */
export function guardedLookup(allows: Allows): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const bad = addresses.find(({ address }) => !allows(address));
      if (bad) return callback(refusal(host, bad.address), '', 0);
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      return callback(null, first?.address ?? '', first?.family ?? 0);
    });
  };
}

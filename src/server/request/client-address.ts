import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6, SocketAddress } from 'node:net';

/** An IPv6 network of one household or office: within it an address is free to choose. */
const NETWORK_GROUPS = 4;
const GROUPS = 8;

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * The address a request comes from: the socket's, or the last one in `X-Forwarded-For` when a proxy on this machine is
 * trusted to write it. Held in memory for limits; never logged, never stored.
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const socket = plainAddress(request.socket.remoteAddress ?? '');
  if (!trustProxy || !isLoopback(socket)) return socket;
  const given = [request.headers['x-forwarded-for'] ?? ''].flat().join(',').split(',').at(-1)?.trim() ?? '';
  return isIP(given) === 0 ? socket : plainAddress(given);
}

/** What addresses are counted together: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function addressGroup(address: string): string {
  if (!isIPv6(address)) return address;
  // Node writes it in its one canonical form.
  const { address: canonical } = new SocketAddress({ address, family: 'ipv6' });
  const [head = '', tail] = canonical.split('::');
  const groupsOf = (text: string) => (text === '' ? [] : text.split(':'));
  const before = groupsOf(head);
  const after = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array.from({ length: GROUPS - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].slice(0, NETWORK_GROUPS).join(':');
}

/** An IPv4 address that comes over an IPv6 socket is the IPv4 address. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

function isLoopback(address: string): boolean {
  if (isIP(address) === 0) return false;
  return LOOPBACK.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

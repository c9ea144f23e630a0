/** Under which addresses other machines reach this one, and to whom an address is open. */
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';

const loopback = ['127.0.0.1', '::1', 'localhost'];
const everywhere = ['0.0.0.0', '::'];

/** Whether what listens on this address is open to this machine alone. */
export function isLoopback(host: string): boolean {
  return loopback.includes(host) || host.startsWith('127.');
}

export function isEverywhere(host: string): boolean {
  return everywhere.includes(host);
}

/** Numbers or names under which devices reach what listens on `host`; the likeliest first, never none. */
export function namesOf(host: string, machine = networkInterfaces()): string[] {
  if (!isEverywhere(host)) return [host];
  const found = Object.entries(machine)
    .flatMap(([name, list]) => (list ?? []).map((one) => ({ name, ...one })))
    // Whoever listens on 0.0.0.0 hears nothing that is sent to an address of the newer kind.
    .filter((one) => host === '::' || one.family === 'IPv4')
    .filter((one) => !one.internal && isReachable(one))
    .toSorted((a, b) => doubts(a) - doubts(b))
    .map(({ address }) => address);
  return found.length > 0 ? found : ['127.0.0.1'];
}

type Named = NetworkInterfaceInfo & { readonly name: string };

/** Addresses that hold on one cable only, and those that no browser types, help nobody. */
function isReachable({ family, address }: Named): boolean {
  return family === 'IPv4' ? !address.startsWith('169.254.') : !/^f[ef][89ab0-9]/i.test(address);
}

/** How unlikely a class is to sit on this network: bridges of virtual machines and tunnels come after real cables and radio. */
function doubts({ name, family, address }: Named): number {
  const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|tailscale|wg|zt)/i.test(name);
  const inside = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
  return (virtual ? 4 : 0) + (family === 'IPv4' ? 0 : 2) + (inside ? 0 : 1);
}

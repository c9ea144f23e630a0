import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isLoopback, namesOf } from '../../src/session/server/addresses.ts';
import { isOurs } from '../../src/session/server/requests.ts';

function card(address: string, internal = false): NetworkInterfaceInfo {
  const common = { address, netmask: '', mac: '', internal, cidr: null };
  return address.includes(':') ? { ...common, family: 'IPv6', scopeid: 0 } : { ...common, family: 'IPv4' };
}

const laptop = {
  lo: [card('127.0.0.1', true), card('::1', true)],
  docker0: [card('172.17.0.1')],
  eth0: [card('169.254.7.7'), card('fe80::1')],
  wlan0: [card('2001:db8::5'), card('192.168.1.20')],
};

describe('the addresses that are told', () => {
  it('are those that devices can reach, the likeliest first', () => {
    expect(namesOf('0.0.0.0', laptop)).toEqual(['192.168.1.20', '172.17.0.1']);
    expect(namesOf('::', laptop)).toEqual(['192.168.1.20', '2001:db8::5', '172.17.0.1']);
    expect(namesOf('10.1.2.3', laptop)).toEqual(['10.1.2.3']);
    expect(namesOf('0.0.0.0', { lo: laptop.lo })).toEqual(['127.0.0.1']);
  });

  it('of this machine alone are known as such', () => {
    expect(['127.0.0.1', 'localhost', '::1', '127.0.0.2'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '::', '192.168.1.20'].some(isLoopback)).toBe(false);
  });
});

it('a server answers to its numbers and to names that it was given, and to no page from elsewhere', () => {
  expect(isOurs(undefined, '192.168.1.20:4280')).toBe(true);
  expect(isOurs('http://192.168.1.20:4280', '192.168.1.20:4280')).toBe(true);
  expect(isOurs('http://192.168.1.21:4280', '192.168.1.20:4280')).toBe(false);
  expect(isOurs(undefined, 'class.example.org')).toBe(false);
  expect(isOurs('https://class.example.org', 'class.example.org', ['class.example.org'])).toBe(true);
  expect(isOurs('https://evil.example', 'class.example.org', ['class.example.org'])).toBe(false);
});

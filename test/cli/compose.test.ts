/** The compose file of the guide against what is really there: containers cannot be run here, everything around them can be checked. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { serve, usualPort } from '../../src/cli/serve.ts';
import { composeFolder, readCompose, serveWords, wordsOf } from '../support/compose.ts';

const root = path.join(import.meta.dirname, '../..');
const composed = readCompose();
const { services, volumes } = composed;
const machines = ['one', 'two'];
const proxy = readFileSync(path.join(composeFolder, 'proxy.conf'), 'utf8');

/** The part of the compose specification that the example uses. */
const service = z.strictObject({
  image: z.string().regex(/^[a-z0-9./-]+:[a-z0-9.-]+$/),
  command: z.string().optional(),
  working_dir: z.string().startsWith('/').optional(),
  environment: z.record(z.string().regex(/^[A-Z_]+$/), z.string()).optional(),
  volumes: z.array(z.string().regex(/^[^:]+:\/[^:]+(:ro)?$/)).optional(),
  ports: z.array(z.string().regex(/^\d+:\d+$/)).optional(),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.enum(['service_started', 'service_healthy']) }))
    .optional(),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()).min(2),
      interval: z.string().regex(/^\d+s$/),
      timeout: z.string().regex(/^\d+s$/),
      retries: z.int().min(1),
    })
    .optional(),
  restart: z.enum(['always', 'unless-stopped']).optional(),
});

it('has the form that a composer of containers reads', () => {
  const file = z.strictObject({
    services: z.record(z.string(), service),
    volumes: z.record(z.string(), z.null()),
  });
  expect(file.safeParse(composed).error?.issues ?? []).toEqual([]);
  expect(Object.keys(services).sort()).toEqual(['one', 'postgres', 'proxy', 'redis', 'two']);
});

it('depends on services that are there, and waits for those that say when they are well', () => {
  for (const [name, { depends_on = {} }] of Object.entries(services)) {
    for (const [other, { condition }] of Object.entries(depends_on)) {
      expect(Object.keys(services), name).toContain(other);
      if (condition === 'service_healthy')
        expect(services[other]!.healthcheck, `${name} on ${other}`).toBeDefined();
    }
  }
});

it('mounts files and folders that are in the repository, and volumes that are declared', () => {
  const named = new Set<string>();
  for (const [name, { volumes: mounts = [] }] of Object.entries(services)) {
    for (const mount of mounts) {
      const [from = ''] = mount.split(':');
      if (/^\.{1,2}\//.test(from))
        expect(existsSync(path.join(composeFolder, from)), `${name}: ${from}`).toBe(true);
      else named.add(from);
    }
  }
  expect([...named].sort()).toEqual(Object.keys(volumes).sort());
  const [game = ''] = services['one']!.volumes ?? [];
  expect(path.join(composeFolder, game.split(':')[0]!)).toBe(root);
  expect(services['one']!.working_dir).toBe(game.split(':')[1]);
});

describe.each(machines)('machine %s', (name) => {
  const { command = '', environment = {}, image, healthcheck } = services[name]!;

  it('starts the command line of this repository with options that it knows', () => {
    const [program, main = '', verb, ...rest] = wordsOf(command);
    expect([program, verb]).toEqual(['node', 'serve']);
    expect(existsSync(path.join(root, main)), main).toBe(true);
    expect(serveWords(composed, name)).toEqual(rest);
    const options: Readonly<Record<string, { readonly value?: string }>> = serve.options;
    for (let at = 0; at < rest.length; at++) {
      const option = rest[at]!.replace(/^--/, '');
      expect(Object.keys(options), rest[at]).toContain(option);
      if (options[option]!.value !== undefined) at++;
    }
    expect(rest).toContain('--behind-proxy');
  });

  it('is given the addresses by the names that the server reads, and those lead to the services', () => {
    const source = readFileSync(path.join(root, 'src/cli/serve.ts'), 'utf8');
    expect(Object.keys(environment).sort()).toEqual(['SOVEREIGN_POSTGRES', 'SOVEREIGN_REDIS']);
    for (const key of Object.keys(environment)) expect(source).toContain(`process.env['${key}']`);
    const redis = new URL(environment['SOVEREIGN_REDIS']!);
    expect([redis.protocol, redis.hostname, redis.port]).toEqual(['redis:', 'redis', '6379']);
    const postgres = new URL(environment['SOVEREIGN_POSTGRES']!);
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = services['postgres']!.environment!;
    expect([postgres.protocol, postgres.hostname, postgres.port]).toEqual(['postgres:', 'postgres', '5432']);
    expect([postgres.username, postgres.password, postgres.pathname]).toEqual([
      POSTGRES_USER,
      POSTGRES_PASSWORD,
      `/${POSTGRES_DB}`,
    ]);
  });

  it('runs on the line of Node that the game is made for, and is asked whether it is well where it listens', () => {
    const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(image).toBe(`node:${/\d+/.exec(devDependencies.node)?.[0]}`);
    expect(healthcheck?.test.join(' ')).toContain(`http://127.0.0.1:${usualPort}/`);
  });

  it('is reached through the proxy by a path of its own, the one that it tells devices', () => {
    const words = serveWords(composed, name);
    const [host, own] = words[words.indexOf('--public') + 1]!.split('/');
    expect(proxy).toContain(`server_name ${host};`);
    expect(proxy).toMatch(new RegExp(`location /${own}/ \\{ proxy_pass http://${name}:${usualPort}/; \\}`));
    expect(proxy).toContain(`server ${name}:${usualPort};`);
  });
});

it('the proxy listens on the port that is opened, and passes on what the server must know', () => {
  const [, inside] = services['proxy']!.ports![0]!.split(':');
  expect(proxy).toContain(`listen ${inside};`);
  for (const header of ['Host $host', 'X-Forwarded-For $remote_addr', 'Upgrade $http_upgrade'])
    expect(proxy).toContain(`proxy_set_header ${header};`);
  // Only the proxy is opened to the outside.
  expect(Object.keys(services).filter((name) => services[name]!.ports !== undefined)).toEqual(['proxy']);
});

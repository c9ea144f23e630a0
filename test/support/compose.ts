/** The example of several machines that the guide gives: read as a composer of containers reads it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The folder of the example, from which its paths are meant. */
export const composeFolder = path.join(import.meta.dirname, '../../assets/guide/servers');

/** One service, with what the example says of it. */
export interface ComposedService {
  readonly image: string;
  readonly command?: string;
  readonly working_dir?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart?: string;
}

export interface Composed {
  readonly services: Readonly<Record<string, ComposedService>>;
  readonly volumes: Readonly<Record<string, null>>;
}

export function readCompose(): Composed {
  const { services, volumes } = parse(readFileSync(path.join(composeFolder, 'compose.yaml'), 'utf8'), {
    merge: true,
  }) as Composed;
  return { services, volumes };
}

/** The words of a command line, quoted ones whole. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** What follows `serve` in the command of a machine, in the order of the example. */
export function serveWords({ services }: Composed, machine: string): string[] {
  const words = wordsOf(services[machine]?.command ?? '');
  return words.slice(words.indexOf('serve') + 1);
}

/**
 * Packages the game as it ships, with electron-builder's own configuration, around a runtime that is only a
 * folder with the right names: so it needs no download.
 */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import asar from '@electron/asar';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { parse } from 'yaml';

const ROOT = path.join(import.meta.dirname, '../..');

export type PackagedGame = {
  /** Every file in the archive, from its root. */
  readonly files: readonly string[];
  /** The archive's content on the disk. */
  readonly folder: string;
};

/** Packages what is built now into a folder, and unpacks it again. */
export async function packageGame(workFolder: string): Promise<PackagedGame> {
  const config: Configuration = parse(readFileSync(path.join(ROOT, 'electron-builder.yml'), 'utf8'));
  const output = path.join(workFolder, 'dist');
  await build({
    projectDir: ROOT,
    publish: 'never',
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: {
      ...config,
      directories: { ...config.directories, output },
      electronDist: makeRuntime(path.join(workFolder, 'runtime')),
      // Fuses are bits in the real executable.
      electronFuses: null,
    },
  });
  const archive = path.join(output, 'linux-unpacked/resources/app.asar');
  const folder = path.join(workFolder, 'app');
  asar.extractAll(archive, folder);
  const files = asar
    .listPackage(archive, { isPack: false })
    .map((file) => file.replaceAll(path.sep, '/').slice(1));
  return { files, folder };
}

function makeRuntime(folder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'node_modules/electron/package.json'), 'utf8'));
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  writeFileSync(path.join(folder, 'version'), version);
  writeFileSync(path.join(folder, 'electron'), '#!/bin/sh\n');
  chmodSync(path.join(folder, 'electron'), 0o755);
  return folder;
}

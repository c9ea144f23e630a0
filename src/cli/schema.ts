import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editorSchemas } from '../ruleset/index.ts';
import type { Command } from './command.ts';
import { exitCodes, fileFailure } from './failures.ts';
import { shown } from './rules-folder.ts';
import { texts } from './texts.ts';

const t = texts.schema;

export const schema: Command = {
  summary: t.summary,
  usage: t.usage,
  options: {},
  most: 1,
  run: ({ others }, { out }) => {
    const folder = others[0] ?? path.join(import.meta.dirname, '../../assets/schema');
    const schemas = editorSchemas();
    try {
      mkdirSync(folder, { recursive: true });
      for (const { name, text } of schemas) writeFileSync(path.join(folder, name), text);
      out(t.written(schemas.length, shown(folder)));
      const names = schemas.map(({ name }) => name);
      const stale = readdirSync(folder).filter(
        (name) => name.endsWith('.schema.json') && !names.includes(name),
      );
      if (stale.length > 0) out(t.stale(stale));
    } catch (error) {
      throw fileFailure(error, shown(folder));
    }
    return exitCodes.fine;
  },
};

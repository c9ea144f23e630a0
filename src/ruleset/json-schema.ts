/**
 * Schemas for editors: the same shapes as the loader's, so that a designer sees units, ranges and names while typing.
 *
 * They know nothing of the ids in a particular folder and of rules across files: `validate` says the rest.
 */
import { z } from 'zod';
import { rulesFile } from './content/rules.ts';
import { folders, rulesPath, singleFiles, systems } from './folder.ts';

/** Longest line of the project's formatter. */
const lineWidth = 110;

/** One schema file and the balance files that it describes. */
export interface EditorSchema {
  readonly name: string; // file name, e.g. chips.schema.json
  readonly pattern: string; // glob inside a balance folder, e.g. firms/*.yaml
  readonly text: string; // JSON Schema, draft 7
}

/** All schemas, sorted by name. */
export function editorSchemas(): EditorSchema[] {
  const files = [
    ...Object.entries(singleFiles).map(([path, file]) => describeFile(path, path, file({}))),
    ...Object.entries(folders).map(([path, file]) => describeFile(path, `${path}*.yaml`, file({}))),
    ...systems.map((system) => describeFile(rulesPath(system), rulesPath(system), rulesFile(system)({}))),
  ];
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function describeFile(path: string, pattern: string, file: z.ZodType): EditorSchema {
  const stem = path.replace(/\/$|\.yaml$/, '').replaceAll('/', '-');
  const schema = z.toJSONSchema(file, { io: 'input', target: 'draft-7', reused: 'ref' });
  return { name: `${stem}.schema.json`, pattern, text: printJson({ ...schema, title: pattern }) };
}

/** Indented JSON with short lists on one line, as the project's formatter writes it. */
function printJson(value: object): string {
  const lists = /^(.*\[)\n\s*([^[\]{}]*?)\n\s*(\],?)$/gm;
  return `${JSON.stringify(value, null, 2)}\n`.replace(
    lists,
    (text, open: string, items: string, close: string) => {
      const line = open + items.replaceAll(/\n\s*/g, ' ') + close;
      return line.length <= lineWidth ? line : text;
    },
  );
}

/** Every way in which one file can name another, with the file that is meant. */
import path from 'node:path';
import { Visitor } from 'oxc-parser';
import { ResolverFactory } from 'oxc-resolver';
import { placeOf, type SourceFile } from './source-files.ts';

export type Import = {
  /** `file:line` of the import. */
  readonly place: string;
  readonly from: string;
  /** As written; null when it is computed and nobody can know. */
  readonly specifier: string | null;
  /** The file from the root, `package:NAME`, `node:NAME`, or null when nothing is found. */
  readonly to: string | null;
  /** Nothing of it is left when the types are stripped. */
  readonly typeOnly: boolean;
};

type Named = { readonly at: number; readonly specifier: string | null; readonly typeOnly: boolean };

const resolver = new ResolverFactory({
  conditionNames: ['node', 'import'],
  extensions: [],
  builtinModules: true,
});

/** What a file imports: statically, for its types, by re-export, dynamically and as a worker. */
export function importsOf(root: string, file: SourceFile): Import[] {
  return [...staticNames(file), ...hiddenNames(file)].map(({ at, specifier, typeOnly }) => ({
    place: placeOf(file, at),
    from: file.name,
    specifier,
    to: specifier === null ? null : resolve(root, file.name, specifier),
    typeOnly,
  }));
}

function staticNames({ parsed, text }: SourceFile): Named[] {
  const { staticImports, staticExports } = parsed.module;
  const requested = [
    ...staticImports.map(({ start, moduleRequest }) => ({ start, request: moduleRequest })),
    ...staticExports.flatMap(({ start, entries }) =>
      entries.map(({ moduleRequest }) => ({ start, request: moduleRequest })).slice(0, 1),
    ),
  ];
  return requested.flatMap(({ start, request }) =>
    request === null
      ? []
      : [
          {
            at: start,
            specifier: request.value,
            // `import { type A }` still loads the file; only `import type` and `export type` do not.
            typeOnly: /^(import|export)\s+type\b(?!\s*(,|from\b))/.test(text.slice(start)),
          },
        ],
  );
}

/** `import('…')` as a value and as a type, and `new URL('…', import.meta.url)`, which is how workers are named. */
function hiddenNames({ parsed }: SourceFile): Named[] {
  const names: Named[] = [];
  new Visitor({
    ImportExpression({ start, source }) {
      const specifier = source.type === 'Literal' && typeof source.value === 'string' ? source.value : null;
      names.push({ at: start, specifier, typeOnly: false });
    },
    TSImportType({ start, source }) {
      names.push({ at: start, specifier: source.value, typeOnly: true });
    },
    NewExpression({ start, callee, arguments: [first, second] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'URL' || second === undefined) return;
      if (first?.type !== 'Literal' || typeof first.value !== 'string') return;
      if (/^\.{1,2}\/.*\.tsx?$/.test(first.value))
        names.push({ at: start, specifier: first.value, typeOnly: false });
    },
  }).visit(parsed.program);
  return names;
}

function resolve(root: string, from: string, specifier: string): string | null {
  // Vite's `?worker`, `?raw` and `?url` say how a file is taken, not which.
  const asked = specifier.replace(/\?.*$/, '');
  const found = resolver.resolveFileSync(path.join(root, from), asked);
  if (found.builtin !== undefined) return found.builtin.resolved;
  if (!asked.startsWith('.') && !asked.startsWith('#')) return `package:${packageName(asked)}`;
  return found.path === undefined ? null : path.relative(root, found.path).replaceAll(path.sep, '/');
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

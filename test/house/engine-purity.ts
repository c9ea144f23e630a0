/** Finds in engine files what would make two machines, or two runs, differ. */
import { Visitor } from 'oxc-parser';
import { placeOf, type SourceFile } from './source-files.ts';

/** Clocks, locales and slow copies; `globalThis` is the back door to all of them. */
const GLOBALS = new Set(['Date', 'performance', 'Intl', 'structuredClone', 'globalThis', 'crypto']);

/** Methods whose answer depends on the reader's language. */
const METHODS = /^(localeCompare|toLocale\w*)$/;

/** What every machine computes to the same bit; the rest of Math may differ between browsers. */
const EXACT_MATH = new Set([
  ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
  ...['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
]);

/** `file:line what` for everything that is not allowed. */
export function impurities(file: SourceFile): string[] {
  const found: string[] = [];
  const complain = (at: number, what: string): void => void found.push(`${placeOf(file, at)} ${what}`);
  new Visitor({
    Identifier({ start, name }) {
      if (GLOBALS.has(name)) complain(start, name);
    },
    MemberExpression({ start, object, property, computed }) {
      const name = property.type === 'Identifier' && !computed ? property.name : null;
      const isMath = object.type === 'Identifier' && object.name === 'Math';
      if (isMath && (name === null || !EXACT_MATH.has(name))) complain(start, `Math.${name ?? '[…]'}`);
      if (name !== null && METHODS.test(name)) complain(start, name);
    },
    VariableDeclarator({ start, id, init }) {
      const isMath = init?.type === 'Identifier' && init.name === 'Math';
      if (isMath && id.type === 'ObjectPattern') complain(start, 'Math taken apart');
    },
    BinaryExpression({ start, operator }) {
      if (operator === '**') complain(start, '**');
    },
    AssignmentExpression({ start, operator }) {
      if (operator === '**=') complain(start, '**=');
    },
  }).visit(file.parsed.program);
  return found;
}

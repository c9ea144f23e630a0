/** The door to the rules: loading them, and what they are. */
export { type AssumptionCard, type Cards, readCards } from './cards/assumption-cards.ts';
export { type FigureChange, withNumber } from './changed-files.ts';
export { rooflineSpeed } from './content/chips.ts';
export { type EditorSchema, editorSchemas } from './json-schema.ts';
export { type Loaded, loadRuleset } from './load.ts';
export type { MessageId, ProblemValues } from './messages.ts';
export { fieldOf, valueIn } from './named-value.ts';
export { type ParameterRule, type ParameterTables, parameterTables, type SystemName } from './parameters.ts';
export { formatProblem, type Problem } from './problem.ts';
export { quarterIndex, quarterText } from './quarter.ts';
export { Rulebook } from './rulebook.ts';
export type * from './types.ts';

/** Which texts there must be: one for each piece of content, event, cause, figure, order and ending. */
import { causeIds } from '../../src/engine/causes.ts';
import { axisIds, figureList, parts } from '../../src/engine/figures.ts';
import { orderShapes } from '../../src/engine/orders/shape.ts';
import { refusalReasons } from '../../src/engine/orders.ts';
import type { Ending } from '../../src/engine/world.ts';
import type { Ruleset } from '../../src/ruleset/index.ts';
import type { ContentFile } from './locale-files.ts';

/** What an order may name that is no piece of content, by parameter: `first` is `foreign` or `domestic`. */
function orderWords(): Map<string, readonly string[]> {
  const words = new Map<string, readonly string[]>();
  for (const shape of Object.values(orderShapes)) {
    for (const [name, field] of Object.entries(shape)) if ('words' in field) words.set(name, field.words);
  }
  return words;
}

const endings: Record<Exclude<Ending, ''>, true> = {
  insolvency: true,
  removal: true,
  blackout: true,
  complete: true,
};
const grades = ['s', 'a', 'b', 'c', 'd'];

/** `kind.id.field` for each thing and each field. */
function each(kind: string, things: readonly { readonly id: string }[], fields: readonly string[]): string[] {
  return things.flatMap(({ id }) => fields.map((field) => `${kind}.${id}.${field}`));
}

function contentKeys(rules: Ruleset): string[] {
  const described = ['name', 'about'];
  const lessons = new Set(rules.scenarios.flatMap((scenario) => scenario.lessons));
  // Where something comes into force as a scenario begins, the first briefing tells of it.
  const opened = rules.scenarios.filter(({ schedule }) =>
    schedule.some(({ turn, stage }) => turn === 0 && stage === 'effective'),
  );
  return [
    ...each('firm', rules.firms, ['name', 'about', 'strength', 'weakness']),
    ...each('vendor', rules.vendors, ['name']),
    ...each('family', rules.families, described),
    ...each('layer', rules.layers, described),
    ...each('chip', rules.chips, described),
    ...each('line', rules.lines, described),
    ...each('region', rules.regions, described),
    ...each('model', rules.models, described),
    ...each('segment', rules.segments, described),
    ...each('programme', rules.programmes, described),
    ...each('level', rules.levels, described),
    ...each('temperament', rules.temperaments, described),
    ...each('scenario', rules.scenarios, described),
    ...each(
      'scenario',
      opened,
      ['title', 'text1', 'text2', 'text3'].map((field) => `opening.${field}`),
    ),
    ...[...lessons].flatMap((id) =>
      ['title', 'text1', 'text2', 'text3'].map((field) => `lesson.${id}.${field}`),
    ),
  ];
}

function eventKeys(rules: Ruleset): string[] {
  return rules.events.flatMap(({ id, stages, choices }) => [
    ...['title', 'hint', ...stages.map(({ stage }) => stage)].map((field) => `event.${id}.${field}`),
    ...choices.flatMap((choice) => [
      `event.${id}.choice.${choice.id}`,
      `event.${id}.choiceAbout.${choice.id}`,
    ]),
  ]);
}

function figureKeys(rules: Ruleset): string[] {
  const figures = [...new Set(figureList(rules).map(({ name }) => name))].map((id) => ({ id }));
  const axes = axisIds.map((id) => ({ id }));
  return [
    ...each('figure', figures, ['name', 'about']),
    ...each('axis', axes, ['name', 'about']),
    ...each('part', parts, ['name', 'about']),
  ];
}

function orderKeys(): string[] {
  const kinds = Object.keys(orderShapes).map((id) => ({ id }));
  const parameters = new Set(Object.values(orderShapes).flatMap((shape) => Object.keys(shape)));
  return [
    ...each('order', kinds, ['title', 'about', 'line']),
    ...['kind', 'order', ...parameters].map((name) => `parameter.${name}`),
    ...['product', 'design', 'stack'].map((task) => `task.${task}`),
    ...[...orderWords()].flatMap(([name, words]) => words.map((word) => `value.${name}.${word}`)),
    ...refusalReasons.map((reason) => `refusal.${reason}`),
  ];
}

function endingKeys(): string[] {
  return [
    ...grades.flatMap((grade) => [`grade.${grade}`, `gradeAbout.${grade}`]),
    ...[...Object.keys(endings), 'early', 'lesson'].flatMap((id) => [
      `ending.${id}.title`,
      `ending.${id}.text`,
    ]),
    ...axisIds.flatMap((id) => [`shape.${id}.strong`, `shape.${id}.weak`]),
    'shape.even',
  ];
}

/** Every key that a file of texts must have, and no other. */
export function expectedKeys(rules: Ruleset, file: ContentFile): readonly string[] {
  const makers: Record<ContentFile, () => string[]> = {
    content: () => contentKeys(rules),
    events: () => eventKeys(rules),
    causes: () => causeIds.map((id) => `cause.${id}`),
    figures: () => figureKeys(rules),
    orders: orderKeys,
    endings: endingKeys,
  };
  return makers[file]();
}

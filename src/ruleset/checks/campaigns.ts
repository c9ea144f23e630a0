/** Firms, scenarios and events that contradict themselves or each other. */

import { stageNames } from '../content/effect.ts';
import type { EventEntry } from '../content/event.ts';
import type { FirmEntry } from '../content/firm.ts';
import type { ScenarioEntry } from '../content/scenario.ts';
import { options } from '../issues.ts';
import type { Parsed, Placed } from '../parsed.ts';
import { type Problem, problem } from '../problem.ts';

/** Grades, own chips, playable firms, calendars, control of imports, stages and the spans between them. */
export function checkCampaigns(parsed: Parsed): Problem[] {
  return [
    ...parsed.firms.flatMap((firm) => firmFaults(firm, parsed)),
    ...parsed.scenarios.flatMap((scenario) => scenarioFaults(scenario, parsed)),
    ...parsed.events.flatMap(eventFaults),
    ...answerTimes(parsed),
    ...levelFaults(parsed),
  ];
}

function levelFaults({ singles, sources }: Parsed): Problem[] {
  const file = singles['levels.yaml'];
  const source = [...sources.values()].find(({ name }) => name === 'levels.yaml');
  if (file === undefined || source === undefined || Object.hasOwn(file.levels, file.usual)) return [];
  const values = { kind: 'level', value: file.usual, ...options(file.usual, Object.keys(file.levels)) };
  return [problem(source.place(['usual']), 'unknownId', values)];
}

function firmFaults({ entry, source }: Placed<FirmEntry>, { singles }: Parsed): Problem[] {
  const problems: Problem[] = [];
  for (const [high, low] of [
    ['s', 'a'],
    ['a', 'b'],
    ['b', 'c'],
  ] as const) {
    if (entry.grades[high] > entry.grades[low]) continue;
    problems.push(problem(source.place(['grades', low]), 'grades', { high, low }));
  }
  if (entry.playable && entry.reserve) problems.push(problem(source.place(['reserve']), 'playableReserve'));
  const chips = Object.values(singles['chips.yaml']?.chips ?? {});
  const own = chips.filter((chip) => chip.channel === 'own').map((chip) => chip.generation);
  if (chips.length > 0 && entry.ownGeneration > 0 && !own.includes(entry.ownGeneration)) {
    const values = { value: entry.ownGeneration, allowed: own.map(String) };
    problems.push(problem(source.place(['ownGeneration']), 'ownGeneration', values));
  }
  return problems;
}

function scenarioFaults({ entry, source }: Placed<ScenarioEntry>, parsed: Parsed): Problem[] {
  const problems: Problem[] = [];
  for (const [at, id] of entry.playable.entries()) {
    const firm = parsed.firms.find((each) => each.id === id);
    const place = source.place(['playable', at]);
    if (entry.playable.indexOf(id) < at) problems.push(problem(place, 'twice', { value: id }));
    if (firm && !firm.entry.playable) {
      problems.push(problem(place, 'notPlayable', { firm: id, path: firm.source.file }));
    }
  }
  const deck = entry.deck === 'all' ? [] : entry.deck;
  for (const [at, id] of deck.entries()) {
    if (deck.indexOf(id) < at) problems.push(problem(source.place(['deck', at]), 'twice', { value: id }));
  }
  if (entry.lessons.length > entry.quarters) {
    const values = { count: entry.lessons.length, quarters: entry.quarters };
    problems.push(problem(source.place(['lessons']), 'lessons', values));
  }
  return [...problems, ...scheduleFaults(entry, source, parsed), ...controlFaults(entry, source, parsed)];
}

function scheduleFaults(
  entry: ScenarioEntry,
  source: Placed<unknown>['source'],
  { events }: Parsed,
): Problem[] {
  return entry.schedule.flatMap(({ turn, latest, event: id, stage }, at) => {
    const problems: Problem[] = [];
    for (const [key, value] of [
      ['turn', turn],
      ['latest', latest ?? turn],
    ] as const) {
      if (value < entry.quarters) continue;
      const values = { turn: value, quarters: entry.quarters, last: entry.quarters - 1 };
      problems.push(problem(source.place(['schedule', at, key]), 'afterEnd', values));
      break;
    }
    if (latest !== undefined && latest < turn) {
      const values = { low: 'turn', lowValue: turn, high: 'latest', highValue: latest };
      problems.push(problem(source.place(['schedule', at, 'latest']), 'reversed', values));
    }
    const stages = events.find((event) => event.id === id)?.entry.stages.map((each) => each.stage);
    if (stages && !stages.includes(stage)) {
      const values = { event: id, value: stage, ...options(stage, stages) };
      problems.push(problem(source.place(['schedule', at, 'stage']), 'noSuchStage', values));
    }
    return problems;
  });
}

/** Every imported chip needs a word about its control, and no other chip may have one. */
function controlFaults(
  entry: ScenarioEntry,
  source: Placed<unknown>['source'],
  { singles }: Parsed,
): Problem[] {
  const chips = Object.entries(singles['chips.yaml']?.chips ?? {});
  const imported = chips.filter(([, chip]) => chip.channel === 'imported').map(([id]) => id);
  return chips.flatMap(([id, { channel }]) => {
    const stated = entry.control[id] !== undefined;
    if (channel === 'imported' && !stated)
      return [problem(source.place(['control']), 'missingKey', { key: id })];
    if (channel === 'imported' || !stated) return [];
    return [problem(source.keyPlace(['control', id]), 'unknownKey', { key: id, ...options(id, imported) })];
  });
}

function eventFaults({ entry, source, path }: Placed<EventEntry>): Problem[] {
  const problems: Problem[] = [];
  let reached = -1;
  for (const [at, { stage, earliest, latest }] of entry.stages.entries()) {
    const rank = stageNames.indexOf(stage);
    if (rank <= reached) problems.push(problem(source.place([...path, 'stages', at, 'stage']), 'stageOrder'));
    reached = rank;
    if (earliest > latest) {
      const values = { low: 'earliest', lowValue: earliest, high: 'latest', highValue: latest };
      problems.push(problem(source.place([...path, 'stages', at, 'earliest']), 'reversed', values));
    }
  }
  const ids = entry.choices.map((choice) => choice.id);
  for (const [at, id] of ids.entries()) {
    if (ids.indexOf(id) === at) continue;
    problems.push(problem(source.place([...path, 'choices', at, 'id']), 'twice', { value: id }));
  }
  return problems;
}

function answerTimes({ rules, sources }: Parsed): Problem[] {
  const supply = rules.supply;
  const low = supply?.['answerEarliest']?.value ?? 0;
  const high = supply?.['answerLatest']?.value ?? low;
  const source = sources.get('rules/supply.yaml');
  if (source === undefined || low <= high) return [];
  const values = { low: 'answerEarliest', lowValue: low, high: 'answerLatest', highValue: high };
  return [problem(source.place(['answerEarliest', 'value']), 'reversed', values)];
}

import { expect, test } from 'vitest';
import { loadRuleset, parameterTables, quarterIndex, type Ruleset } from '../../src/ruleset/index.ts';
import { baseFiles, baseRules } from '../support/base-rules.ts';

const load = (files: Record<string, string>): Ruleset => {
  const result = loadRuleset(files);
  if ('problems' in result) throw new Error(result.problems[0]?.message);
  return result.ruleset;
};

test('the base rules load', () => {
  const rules = baseRules();
  expect(rules.name).toBe('base');
  expect(rules.reference).toBe(quarterIndex('2025Q1'));
  expect(rules.chips.length).toBeGreaterThan(10);
  expect(rules.scenarios.map((scenario) => scenario.id)).toContain('pragmatic-path');
});

test('content keeps the order of its file, firms are playable first, in reserve last, and else by name', () => {
  const rules = baseRules();
  expect(rules.families[0]?.id).toBe('cuda');
  const firms = rules.firms.map(({ id, playable, reserve }) => ({ id, playable, reserve }));
  const sorted = firms.toSorted(
    (a, b) =>
      Number(b.playable) - Number(a.playable) ||
      Number(a.reserve) - Number(b.reserve) ||
      (a.id < b.id ? -1 : 1),
  );
  expect(firms).toEqual(sorted);
  expect(firms.filter(({ playable }) => playable)).toHaveLength(3);
  expect(firms.slice(rules.usualFirms).every(({ reserve }) => reserve)).toBe(true);
});

test('every number of every system is there, inside its range', () => {
  const rules = baseRules();
  for (const [system, table] of Object.entries(parameterTables)) {
    for (const [name, { min, max }] of Object.entries(table)) {
      const value: unknown = Reflect.get(rules[system as keyof typeof parameterTables], name);
      expect(value, `${system}.${name}`).toBeTypeOf('number');
      expect(value, `${system}.${name}`).toBeGreaterThanOrEqual(min);
      expect(value, `${system}.${name}`).toBeLessThanOrEqual(max);
    }
  }
});

test('lists by index have the length of what they describe, and references point into their lists', () => {
  const rules = baseRules();
  for (const firm of rules.firms) {
    expect(firm.chips).toHaveLength(rules.chips.length);
    expect(firm.power).toHaveLength(rules.regions.length);
    expect(firm.maturity.map((row) => row.length)).toEqual(rules.families.map(() => rules.layers.length));
    expect(firm.shares).toHaveLength(rules.segments.length);
    expect(firm.quality).toHaveLength(rules.models.length);
    expect(rules.temperaments[firm.temperament]).toBeDefined();
  }
  for (const chip of rules.chips) {
    expect(rules.vendors[chip.vendor]).toBeDefined();
    expect(rules.families[chip.family]).toBeDefined();
  }
  for (const scenario of rules.scenarios) {
    expect(scenario.control).toHaveLength(rules.chips.length);
    for (const event of scenario.deck) expect(rules.events[event]?.odds).toBeGreaterThan(0);
    for (const { event } of scenario.schedule) expect(rules.events[event]).toBeDefined();
  }
});

test('an omitted field has its default', () => {
  const rules = baseRules();
  const cuda = rules.families[0];
  expect(cuda?.inherits).toBe(-1);
  const alibaba = rules.firms.find((firm) => firm.id === 'alibaba');
  expect(alibaba?.traits).toMatchObject({ work: 1, loudness: 1 });
  const h20 = rules.chips.find((chip) => chip.id === 'h20');
  expect(h20).toMatchObject({ dies: 0, stacks: 0, design: 0, shortfall: 0 });
});

test('one H100 counts as one, in training and in serving', () => {
  const files = baseFiles();
  files['chips.yaml'] = files['chips.yaml']!.replace(
    /bf16: [\d.]+,\s+fp8: [\d.]+,\s+(memory: \d+),\s+bandwidth: [\d.]+/,
    'bf16: 989, fp8: 1978, $1, bandwidth: 3.35',
  );
  const chip = load(files).chips[0];
  expect(chip?.train).toBeCloseTo(1, 12);
  expect(chip?.serve).toBeCloseTo(1, 12);
});

test('an H20 serves well and trains badly', () => {
  const { chips, silicon } = baseRules();
  const chip = chips.find(({ id }) => id === 'h20')!;
  const { trainArithmetic: a, referenceFlops, referenceBandwidth } = silicon;
  const flops = Math.max(chip.bf16, chip.fp8 / 2) / referenceFlops;
  expect(chip.train).toBeCloseTo(1 / (a / flops + (1 - a) / (chip.bandwidth / referenceBandwidth)), 10);
  expect(chip.serve).toBeGreaterThan(3 * chip.train);
});

test('nothing in a ruleset can be changed', () => {
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    expect(Object.isFrozen(value), path).toBe(true);
    for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`);
  };
  walk(baseRules(), 'ruleset');
});

test('every number leads to its line', () => {
  const rules = baseRules();
  const texts = baseFiles();
  for (const [name, { file, line, source }] of Object.entries(rules.balance)) {
    const key = name.slice(name.lastIndexOf('.') + 1);
    const text = texts[file]!.split('\n')[line - 1]!;
    if (!name.startsWith('firms.') && !name.startsWith('scenarios.')) expect(text, name).toContain(`${key}:`);
    expect(source, name).not.toBe('');
  }
  expect(rules.balance['frameworks.growth']).toMatchObject({
    file: 'rules/frameworks.yaml',
    unit: 'rate per quarter',
  });
  expect(rules.balance['chips.h20.price']).toMatchObject({ file: 'chips.yaml', unit: 'yuan' });
  expect(rules.balance['firms.alibaba.cash']).toMatchObject({ file: 'firms/alibaba.yaml', unit: 'yuan' });
});

test('the hash is of the content: not of comments, spaces, the order of files or where the folder lies', () => {
  const files = baseFiles();
  const { hash } = baseRules();
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  const dressed = Object.fromEntries(
    Object.entries(files)
      .reverse()
      .map(([name, text]) => [
        `mods/harder/${name}`,
        `# Another comment.\n\n${text.replaceAll(' }', '   }')}\n`,
      ]),
  );
  expect(load({ ...dressed, 'README.md': 'Not a balance file.' }).hash).toBe(hash);
  files['rules/silicon.yaml'] = files['rules/silicon.yaml']!.replace(
    /(systemFactor:\s+\{ value: )[\d.]+/,
    '$11.234',
  );
  expect(load(files).hash).not.toBe(hash);
});

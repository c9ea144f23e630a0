import { expect, test } from 'vitest';
import { laboratoryOf, mergeLaboratories, readLaboratory, writeLaboratory } from '../../src/lab/index.ts';
import { baseRules } from '../support/base-rules.ts';
import { played, smallJobs, smallPlan } from './small-lab.ts';

const records = await played(smallJobs());
const laboratory = laboratoryOf([baseRules()], smallPlan, records);

test('what is no laboratory is refused with its fault', () => {
  expect(() => readLaboratory('{')).toThrow('not readable as JSON');
  expect(() => readLaboratory('{}')).toThrow("at 'format'");
  const broken = JSON.stringify({ ...laboratory, records: [{ ...records[0], result: 'much' }] });
  expect(() => readLaboratory(broken)).toThrow("at 'records.0.result'");
  expect(readLaboratory(writeLaboratory(laboratory))).toEqual(laboratory);
});

test('parts of different rules or plans, and a campaign with two outcomes, do not go together', () => {
  const other = { ...laboratory, rules: [{ name: 'base', version: '9', hash: 'x' }] };
  expect(() => mergeLaboratories([laboratory, other])).toThrow('different rules');
  const longer = { ...laboratory, plan: { ...smallPlan, campaigns: 3 } };
  expect(() => mergeLaboratories([laboratory, longer])).toThrow('different plans');
  const forged = { ...laboratory, records: records.map((record) => ({ ...record, hash: '0' })) };
  expect(() => mergeLaboratories([laboratory, forged])).toThrow('two different outcomes');
  expect(() => mergeLaboratories([])).toThrow('nothing');
});

test('a part that is there twice counts once', () => {
  expect(mergeLaboratories([laboratory, laboratory])).toEqual(laboratory);
});

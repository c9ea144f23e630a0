/** Renews the recorded hashes after a wanted change of rules or engine: node tools/golden.ts. The test is test/golden. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { baseFiles } from '../test/support/base-rules.ts';
import { campaigns, hashesOf } from '../test/support/hashes.ts';

const file = path.join(import.meta.dirname, '../test/golden/hashes.json');
const hashes = hashesOf(baseFiles());
const record = campaigns.map((campaign, index) => ({ ...campaign, hashes: hashes[index] }));
writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
process.stdout.write(`${record.length} campaigns written to ${path.relative(process.cwd(), file)}\n`);

/** One subject in its own process: warms up, then measures whenever it is told to. Speaks with its parent by messages. */
import { subjects } from './subjects.ts';

const [name = ''] = process.argv.slice(2);
const make = subjects[name];
if (make === undefined) throw new Error(`There is no subject '${name}'.`);
const work = make();

/** Units per second over at least so many milliseconds. */
function measure(atLeast: number): number {
  const began = performance.now();
  let units = 0;
  let passed = 0;
  while (passed < atLeast) {
    units += work();
    passed = performance.now() - began;
  }
  return (units * 1000) / passed;
}

process.on('message', (atLeast: number) => process.send?.(measure(atLeast)));
measure(1500);
process.send?.('warm');

/** One subject in its own process: warms up, then measures whenever it is told to. Speaks with its parent by messages. */
import { subjects } from './subjects.ts';

const [name = ''] = process.argv.slice(2);
const make = subjects[name];
if (make === undefined) throw new Error(`There is no subject '${name}'.`);
const work = make();

/**
 * Units per second of one core, over at least so many milliseconds of it. The core's own time is taken and not the
 * clock's, so that other programs on the machine count as little as they can.
 */
function measure(atLeast: number): number {
  const began = process.cpuUsage();
  let units = 0;
  let passed = 0;
  while (passed < atLeast) {
    units += work();
    const { user, system } = process.cpuUsage(began);
    passed = (user + system) / 1000;
  }
  return (units * 1000) / passed;
}

process.on('message', (atLeast: number) => process.send?.(measure(atLeast)));
measure(1500);
process.send?.('warm');

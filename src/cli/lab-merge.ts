/** `lab --merge`: parts that other machines played. */
import { readFileSync } from 'node:fs';
import { type Laboratory, LaboratoryFault, mergeLaboratories, readLaboratory } from '../lab/index.ts';
import { badInput, fileFailure } from './failures.ts';
import { shown } from './rules-folder.ts';
import { texts } from './texts.ts';

/** One laboratory from several files. @throws CommandFailure for a file that is none, or parts that do not fit */
export function mergeFiles(files: readonly string[]): Laboratory {
  const parts = files.map((file) => faultsNamed(shown(file), () => readLaboratory(readText(file))));
  return faultsNamed(files.map(shown).join(', '), () => mergeLaboratories(parts));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw fileFailure(error, shown(file));
  }
}

function faultsNamed<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof LaboratoryFault) throw badInput(texts.fileFailure(file, error.message));
    throw error;
  }
}

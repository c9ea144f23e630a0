/** The rules that come with the game: balance files bundled as texts and loaded by the same door as everywhere. */
import { type Loaded, loadRuleset } from '../../ruleset/index.ts';

const texts = import.meta.glob<string>('../../../assets/balance/**/*.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const HOME = 'assets/balance/';

/** The bundled balance files by path. */
export function bundledFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [path.slice(path.indexOf(HOME)), text]),
  );
}

/** Loads the bundled rules. Never throws: what is wrong comes back as problems with their places. */
export function loadBundledRules(): Loaded {
  return loadRuleset(bundledFiles());
}

/** Every text of the game by language and namespace, bundled from `assets/locales/<language>/<namespace>.json`. */
import i18next, { type i18n, type Resource } from 'i18next';
import { languages } from './language.ts';

const bundled = import.meta.glob<Record<string, unknown>>('../../../assets/locales/*/*.json', {
  eager: true,
  import: 'default',
});

function collect(): Resource {
  const resource: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [path, texts] of Object.entries(bundled)) {
    const [file = '', language = ''] = path.split('/').reverse();
    const namespaces = resource[language] ?? {};
    resource[language] = namespaces;
    namespaces[file.replace('.json', '')] = texts;
  }
  return resource as Resource;
}

/** The one i18next instance. A missing Chinese text falls back to English rather than to a key. */
export const texts: i18n = i18next.createInstance();

void texts.init({
  resources: collect(),
  lng: languages[0],
  fallbackLng: languages[0],
  supportedLngs: [...languages],
  ns: ['ui'],
  defaultNS: 'ui',
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

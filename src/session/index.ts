/** The door to classes for those who run one: the session itself and the server. Pages use `client.ts`. */
export type { SetUp } from './events.ts';
export { isEverywhere, isLoopback, namesOf } from './server/addresses.ts';
export type { ListedClass } from './server/class-desk.ts';
export {
  addressOf,
  type ClassOptions,
  type ServedClass,
  type Several,
  serveClass,
} from './server/class-server.ts';
export { readRules, setUpFor } from './server/opening.ts';
export { CONTENT_SECURITY_POLICY, type FileHandler, serveFolder } from './server/served-files.ts';
export { openSqlite, storageFile } from './server/sqlite-storage.ts';
export { keptSession } from './server/storage.ts';
export { type KeptSession, readSessionFile, writeSessionFile } from './session-file.ts';

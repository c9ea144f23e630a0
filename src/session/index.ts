/** The door to classes for those who run one: the session itself and the server. Pages use `client.ts`. */
export type { SetUp } from './events.ts';
export type { ListedClass } from './server/class-desk.ts';
export {
  addressOf,
  type ClassOptions,
  type ServedClass,
  type Several,
  serveClass,
} from './server/class-server.ts';
export { CONTENT_SECURITY_POLICY, type FileHandler, serveFolder } from './server/served-files.ts';

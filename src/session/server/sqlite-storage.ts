/** Classes in one SQLite file: what a machine of its own needs, and all that it needs. */
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Logged } from '../events.ts';
import { type ClassStorage, codeIn, ElsewhereError, type KeptClass } from './storage.ts';

/** The name of the file in the folder of a server. */
export const storageFile = 'classes.sqlite';

const tables = `
  CREATE TABLE IF NOT EXISTS classes (
    id TEXT PRIMARY KEY,
    secret TEXT NOT NULL,
    session TEXT NOT NULL,
    code TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    ended INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS events (
    session TEXT NOT NULL,
    place INTEGER NOT NULL,
    class TEXT NOT NULL,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (session, place)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS events_of_class ON events (class);
  CREATE TABLE IF NOT EXISTS tallies (session TEXT PRIMARY KEY, class TEXT NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

type Row = Record<string, SQLOutputValue>;

/**
 * Opens the file of a folder; made when it is not there, readable by its owner alone. ':memory:' keeps nothing.
 * @throws Error when the place cannot be written to or the file is no database
 */
export function openSqlite(folder: string): ClassStorage {
  if (folder === ':memory:') return new SqliteStorage(new DatabaseSync(folder));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, storageFile);
  const base = new DatabaseSync(file, { timeout: 2000 });
  chmodSync(file, 0o600);
  return new SqliteStorage(base);
}

class SqliteStorage implements ClassStorage {
  readonly #base: DatabaseSync;

  constructor(base: DatabaseSync) {
    this.#base = base;
    // A write-ahead log with full syncing: an acknowledged order survives kill -9 and the loss of power.
    base.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    base.exec(tables);
  }

  async classes(): Promise<KeptClass[]> {
    return this.#all('SELECT * FROM classes ORDER BY opened_at, id').map((row) => ({
      id: String(row['id']),
      secret: String(row['secret']),
      session: String(row['session']),
      code: String(row['code']),
      openedAt: Number(row['opened_at']),
      ended: row['ended'] === 1,
    }));
  }

  async addClass({ id, secret, session, code, openedAt, ended }: KeptClass): Promise<void> {
    const insert =
      'INSERT INTO classes (id, secret, session, code, opened_at, ended) VALUES (?, ?, ?, ?, ?, ?)';
    this.#run(insert, id, secret, session, code, openedAt, ended ? 1 : 0);
  }

  async endClass(id: string, ended: boolean): Promise<void> {
    this.#run('UPDATE classes SET ended = ? WHERE id = ?', ended ? 1 : 0, id);
  }

  async removeClass(id: string): Promise<void> {
    this.#run('DELETE FROM events WHERE class = ?', id);
    this.#run('DELETE FROM tallies WHERE class = ?', id);
    this.#run('DELETE FROM classes WHERE id = ?', id);
    this.#leaveNothing();
  }

  async append(classId: string, session: string, place: number, log: readonly Logged[]): Promise<void> {
    this.#base.exec('BEGIN IMMEDIATE');
    try {
      for (const [index, { at, event }] of log.entries()) {
        const insert = 'INSERT INTO events (session, place, class, at, event) VALUES (?, ?, ?, ?, ?)';
        this.#run(insert, session, place + index, classId, at, JSON.stringify(event));
      }
      const code = codeIn(log);
      if (code !== null)
        this.#run('UPDATE classes SET session = ?, code = ? WHERE id = ?', session, code, classId);
      this.#base.exec('COMMIT');
    } catch (error) {
      this.#base.exec('ROLLBACK');
      throw isTaken(error) ? new ElsewhereError(session) : error;
    }
  }

  async load(session: string): Promise<Logged[]> {
    const rows = this.#all('SELECT at, event FROM events WHERE session = ? ORDER BY place', session);
    return rows.map((row) => ({ at: Number(row['at']), event: JSON.parse(String(row['event'])) }));
  }

  async tally(session: string): Promise<string | null> {
    const [row] = this.#all('SELECT value FROM tallies WHERE session = ?', session);
    return row === undefined ? null : String(row['value']);
  }

  async keepTally(classId: string, session: string, text: string | null): Promise<void> {
    if (text === null) {
      this.#run('DELETE FROM tallies WHERE session = ?', session);
      this.#base.exec('PRAGMA wal_checkpoint(TRUNCATE);');
    } else {
      const keep = 'INSERT OR REPLACE INTO tallies (session, class, value) VALUES (?, ?, ?)';
      this.#run(keep, session, classId, text);
    }
  }

  async wipe(classId: string): Promise<void> {
    this.#run('DELETE FROM events WHERE class = ?', classId);
    this.#run('DELETE FROM tallies WHERE class = ?', classId);
    this.#leaveNothing();
  }

  async setting(name: string): Promise<string | null> {
    const [row] = this.#all('SELECT value FROM settings WHERE name = ?', name);
    return row === undefined ? null : String(row['value']);
  }

  async settle(name: string, value: string): Promise<string> {
    this.#run('INSERT OR IGNORE INTO settings (name, value) VALUES (?, ?)', name, value);
    return (await this.setting(name)) ?? value;
  }

  async close(): Promise<void> {
    this.#base.close();
  }

  /** What was deleted is overwritten, in the file and in its log. */
  #leaveNothing(): void {
    this.#base.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE);');
  }

  #run(sql: string, ...values: (string | number)[]): void {
    this.#base.prepare(sql).run(...values);
  }

  #all(sql: string, ...values: (string | number)[]): Row[] {
    return this.#base.prepare(sql).all(...values);
  }
}

/** Whether a row of this place is there already. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === 19;
}

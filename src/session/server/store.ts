/**
 * Where sessions are kept: one SQLite file. What `append` has returned from is on the disk, whatever happens next.
 */
import { chmodSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Logged } from '../events.ts';

/** A kept session, as listed. */
export interface KeptSession {
  readonly id: string;
  readonly openedAt: number; // milliseconds since 1970
  readonly events: number;
}

const tables = `
  CREATE TABLE IF NOT EXISTS events (
    session TEXT NOT NULL,
    place INTEGER NOT NULL,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (session, place)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

export class SessionStore {
  readonly #base: DatabaseSync;
  readonly #insert: StatementSync;

  /**
   * @param file of the database; made when it is not there, readable by its owner alone. ':memory:' keeps nothing.
   * @throws Error when the place cannot be written to or the file is no database
   */
  constructor(file: string) {
    this.#base = new DatabaseSync(file, { timeout: 2000 });
    // A write-ahead log with full syncing: an acknowledged order survives kill -9 and the loss of power.
    this.#base.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    this.#base.exec(tables);
    if (file !== ':memory:') chmodSync(file, 0o600);
    this.#insert = this.#base.prepare('INSERT INTO events (session, place, at, event) VALUES (?, ?, ?, ?)');
  }

  /** Writes events after the first `place` of a session; all of them or none. */
  append(session: string, place: number, log: readonly Logged[]): void {
    this.#base.exec('BEGIN IMMEDIATE');
    try {
      for (const [index, { at, event }] of log.entries()) {
        this.#insert.run(session, place + index, at, JSON.stringify(event));
      }
      this.#base.exec('COMMIT');
    } catch (error) {
      this.#base.exec('ROLLBACK');
      throw error;
    }
  }

  /** The whole log of a session; empty for one that is not kept. */
  load(session: string): Logged[] {
    const rows = this.#base
      .prepare('SELECT at, event FROM events WHERE session = ? ORDER BY place')
      .all(session);
    return rows.map((row) => ({ at: Number(row['at']), event: JSON.parse(String(row['event'])) }));
  }

  /** The newest session first. */
  list(): KeptSession[] {
    const rows = this.#base
      .prepare('SELECT session, min(at) AS at, count(*) AS n FROM events GROUP BY session ORDER BY at DESC')
      .all();
    return rows.map((row) => ({
      id: String(row['session']),
      openedAt: Number(row['at']),
      events: Number(row['n']),
    }));
  }

  setting(name: string): string | null {
    const row = this.#base.prepare('SELECT value FROM settings WHERE name = ?').get(name);
    return row === undefined ? null : String(row['value']);
  }

  keepSetting(name: string, value: string): void {
    this.#base.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)').run(name, value);
  }

  /** Removes every session and leaves nothing of it in the file. */
  wipe(): void {
    this.#base.exec('DELETE FROM events; VACUUM; PRAGMA wal_checkpoint(TRUNCATE);');
  }

  close(): void {
    this.#base.close();
  }
}

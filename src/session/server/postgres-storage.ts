/** Classes in a PostgreSQL database that several machines share. */
import type { Sql } from 'postgres';
import type { Logged } from '../events.ts';
import { type ClassStorage, codeIn, ElsewhereError, type KeptClass } from './storage.ts';

/** Any number that no other program uses in this database: two machines that start at once make the tables one by one. */
const tablesLock = 4_280_001;

/**
 * Opens a database and makes the tables when they are not there. The client is loaded only here: a class on a machine of
 * its own does not need it.
 * @param address as `postgres://user:password@host:5432/database`
 * @throws Error when the database cannot be reached or the client is not installed
 */
export async function openPostgres(address: string): Promise<ClassStorage> {
  const { default: connect } = await import('postgres');
  const sql = connect(address, {
    onnotice: () => undefined,
    connect_timeout: 10,
    types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
  });
  await sql.begin(async (step) => {
    await step`SELECT pg_advisory_xact_lock(${tablesLock})`;
    await step`CREATE TABLE IF NOT EXISTS classes (
      id text PRIMARY KEY,
      secret text NOT NULL,
      session text NOT NULL,
      code text NOT NULL,
      opened_at bigint NOT NULL,
      ended boolean NOT NULL
    )`;
    await step`CREATE TABLE IF NOT EXISTS events (
      session text NOT NULL,
      place integer NOT NULL,
      class text NOT NULL,
      at bigint NOT NULL,
      event text NOT NULL,
      PRIMARY KEY (session, place)
    )`;
    await step`CREATE INDEX IF NOT EXISTS events_of_class ON events (class)`;
    await step`CREATE TABLE IF NOT EXISTS tallies (session text PRIMARY KEY, class text NOT NULL, value text NOT NULL)`;
    await step`CREATE TABLE IF NOT EXISTS settings (name text PRIMARY KEY, value text NOT NULL)`;
  });
  return new PostgresStorage(sql);
}

class PostgresStorage implements ClassStorage {
  readonly #sql: Sql<{ bigint: number }>;

  constructor(sql: Sql<{ bigint: number }>) {
    this.#sql = sql;
  }

  async classes(): Promise<KeptClass[]> {
    const rows = await this.#sql`SELECT * FROM classes ORDER BY opened_at, id`;
    return rows.map((row) => ({
      id: String(row['id']),
      secret: String(row['secret']),
      session: String(row['session']),
      code: String(row['code']),
      openedAt: Number(row['opened_at']),
      ended: row['ended'] === true,
    }));
  }

  async addClass({ id, secret, session, code, openedAt, ended }: KeptClass): Promise<void> {
    await this.#sql`INSERT INTO classes (id, secret, session, code, opened_at, ended)
      VALUES (${id}, ${secret}, ${session}, ${code}, ${openedAt}, ${ended})`;
  }

  async endClass(id: string, ended: boolean): Promise<void> {
    await this.#sql`UPDATE classes SET ended = ${ended} WHERE id = ${id}`;
  }

  async removeClass(id: string): Promise<void> {
    await this.#sql.begin(async (step) => {
      await step`DELETE FROM events WHERE class = ${id}`;
      await step`DELETE FROM tallies WHERE class = ${id}`;
      await step`DELETE FROM classes WHERE id = ${id}`;
    });
  }

  async append(classId: string, session: string, place: number, log: readonly Logged[]): Promise<void> {
    if (log.length === 0) return;
    const rows = log.map(({ at, event }, index) => ({
      session,
      place: place + index,
      class: classId,
      at,
      event: JSON.stringify(event),
    }));
    try {
      await this.#sql.begin(async (step) => {
        // A statement takes 65,534 values; a session from a file has more rows than that.
        for (let first = 0; first < rows.length; first += 5000) {
          await step`INSERT INTO events ${step(rows.slice(first, first + 5000))}`;
        }
        const code = codeIn(log);
        if (code !== null)
          await step`UPDATE classes SET session = ${session}, code = ${code} WHERE id = ${classId}`;
      });
    } catch (error) {
      throw isTaken(error) ? new ElsewhereError(session) : error;
    }
  }

  async load(session: string): Promise<Logged[]> {
    const rows = await this.#sql`SELECT at, event FROM events WHERE session = ${session} ORDER BY place`;
    return rows.map((row) => ({ at: Number(row['at']), event: JSON.parse(String(row['event'])) }));
  }

  async tally(session: string): Promise<string | null> {
    const [row] = await this.#sql`SELECT value FROM tallies WHERE session = ${session}`;
    return row === undefined ? null : String(row['value']);
  }

  async keepTally(classId: string, session: string, text: string | null): Promise<void> {
    if (text === null) await this.#sql`DELETE FROM tallies WHERE session = ${session}`;
    else
      await this.#sql`INSERT INTO tallies (session, class, value) VALUES (${session}, ${classId}, ${text})
        ON CONFLICT (session) DO UPDATE SET value = EXCLUDED.value`;
  }

  async wipe(classId: string): Promise<void> {
    await this.#sql.begin(async (step) => {
      await step`DELETE FROM events WHERE class = ${classId}`;
      await step`DELETE FROM tallies WHERE class = ${classId}`;
    });
  }

  async setting(name: string): Promise<string | null> {
    const [row] = await this.#sql`SELECT value FROM settings WHERE name = ${name}`;
    return row === undefined ? null : String(row['value']);
  }

  async settle(name: string, value: string): Promise<string> {
    await this.#sql`INSERT INTO settings (name, value) VALUES (${name}, ${value}) ON CONFLICT DO NOTHING`;
    return (await this.setting(name)) ?? value;
  }

  async close(): Promise<void> {
    await this.#sql.end({ timeout: 5 });
  }
}

/** Whether a row of this place is there already: SQLSTATE unique_violation. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}

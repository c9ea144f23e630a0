/**
 * The room in which all devices of a class meet. It carries messages and nothing else: what they may do is decided by the
 * session, and each device is sent pictures of its own. Every message is answered or ignored; none can break the room.
 */
import { type Client, Room } from '@colyseus/core';
import { z } from 'zod';
import { changesBetween } from '../changes.ts';
import { courseFor } from '../course.ts';
import { debrief } from '../debrief.ts';
import { closeCodes, type Door } from '../door.ts';
import { shockSchema } from '../events.ts';
import { hostCommandSchema } from '../host-commands.ts';
import { previewShock } from '../preview.ts';
import { isRefusal, refuse, type SessionRefusal } from '../refusal.ts';
import { teamCommandSchema } from '../team-commands.ts';
import { type HostView, hostView, type Summary, summaryOf, teamLines, teamView } from '../views.ts';
import type { ClassDesk } from './class-desk.ts';
import { LiveSession } from './live-session.ts';
import { lookAt } from './look.ts';
import { isSame } from './secrets.ts';
import { ElsewhereError } from './storage.ts';
import { StudyDesk } from './study-desk.ts';

/** What every room of a server rests on. */
export interface ClassServices {
  readonly desk: ClassDesk;
  readonly addresses: readonly string[]; // told to the teacher
  readonly grace: number; // seconds for which a seat is kept for a lost connection before it counts as gone
  readonly trouble: (error: unknown) => void; // told of what should not happen
}

/** Who a connection is. */
export type Who = { readonly role: 'host' } | { readonly role: 'team'; device: string; secret: string };

/** What a connection was last sent. */
interface Sent {
  readonly picture: object;
  readonly number: number;
  readonly at: number; // milliseconds
}

/** Pause between two pictures, milliseconds: a class of two hundred changes more often than eyes can follow. */
const pictureEvery = 60;

/** Pause before a team is told that nothing has changed but how many others still plan, milliseconds. */
const countEvery = 3000;

/** How often timers are looked at, milliseconds. */
const tickEvery = 500;

const answersSchema = z.array(z.int().min(-1).max(20)).max(20); // by question; -1 = none given
const beginSchema = z.strictObject({ again: z.boolean() }); // with the same teams
const seenSchema = z.int(); // version of the study that the console has
const hashes = z.array(z.string().max(64)).max(400);

/** The kind of room, bound to its services. */
export function classRoom(services: ClassServices) {
  const { desk, trouble } = services;
  const { storage, rules } = desk;

  return class ClassRoom extends Room {
    override autoDispose = false;
    override maxClients = 1000;
    override maxMessagesPerSecond = 20;
    override patchRate = null;
    readonly #pictures = new Map<string, Sent>(); // by connection
    readonly #leaving = new Set<NodeJS.Timeout>();
    #live = new LiveSession({ storage, rules, classId: '' });
    readonly #study = new StudyDesk(() => this.#live);
    #secret = '';
    #stop: (() => void) | null = null;
    #next: NodeJS.Timeout | null = null;
    #nextCount: NodeJS.Timeout | null = null;
    #clock: NodeJS.Timeout | null = null;

    get live(): LiveSession {
      return this.#live;
    }

    override onUncaughtException(error: Error): void {
      trouble(error);
      // Another machine has taken the class over: devices find it there.
      if (error instanceof ElsewhereError) void this.disconnect();
    }

    override async onCreate(options: unknown): Promise<void> {
      const id = String(Reflect.get(Object(options), 'class'));
      const kept = await desk.byId(id);
      if (kept === null) throw new Error(`There is no open class ${id}.`);
      this.roomId = id;
      this.#secret = kept.secret;
      this.#live = new LiveSession({
        storage,
        rules,
        classId: id,
        trouble: (error) => this.#fail(error),
      });
      if (kept.session === '') await this.#live.begin(desk.setUp);
      else await this.#live.resume(kept.session);
      this.#stop = this.#live.onChange(() => {
        this.#study.follow(this.#live.state);
        this.#soon();
      });
      this.#study.follow(this.#live.state);
      this.#clock = setInterval(() => this.#live.tick(), tickEvery);
      this.onMessage('hello', (client: Client) => {
        const who = this.#who(client);
        this.#pictures.delete(client.sessionId);
        this.#soon();
        return who.role === 'team' ? { device: who.device, secret: who.secret } : {};
      });
      // A sign of life, for devices that have heard nothing for a while.
      this.onMessage('here', () => ({}));
      this.#answerTeams();
      this.#answerHost();
    }

    /** Who comes in by a door, or why not. Asked by the entrance, which may be on another machine. */
    async admit(door: Door): Promise<Who | SessionRefusal | null> {
      if (door.as === 'host') return isSame(door.secret, this.#secret) ? { role: 'host' } : null;
      if (door.as === 'back') {
        const [, secret = ''] = door.secret.split('.');
        const device = this.#live.deviceOf(secret);
        return device === null ? null : { role: 'team', device, secret: `${this.roomId}.${secret}` };
      }
      if (!isSame(door.code.trim().toLowerCase(), this.#live.state.code)) return null;
      const joined = await this.#live.join(door.team ?? null);
      if (isRefusal(joined)) return joined;
      return { role: 'team', device: joined.device, secret: `${this.roomId}.${joined.secret}` };
    }

    /** How the class stands, in a few words. */
    summary(): Summary {
      return summaryOf(this.#live.state, this.#live.present);
    }

    /** Goes on with a session that was put into the storage. */
    async reload(session: string): Promise<void> {
      await this.#live.resume(session);
      this.#turnAwayStrangers();
    }

    /** Tells every device that it is over, and closes. */
    async shut(code: number): Promise<void> {
      await this.#live.settle();
      await this.disconnect(code);
    }

    override onJoin(client: Client): void {
      const who = this.#who(client);
      if (who.role === 'team') this.#live.connect(who.device);
      this.#soon();
    }

    /** Devices come back by their own secret, whether the line dropped, the page was loaded anew or we were restarted. */
    override onLeave(client: Client): void {
      const who = this.#who(client);
      this.#pictures.delete(client.sessionId);
      if (who.role !== 'team') return;
      // The seat stays taken for a while: whoever reloads is not replaced by a bot.
      const leave = setTimeout(() => {
        this.#leaving.delete(leave);
        this.#live.disconnect(who.device);
      }, services.grace * 1000);
      this.#leaving.add(leave);
    }

    override async onDispose(): Promise<void> {
      this.#stop?.();
      this.#study.close();
      if (this.#clock !== null) clearInterval(this.#clock);
      if (this.#next !== null) clearTimeout(this.#next);
      if (this.#nextCount !== null) clearTimeout(this.#nextCount);
      for (const leave of this.#leaving) clearTimeout(leave);
      await this.#live.settle();
    }

    #answerTeams(): void {
      this.onMessage('do', (client: Client, message: unknown) => {
        const who = this.#who(client);
        if (who.role !== 'team') return refuse('malformed');
        const read = teamCommandSchema.safeParse(message);
        if (!read.success) return malformed(read.error);
        return this.#guarded(() => this.#live.team(who.device, read.data));
      });
      this.onMessage('course', (client: Client, message: unknown) => {
        const who = this.#who(client);
        const read = hashes.safeParse(message);
        if (who.role !== 'team' || !read.success) return refuse('malformed');
        const team = this.#live.state.devices[who.device]?.team ?? '';
        const find = () =>
          courseFor(this.#live.state, this.#live.ruleset, team, read.data, (table) =>
            this.#live.standing(table),
          );
        return this.#guarded(() => find() ?? refuse('unknown', { what: 'team' }));
      });
      this.onMessage('teams', (client: Client) =>
        this.#who(client).role === 'team' ? { teams: teamLines(this.#live.state) } : refuse('malformed'),
      );
      this.onMessage('answer', (client: Client, message: unknown) => {
        const who = this.#who(client);
        const read = answersSchema.safeParse(message);
        if (who.role !== 'team' || !read.success) return refuse('malformed');
        return this.#guarded(() => this.#live.answer(who.device, read.data));
      });
    }

    #answerHost(): void {
      const hostOnly =
        (answer: (message: unknown) => object | Promise<object>) => (client: Client, message: unknown) =>
          this.#who(client).role === 'host' ? this.#guarded(() => answer(message)) : refuse('malformed');
      this.onMessage(
        'host',
        hostOnly(async (message) => {
          const read = hostCommandSchema.safeParse(message);
          if (!read.success) return malformed(read.error);
          const answer = await this.#live.host(read.data);
          if (read.data.kind === 'removeDevice') this.#turnAway(read.data.device);
          return answer;
        }),
      );
      this.onMessage(
        'resolve',
        hostOnly(() => this.#live.resolve()),
      );
      this.onMessage(
        'begin',
        hostOnly(async (message) => {
          const read = beginSchema.safeParse(message);
          if (!read.success) return malformed(read.error);
          if (this.#live.present.resolving) return refuse('resolving');
          if (read.data.again) await this.#live.beginAgain();
          else await this.#live.begin(this.#live.state.setUp);
          this.#turnAwayStrangers();
          return { done: true };
        }),
      );
      this.onMessage(
        'wipe',
        hostOnly(async () => {
          if (this.#live.present.resolving) return refuse('resolving');
          await this.#live.wipe();
          this.#turnAwayStrangers();
          return { done: true };
        }),
      );
      this.onMessage(
        'look',
        hostOnly((message) => lookAt(this.#live, message) ?? refuse('unknown', { what: 'team' })),
      );
      this.onMessage(
        'closeCheck',
        hostOnly(() => this.#live.closeCheck()),
      );
      this.onMessage(
        'study',
        hostOnly((message) => {
          const read = seenSchema.safeParse(message);
          return read.success ? this.#study.study(this.#live.state, read.data) : malformed(read.error);
        }),
      );
      this.onMessage(
        'preview',
        hostOnly((message) => {
          const read = shockSchema.safeParse(message);
          if (!read.success) return malformed(read.error);
          const { state } = this.#live;
          if (state.setUp === null) return refuse('notSetUp');
          return {
            foreseen: previewShock(this.#live.ruleset, state, read.data, (table) =>
              this.#live.standing(table),
            ),
          };
        }),
      );
      this.onMessage(
        'debrief',
        hostOnly(() => debrief(this.#live.state)),
      );
    }

    #who(client: Client): Who {
      return client.auth as Who;
    }

    #turnAway(device: string): void {
      for (const client of this.clients) {
        const who = this.#who(client);
        if (who.role === 'team' && who.device === device) client.leave(closeCodes.removed);
      }
    }

    #turnAwayStrangers(): void {
      for (const client of this.clients) {
        const who = this.#who(client);
        if (who.role === 'team' && this.#live.state.devices[who.device] === undefined)
          client.leave(closeCodes.removed);
      }
    }

    #soon(): void {
      this.#next ??= setTimeout(() => {
        this.#next = null;
        this.#sendPictures();
      }, pictureEvery);
    }

    /** Sends each device what has changed for it. */
    #sendPictures(): void {
      const { present } = this.#live;
      // The clock is no change; it is set when something else is.
      const still = { ...present, now: 0 };
      let host: HostView | null = null;
      for (const client of this.clients) {
        const who = this.#who(client);
        if (who.role === 'host') host ??= hostView(this.#live.state, still, services.addresses);
        const picture = who.role === 'host' ? host : teamView(this.#live.state, who.device, still);
        if (picture !== null) this.#sendPicture(client, picture, present.now);
      }
    }

    /** The whole picture to who has none yet, and later only what has changed in it. */
    #sendPicture(client: Client, picture: object, now: number): void {
      const before = this.#pictures.get(client.sessionId);
      if (before === undefined) {
        this.#pictures.set(client.sessionId, { picture, number: 0, at: now });
        client.send('view', { ...picture, now });
        return;
      }
      const changes = changesBetween(before.picture, picture);
      if (changes.length === 0) return;
      if (changes.every(([[place]]) => place === 'waitingFor') && now < before.at + countEvery) {
        this.#nextCount ??= setTimeout(() => {
          this.#nextCount = null;
          this.#soon();
        }, countEvery);
        return;
      }
      const number = before.number + 1;
      this.#pictures.set(client.sessionId, { picture, number, at: now });
      client.send('change', { number, now, changes });
    }

    #fail(error: unknown): void {
      this.onUncaughtException(error instanceof Error ? error : new Error(String(error)));
    }

    /** Whatever fails inside is our own mistake: it is told to the one who runs the server, not to the network. */
    async #guarded(answer: () => object | Promise<object>): Promise<object> {
      try {
        return await answer();
      } catch (error) {
        this.#fail(error);
        return refuse('trouble');
      }
    }
  };
}

function malformed(error: z.ZodError): object {
  const issue = error.issues[0];
  return refuse('malformed', {
    detail: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.slice(0, 200),
  });
}

/**
 * The room in which all devices of a class meet. It carries messages and nothing else: what they may do is decided by the
 * session, and each device is sent pictures of its own. Every message is answered or ignored; none can break the room.
 */
import { type AuthContext, type Client, Room, ServerError } from '@colyseus/core';
import { z } from 'zod';
import { courseFor } from '../course.ts';
import { debrief } from '../debrief.ts';
import { closeCodes, doorSchema } from '../door.ts';
import { shockSchema } from '../events.ts';
import { hostCommandSchema } from '../host-commands.ts';
import { previewShock } from '../preview.ts';
import { isRefusal, refuse } from '../refusal.ts';
import { teamCommandSchema } from '../team-commands.ts';
import { hostView, protocolVersion, teamLines, teamView } from '../views.ts';
import type { Limit } from './limits.ts';
import type { LiveSession } from './live-session.ts';
import { lookAt } from './look.ts';
import { isSame } from './secrets.ts';
import { StudyDesk } from './study-desk.ts';

/** What the room rests on. */
export interface ClassServices {
  readonly live: LiveSession;
  readonly hostSecret: string;
  readonly wrongTries: Limit; // of codes and secrets, by address
  readonly addresses: readonly string[]; // told to the teacher
  readonly grace: number; // seconds for which a seat is kept for a lost connection before it counts as gone
  readonly trouble: (error: unknown) => void; // told of what should not happen
}

/** Who a connection is. */
type Who = { readonly role: 'host' } | { readonly role: 'team'; device: string; secret: string };

/** Pause between two pictures, milliseconds: a class of two hundred changes more often than eyes can follow. */
const pictureEvery = 60;

/** Room id, name and kind of the only room. */
export const roomName = 'class';

/** Checks who comes in. @throws ServerError with the reason */
function admit({ live, hostSecret, wrongTries }: ClassServices, options: unknown, address: string): Who {
  const now = Date.now();
  if (wrongTries.isSpent(address, now)) throw new ServerError(closeCodes.tooManyTries, 'tooManyTries');
  const read = doorSchema.safeParse(options);
  if (!read.success) throw new ServerError(closeCodes.malformed, 'malformed');
  const { data } = read;
  if (data.version !== protocolVersion) throw new ServerError(closeCodes.version, 'version');
  const wrong = (): ServerError => {
    wrongTries.take(address, now);
    return new ServerError(closeCodes.wrong, 'wrong');
  };
  if (data.as === 'host') {
    if (!isSame(data.secret, hostSecret)) throw wrong();
    return { role: 'host' };
  }
  if (data.as === 'back') {
    const device = live.deviceOf(data.secret);
    if (device === null) throw wrong();
    return { role: 'team', device, secret: data.secret };
  }
  if (!isSame(data.code.toLowerCase(), live.state.code)) throw wrong();
  const joined = live.join(data.team ?? null);
  if (isRefusal(joined)) throw new ServerError(closeCodes.refused, joined.refused);
  return { role: 'team', ...joined };
}

const answersSchema = z.array(z.int().min(-1).max(20)).max(20); // by question; -1 = none given
const hashes = z.array(z.string().max(64)).max(400);

/** The kind of room, bound to its services. */
export function classRoom(services: ClassServices) {
  const { live, trouble } = services;
  const study = new StudyDesk(live.ruleset);

  return class ClassRoom extends Room {
    override autoDispose = false;
    override maxClients = 1000;
    override maxMessagesPerSecond = 20;
    override patchRate = null;
    #sent = new Map<string, string>();
    #stop: (() => void) | null = null;
    #next: NodeJS.Timeout | null = null;
    readonly #leaving = new Set<NodeJS.Timeout>();

    static override async onAuth(_token: string, options: unknown, { ip }: AuthContext): Promise<Who> {
      return admit(services, options, ip ?? '');
    }

    override onUncaughtException(error: Error): void {
      trouble(error);
    }

    override onCreate(): void {
      this.roomId = roomName;
      this.#stop = live.onChange(() => this.#soon());
      this.onMessage('hello', (client: Client) => {
        const who = this.#who(client);
        this.#sent.delete(client.sessionId);
        this.#soon();
        return who.role === 'team' ? { device: who.device, secret: who.secret } : {};
      });
      this.#answerTeams();
      this.#answerHost();
    }

    override onJoin(client: Client): void {
      const who = this.#who(client);
      if (who.role === 'team') live.connect(who.device);
      this.#soon();
    }

    /** Devices come back by their own secret, whether the line dropped, the page was loaded anew or we were restarted. */
    override onLeave(client: Client): void {
      const who = this.#who(client);
      this.#sent.delete(client.sessionId);
      if (who.role !== 'team') return;
      // The seat stays taken for a while: whoever reloads is not replaced by a bot.
      const leave = setTimeout(() => {
        this.#leaving.delete(leave);
        live.disconnect(who.device);
      }, services.grace * 1000);
      this.#leaving.add(leave);
    }

    override onDispose(): void {
      this.#stop?.();
      if (this.#next !== null) clearTimeout(this.#next);
      for (const leave of this.#leaving) clearTimeout(leave);
    }

    #answerTeams(): void {
      this.onMessage('do', (client: Client, message: unknown) => {
        const who = this.#who(client);
        if (who.role !== 'team') return refuse('malformed');
        const read = teamCommandSchema.safeParse(message);
        if (!read.success) return malformed(read.error);
        return guarded(() => live.team(who.device, read.data));
      });
      this.onMessage('course', (client: Client, message: unknown) => {
        const who = this.#who(client);
        const read = hashes.safeParse(message);
        if (who.role !== 'team' || !read.success) return refuse('malformed');
        const team = live.state.devices[who.device]?.team ?? '';
        const find = () =>
          courseFor(live.state, live.ruleset, team, read.data, (table) => live.standing(table));
        return guarded(() => find() ?? refuse('unknown', { what: 'team' }));
      });
      this.onMessage('teams', (client: Client) =>
        this.#who(client).role === 'team' ? { teams: teamLines(live.state) } : refuse('malformed'),
      );
      this.onMessage('answer', (client: Client, message: unknown) => {
        const who = this.#who(client);
        const read = answersSchema.safeParse(message);
        if (who.role !== 'team' || !read.success) return refuse('malformed');
        return guarded(() => live.answer(who.device, read.data));
      });
    }

    #answerHost(): void {
      const hostOnly =
        (answer: (message: unknown) => object | Promise<object>) => (client: Client, message: unknown) =>
          this.#who(client).role === 'host' ? guarded(() => answer(message)) : refuse('malformed');
      this.onMessage(
        'host',
        hostOnly((message) => {
          const read = hostCommandSchema.safeParse(message);
          if (!read.success) return malformed(read.error);
          const answer = live.host(read.data);
          if (read.data.kind === 'removeDevice') this.#turnAway(read.data.device);
          return answer;
        }),
      );
      this.onMessage(
        'resolve',
        hostOnly(() => live.resolve()),
      );
      this.onMessage(
        'begin',
        hostOnly(() => {
          if (live.present.resolving) return refuse('resolving');
          live.begin(live.state.setUp);
          this.#turnAwayStrangers();
          return { done: true };
        }),
      );
      this.onMessage(
        'wipe',
        hostOnly(() => {
          if (live.present.resolving) return refuse('resolving');
          live.wipe();
          this.#turnAwayStrangers();
          return { done: true };
        }),
      );
      this.onMessage(
        'look',
        hostOnly((message) => lookAt(live, message) ?? refuse('unknown', { what: 'team' })),
      );
      this.onMessage(
        'closeCheck',
        hostOnly(() => live.closeCheck()),
      );
      this.onMessage(
        'study',
        hostOnly(() => study.of(live.state)),
      );
      this.onMessage(
        'preview',
        hostOnly((message) => {
          const read = shockSchema.safeParse(message);
          if (!read.success) return malformed(read.error);
          const { state } = live;
          if (state.setUp === null) return refuse('notSetUp');
          return { foreseen: previewShock(live.ruleset, state, read.data, (table) => live.standing(table)) };
        }),
      );
      this.onMessage(
        'debrief',
        hostOnly(() => debrief(live.state)),
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
        if (who.role === 'team' && live.state.devices[who.device] === undefined)
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
      const { present } = live;
      // The clock is no change; it is set when something else is.
      const still = { ...present, now: 0 };
      let host: string | null = null;
      for (const client of this.clients) {
        const who = this.#who(client);
        const picture =
          who.role === 'host'
            ? hostView(live.state, still, services.addresses)
            : teamView(live.state, who.device, still);
        if (picture === null) continue;
        if (who.role === 'host') host ??= JSON.stringify(picture);
        const text = who.role === 'host' && host !== null ? host : JSON.stringify(picture);
        if (this.#sent.get(client.sessionId) === text) continue;
        this.#sent.set(client.sessionId, text);
        client.send('view', { ...picture, now: present.now });
      }
    }
  };

  /** Whatever fails inside is our own mistake: it is told to the one who runs the server, not to the network. */
  async function guarded(answer: () => object | Promise<object>): Promise<object> {
    try {
      return await answer();
    } catch (error) {
      trouble(error);
      return refuse('malformed');
    }
  }
}

function malformed(error: z.ZodError): object {
  const issue = error.issues[0];
  return refuse('malformed', {
    detail: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.slice(0, 200),
  });
}

/** The keeper's side of a server: classes are listed, opened, ended and wiped by whoever has the keeper's secret. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeSessionFile } from '../session-file.ts';
import { type ClassDesk, FullError } from './class-desk.ts';
import type { Limit } from './limits.ts';
import { addressOfRequest, bearerOf, refuseWith, sendJson, sendText } from './requests.ts';
import { isSame } from './secrets.ts';
import { keptSession } from './storage.ts';

export interface KeeperServices {
  readonly desk: ClassDesk;
  readonly keeperSecret: string;
  readonly wrongTries: Limit;
  readonly behindProxy: boolean;
}

/** `GET /classes` lists, `POST /classes` opens, `POST /classes/ID/DEED` does something with one of them. */
export async function keepClasses(
  { desk, keeperSecret, wrongTries, behindProxy }: KeeperServices,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isSame(bearerOf(request), keeperSecret)) {
    const fine = wrongTries.take(addressOfRequest(request, behindProxy), Date.now());
    return refuseWith(response, fine ? 401 : 429);
  }
  const [, , id = '', deed = ''] = pathname.split('/');
  const known = id === '' || (await desk.storage.classes()).some((one) => one.id === id);
  if (!known) return refuseWith(response, 404);
  try {
    switch (`${request.method} ${id === '' ? '' : 'ID'} ${deed}`) {
      case 'GET  ':
        return sendJson(response, 200, await desk.list());
      case 'POST  ': {
        const opened = await desk.open();
        return sendJson(response, 200, (await desk.list()).find((one) => one.id === opened.id) ?? {});
      }
      case 'POST ID end':
        await desk.end(id);
        break;
      case 'POST ID again':
        await desk.again(id);
        break;
      case 'POST ID wipe':
        await desk.wipe(id);
        break;
      case 'GET ID session.jsonl': {
        const kept = (await desk.storage.classes()).find((one) => one.id === id);
        const session = await keptSession(desk.storage, kept?.session ?? '');
        return sendText(response, 200, 'application/jsonl', writeSessionFile(session));
      }
      default:
        return refuseWith(response, 404);
    }
    sendJson(response, 200, {});
  } catch (error) {
    if (!(error instanceof FullError)) throw error;
    sendJson(response, 409, { most: error.most });
  }
}

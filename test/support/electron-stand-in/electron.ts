/**
 * Stands in for the `electron` module in the main process: what the shell uses of it, and nothing else, so that
 * a new use fails loudly. A window is a page of the test browser.
 *
 * Each run of the shell gets an instance of this file of its own (`electron.ts?run=1`).
 *
 * A window may also show a loopback address, which its page reaches as any browser does.
 *
 * What it does not cover: real windows, menus and dialogs; process isolation and the sandbox themselves (it only
 * insists that the shell asks for them); structured clone (arguments cross as JSON); `app://` is an `https://`
 * address of a host that does not exist, answered by the shell's own protocol handler.
 */
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page, Request as PageRequest, Route } from '@playwright/test';
import type {
  BrowserWindowConstructorOptions,
  MenuItemConstructorOptions,
  PrintToPDFOptions,
} from 'electron';
import { type Answer, INVOKE, preloadScript, RECEIVE } from './page-side.ts';
import { forked, utilityProcess } from './utility.ts';

export { utilityProcess };

/** What a run is given by the test. */
export type Surroundings = {
  readonly newContext: (size: { width: number; height: number }) => Promise<BrowserContext>;
  readonly userData: string;
  readonly languages: readonly string[];
  /** False when another run uses the same folder; that one is told. */
  readonly takeLock: () => boolean;
};

type Handler = (
  event: { sender: WebContents | null; senderFrame: { url: string } },
  ...args: unknown[]
) => unknown;
type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type WindowOpenHandler = (details: { url: string }) => { action: string };

const handlers = new Map<string, Handler>();
const windows: BrowserWindow[] = [];
const privileged = new Set<string>();
let surroundings: Surroundings | null = null;
let served: { scheme: string; handler: ProtocolHandler } | null = null;
let ready = false;
let menu: readonly MenuItemConstructorOptions[] = [];
let exit: (code: number) => void = () => {};

/** What only the test sees. */
export const standIn = {
  /** Resolves with the exit code when the shell ends. */
  exited: new Promise<number>((resolve) => {
    exit = resolve;
  }),
  begin: (given: Surroundings): void => {
    surroundings = given;
  },
  windows: (): readonly BrowserWindow[] => windows,
  menu: (): readonly MenuItemConstructorOptions[] => menu,
  /** Folders that the shell asked the system to show. */
  opened: [] as string[],
  /** Questions that the shell asked in a dialog, and the button that the player presses next. */
  questions: [] as string[],
  nextAnswer: 0,
  /** File names that the shell proposed for saving, and the file that the player names next; null = none, after all. */
  proposed: [] as string[],
  nextFile: null as string | null,
  /** Processes that the shell started. */
  processes: (): typeof forked => forked,
  /** What a page at any address would be answered on a channel. */
  invoke: (url: string, channel: string, args: unknown[], sender: WebContents | null = null) =>
    invoke(sender, url, channel, args),
  /** What the shell would answer a page that asks for a permission. */
  decidePermission: (_permission: string): boolean => true,
};

class App extends EventEmitter {
  readonly isPackaged = false;

  requestSingleInstanceLock(): boolean {
    return given().takeLock();
  }

  async whenReady(): Promise<void> {
    await Promise.resolve();
    ready = true;
  }

  getPath(name: string): string {
    if (name !== 'userData') throw new Error(`The stand-in has no folder "${name}".`);
    return given().userData;
  }

  getPreferredSystemLanguages(): string[] {
    return [...given().languages];
  }

  /** Closes the windows, asks `will-quit`, and ends unless that is prevented. */
  quit(): void {
    for (const window of [...windows]) window.close();
    // A window that stayed has called it off.
    if (windows.length > 0) return;
    const event = preventable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) exit(0);
  }

  exit(code: number): void {
    exit(code);
  }
}

export const app = new App();

class WebContents extends EventEmitter {
  openHandler: WindowOpenHandler = () => ({ action: 'allow' });
  url = '';
  readonly #page: () => Promise<Page>;

  constructor(page: () => Promise<Page>) {
    super();
    this.#page = page;
  }

  getURL(): string {
    return this.url;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler;
  }

  async printToPDF({ pageSize, printBackground, generateTaggedPDF }: PrintToPDFOptions): Promise<Buffer> {
    if (typeof pageSize !== 'string') throw new Error('The stand-in only knows paper by its name.');
    const page = await this.#page();
    return page.pdf({
      format: pageSize,
      printBackground: printBackground ?? false,
      tagged: generateTaggedPDF ?? false,
    });
  }

  send(channel: string, ...args: unknown[]): void {
    const deliver = (message: { receive: string; channel: string; args: unknown[] }): void => {
      const page = window as unknown as Record<string, (channel: string, args: unknown[]) => void>;
      page[message.receive]?.(message.channel, message.args);
    };
    // What is sent to a page that is just going away is lost without a word, as in Electron.
    void this.#page()
      .then((page) => page.evaluate(deliver, { receive: RECEIVE, channel, args }))
      .catch(() => undefined);
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly options: BrowserWindowConstructorOptions;
  /** Resolves when the window's page exists; it may not have loaded anything yet. */
  readonly page: Promise<Page>;
  /** Resolves when the page of a closed window is gone. */
  gone: Promise<void> = Promise.resolve();
  visible = false;
  focused = 0;
  #maximized = false;
  #loading = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    const { contextIsolation, sandbox, nodeIntegration, preload } = options.webPreferences ?? {};
    if (!ready) throw new Error('A window before Electron is ready.');
    if (contextIsolation !== true || sandbox !== true || nodeIntegration !== false) {
      throw new Error('The stand-in only knows isolated, sandboxed windows without Node.');
    }
    this.options = options;
    this.webContents = new WebContents(() => this.page);
    this.page = this.#makePage(preload !== undefined);
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows];
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.find(({ webContents }) => webContents === contents) ?? null;
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.page;
    this.webContents.url = url;
    this.#loading = true;
    // A preload script runs in the window's own page, wherever that is at home, and in no other.
    const { preload } = this.options.webPreferences ?? {};
    if (preload !== undefined) {
      const home = new URL(toBrowser(url)).origin;
      const script = preloadScript(readFileSync(preload, 'utf8'), home, process.platform);
      await page.context().addInitScript({ content: script });
    }
    await page.goto(toBrowser(url));
    this.#loading = false;
    this.emit('ready-to-show');
  }

  /** As when the player closes it. */
  close(): void {
    if (!windows.includes(this)) return;
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return;
    windows.splice(windows.indexOf(this), 1);
    this.gone = this.page.then((page) => page.context().close());
    this.emit('closed');
    if (windows.length === 0) app.emit('window-all-closed');
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options;
    return { x, y, width, height };
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  maximize(): void {
    this.#maximized = true;
  }

  show(): void {
    this.visible = true;
  }

  isMinimized(): boolean {
    return false;
  }

  focus(): void {
    this.focused += 1;
  }

  async #makePage(bridged: boolean): Promise<Page> {
    const { width, height } = this.getNormalBounds();
    const context = await given().newContext({ width, height });
    if (bridged) {
      await context.exposeBinding(INVOKE, ({ frame }, channel: string, args: unknown[]) =>
        invoke(this.webContents, fromBrowser(frame.url()), channel, args),
      );
    }
    const page = await context.newPage();
    await context.route('**/*', (route) =>
      isLoopback(this.webContents.url) ? this.#passOn(route) : this.#answer(page, route),
    );
    context.on('page', (popup) => {
      // An allowed popup would need a window of its own, which nothing in the shell asks for.
      if (this.webContents.openHandler({ url: popup.url() }).action === 'deny') void popup.close();
    });
    return page;
  }

  /** At a loopback address: that is reached, and nothing else is there. */
  async #passOn(route: Route): Promise<void> {
    const request = route.request();
    const event = preventable({ url: request.url() });
    if (request.isNavigationRequest() && !this.#loading) this.webContents.emit('will-frame-navigate', event);
    if (event.defaultPrevented) return route.abort('aborted');
    return new URL(request.url()).hostname === '127.0.0.1'
      ? route.continue()
      : route.abort('addressunreachable');
  }

  /** Every request of the page: a navigation away is put to the shell first, the rest to its protocol handler. */
  async #answer(page: Page, route: Route): Promise<void> {
    const request = route.request();
    const url = fromBrowser(request.url());
    if (request.isNavigationRequest() && !this.#loading) {
      if (!belongsTo(page, request)) return route.abort('blockedbyclient');
      const event = preventable({ url });
      this.webContents.emit('will-frame-navigate', event);
      if (event.defaultPrevented) return route.abort('aborted');
    }
    if (served === null || !url.startsWith(`${served.scheme}:`)) return route.abort('addressunreachable');
    const response = await served.handler(new Request(url, { method: request.method() }));
    const body = Buffer.from(await response.arrayBuffer());
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  }
}

export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`A second handler for ${channel}.`);
    handlers.set(channel, handler);
  },
};

export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string }[]): void {
    if (ready) throw new Error('Schemes have to be declared before Electron is ready.');
    for (const { scheme } of schemes) privileged.add(scheme);
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    if (!privileged.has(scheme)) throw new Error(`The scheme ${scheme} has not been declared.`);
    served = { scheme, handler };
  },
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler(
      handler: (contents: null, permission: string, decide: (granted: boolean) => void) => void,
    ): void {
      standIn.decidePermission = (permission) => {
        let granted = true;
        handler(null, permission, (decision) => {
          granted = decision;
        });
        return granted;
      };
    },
    setPermissionCheckHandler(): void {},
    setDevicePermissionHandler(): void {},
  },
};

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] => template,
  setApplicationMenu(template: MenuItemConstructorOptions[]): void {
    menu = template;
  },
};

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};

export const dialog = {
  async showMessageBox(
    _window: BrowserWindow,
    { message }: { message: string },
  ): Promise<{ response: number }> {
    standIn.questions.push(message);
    return { response: standIn.nextAnswer };
  },
  async showSaveDialog(
    _window: BrowserWindow,
    { defaultPath }: { defaultPath: string },
  ): Promise<{ canceled: boolean; filePath: string }> {
    standIn.proposed.push(defaultPath);
    return { canceled: standIn.nextFile === null, filePath: standIn.nextFile ?? '' };
  },
};

export const shell = {
  async openPath(folder: string): Promise<string> {
    standIn.opened.push(folder);
    return '';
  },
};

/** A request of a popup is not the window's own; while the popup is being made it has no frame at all. */
function belongsTo(page: Page, request: PageRequest): boolean {
  try {
    return request.frame().page() === page;
  } catch {
    return false;
  }
}

async function invoke(
  sender: WebContents | null,
  url: string,
  channel: string,
  args: unknown[],
): Promise<Answer> {
  try {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return { value: await handler({ sender, senderFrame: { url } }, ...args) };
  } catch (error) {
    return { error: String(error) };
  }
}

function given(): Surroundings {
  if (surroundings === null) throw new Error('The stand-in has not been told where it runs.');
  return surroundings;
}

function preventable<T extends object>(
  details?: T,
): T & { defaultPrevented: boolean; preventDefault(): void } {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault(): void {
      event.defaultPrevented = true;
    },
  };
  return event as T & typeof event;
}

/** The browser cannot load a scheme that it does not know: `app://host/` is `https://host.invalid/` there. */
function toBrowser(url: string): string {
  return served === null ? url : url.replace(new RegExp(`^${served.scheme}://([^/]*)`), 'https://$1.invalid');
}

function fromBrowser(url: string): string {
  return served === null ? url : url.replace(/^https:\/\/([^/]*)\.invalid(?=\/|$)/, `${served.scheme}://$1`);
}

function isLoopback(url: string): boolean {
  return URL.parse(url)?.hostname === '127.0.0.1';
}

/** Runs in the sandbox before the page and gives it the one small interface of api.ts. */
import { contextBridge, ipcRenderer } from 'electron';
import { version } from '../package.json' with { type: 'json' };
import type { HostingState } from '../src/session/hosting.ts';
import type { SovereignApi } from './api.ts';
import { CHANNELS } from './channels.ts';
import { paper } from './paper-bridge.ts';

const api: SovereignApi = {
  platform: process.platform,
  version,
  saves: {
    list: () => ipcRenderer.invoke(CHANNELS.savesList),
    read: (name) => ipcRenderer.invoke(CHANNELS.savesRead, name),
    readBackup: (name) => ipcRenderer.invoke(CHANNELS.savesReadBackup, name),
    write: (name, text) => ipcRenderer.invoke(CHANNELS.savesWrite, name, text),
    remove: (name) => ipcRenderer.invoke(CHANNELS.savesRemove, name),
  },
  language: {
    get: () => ipcRenderer.invoke(CHANNELS.languageGet),
    set: (language) => ipcRenderer.invoke(CHANNELS.languageSet, language),
    onChange(listener) {
      const forward = (_event: unknown, language: string): void => listener(language);
      ipcRenderer.on(CHANNELS.languageChanged, forward);
      return () => ipcRenderer.off(CHANNELS.languageChanged, forward);
    },
  },
  hosting: {
    state: () => ipcRenderer.invoke(CHANNELS.hostingState),
    open: (reach) => ipcRenderer.invoke(CHANNELS.hostingOpen, reach),
    close: () => ipcRenderer.invoke(CHANNELS.hostingClose),
    openClass: () => ipcRenderer.invoke(CHANNELS.hostingOpenClass),
    endClass: (id) => ipcRenderer.invoke(CHANNELS.hostingEndClass, id),
    showConsole: (id) => ipcRenderer.invoke(CHANNELS.hostingShowConsole, id),
    onChange(listener) {
      const forward = (_event: unknown, state: HostingState): void => listener(state);
      ipcRenderer.on(CHANNELS.hostingChanged, forward);
      return () => ipcRenderer.off(CHANNELS.hostingChanged, forward);
    },
    onAsked(listener) {
      const forward = (): void => listener();
      ipcRenderer.on(CHANNELS.hostingAsked, forward);
      return () => ipcRenderer.off(CHANNELS.hostingAsked, forward);
    },
  },
};

contextBridge.exposeInMainWorld('sovereign', api);
contextBridge.exposeInMainWorld('sovereignPaper', paper);

/** Runs in the sandbox before the page and gives it the one small interface of api.ts. */
import { contextBridge, ipcRenderer } from 'electron';
import { version } from '../package.json' with { type: 'json' };
import type { SovereignApi } from './api.ts';
import { CHANNELS } from './channels.ts';

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
};

contextBridge.exposeInMainWorld('sovereign', api);

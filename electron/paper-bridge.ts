/** The one thing that a page may ask for on paper. Used by both preload scripts. */
import { ipcRenderer } from 'electron';
import type { PaperApi } from './api.ts';
import { CHANNELS } from './channels.ts';

export const paper: PaperApi = {
  savePdf: (name) => ipcRenderer.invoke(CHANNELS.paperSavePdf, name),
};

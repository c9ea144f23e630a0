/** Runs before the teacher's console: a page of this machine's own server, which may save itself on paper and nothing else. */
import { contextBridge } from 'electron';
import { paper } from './paper-bridge.ts';

contextBridge.exposeInMainWorld('sovereignPaper', paper);

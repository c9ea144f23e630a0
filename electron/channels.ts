/** Every channel between the page and the main process. */
export const CHANNELS = {
  savesList: 'saves:list',
  savesRead: 'saves:read',
  savesReadBackup: 'saves:read-backup',
  savesWrite: 'saves:write',
  savesRemove: 'saves:remove',
  languageGet: 'language:get',
  languageSet: 'language:set',
  hostingState: 'hosting:state',
  hostingOpen: 'hosting:open',
  hostingClose: 'hosting:close',
  hostingOpenClass: 'hosting:open-class',
  hostingEndClass: 'hosting:end-class',
  hostingShowConsole: 'hosting:show-console',
  paperSavePdf: 'paper:save-pdf',
  /** From the main process to the page. */
  languageChanged: 'language:changed',
  hostingChanged: 'hosting:changed',
  hostingAsked: 'hosting:asked',
} as const;

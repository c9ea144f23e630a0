/** Every channel between the page and the main process. */
export const CHANNELS = {
  savesList: 'saves:list',
  savesRead: 'saves:read',
  savesReadBackup: 'saves:read-backup',
  savesWrite: 'saves:write',
  savesRemove: 'saves:remove',
  languageGet: 'language:get',
  languageSet: 'language:set',
  /** From the main process to the page. */
  languageChanged: 'language:changed',
} as const;

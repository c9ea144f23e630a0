/** The door to classes for pages: how a device and the teacher's console take part. */
export { DoorError, type DoorReason, granted, type LineState } from './client/connection.ts';
export { HostClient, type HostFile } from './client/host-client.ts';
export { TeamClient } from './client/team-client.ts';

/** The door to campaign files: begin, add quarters, write, read, replay, branch, compare, keep. */
export {
  addQuarter,
  beginCampaign,
  branchAt,
  type Campaign,
  currentFormat,
  playUnder,
  type Quarter,
  type RulesIdentity,
  type Start,
} from './campaign.ts';
export { type Comparison, compareCampaigns, type OrderDifference } from './compare.ts';
export type { Fault, FaultId } from './faults.ts';
export { readCampaign, writeCampaign } from './file.ts';
export { effectSchema, interventionSchema, knownIntervention } from './intervention-schema.ts';
export { memoryStorage } from './memory-storage.ts';
export { missingContent, type Parting, type Replay, replay } from './replay.ts';
export { orderSchema, ordersByFirmSchema } from './schema.ts';
export type { CampaignStorage, StoredFile } from './storage.ts';
export { campaignTree, type Node } from './tree.ts';

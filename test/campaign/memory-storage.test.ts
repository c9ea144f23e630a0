import { memoryStorage } from '../../src/campaign/index.ts';
import { holdsContract } from './storage-contract.ts';

holdsContract(async () => memoryStorage());

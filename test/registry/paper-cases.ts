import { addDays, day, moment } from '#kernel';
import {
  paperBytesMost,
  refusalsOfPaper,
  refusalsToWithdrawPaper,
  type RegistryRefusalCode,
} from '#registry/rules';
import { type Case } from './refusal-case';

const ON = day('2026-03-16');
const WITHDRAWN = moment('2026-03-15T10:00:00.000Z');

/** The situations in which a signed paper cannot be kept. */
export const paperCases: Record<Extract<RegistryRefusalCode, `paper-${string}`>, Case> = {
  'paper-empty': {
    says: 'a scan without content',
    refusals: () => refusalsOfPaper({ signedOn: ON, content: new Uint8Array() }, ON),
  },
  'paper-too-large': {
    says: 'a scan one byte too large',
    refusals: () => refusalsOfPaper({ signedOn: ON, content: new Uint8Array(paperBytesMost + 1) }, ON),
    figures: { bytes: paperBytesMost + 1, bytesMost: paperBytesMost },
  },
  'paper-kind-unknown': {
    says: 'a text file under the name of a scan',
    refusals: () => refusalsOfPaper({ signedOn: ON, content: Buffer.from('getekend') }, ON),
  },
  'paper-signed-in-future': {
    says: 'a paper that is signed tomorrow',
    refusals: () => refusalsOfPaper({ signedOn: addDays(ON, 1), content: null }, ON),
  },
  'paper-withdrawn-already': {
    says: 'a paper that was taken out before',
    refusals: () => refusalsToWithdrawPaper({ why: 'verkeerd dossier', withdrawnAt: WITHDRAWN }),
    figures: { withdrawnAt: WITHDRAWN },
  },
  'paper-reason-missing': {
    says: 'a paper that is taken out without a word',
    refusals: () => refusalsToWithdrawPaper({ why: ' ', withdrawnAt: null }),
  },
};

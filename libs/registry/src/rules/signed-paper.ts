import { type Day, type Moment } from '#kernel';
import { refusalBy, type RegistryRefusal } from './refusals';
import { ownRule } from './registration';

/** What a scan may be, and how its first bytes tell it; the name of a file tells nothing. */
const firstBytes = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
} as const;
export type PaperKind = keyof typeof firstBytes;

/** More than any scan of a few pages needs. */
export const paperBytesMost = 8 * 1024 * 1024;

/** What a file is, by its content; `undefined` for what is no scan. */
export const kindOfPaper = (content: Uint8Array): PaperKind | undefined =>
  (Object.keys(firstBytes) as PaperKind[]).find((kind) =>
    firstBytes[kind].every((byte, at) => content[at] === byte),
  );

export interface PaperTold {
  readonly signedOn: Day;
  /** The scan; none while the paper lies in a cupboard only. */
  readonly content: Uint8Array | null;
}

/** All reasons why a signed paper cannot be kept as it is told. */
export function refusalsOfPaper({ signedOn, content }: PaperTold, today: Day): RegistryRefusal[] {
  return [
    ...(signedOn > today ? [refusalBy('paper-signed-in-future', ownRule, { signedOn, today })] : []),
    ...(content === null ? [] : refusalsOfScan(content)),
  ];
}

function refusalsOfScan(content: Uint8Array): RegistryRefusal[] {
  if (content.length === 0) return [refusalBy('paper-empty', ownRule)];
  if (content.length > paperBytesMost)
    return [refusalBy('paper-too-large', ownRule, { bytes: content.length, bytesMost: paperBytesMost })];
  return kindOfPaper(content) === undefined ? [refusalBy('paper-kind-unknown', ownRule)] : [];
}

export interface PaperToWithdraw {
  readonly why: string;
  readonly withdrawnAt: Moment | null;
}

/** A paper is taken out of a file once, with the reason why it did not belong there. */
export function refusalsToWithdrawPaper({ why, withdrawnAt }: PaperToWithdraw): RegistryRefusal[] {
  return [
    ...(why.trim() === '' ? [refusalBy('paper-reason-missing', ownRule)] : []),
    ...(withdrawnAt === null ? [] : [refusalBy('paper-withdrawn-already', ownRule, { withdrawnAt })]),
  ];
}

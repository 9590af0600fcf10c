import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Access } from '#identity';
import { type Id, NotFound } from '#kernel';
import { organiserFile, type RecordRows, recordsAbout, standingOn } from '#registry';
import { paperWords as words } from '../../../words/nl/staff/people-agreements';
import { dateTold, type Screen } from '../../frame';
import { idsIn } from '../ids-in';
import { type OwnerKind } from '../office';
import { type OwnerShown, PersonFiles } from '../person-files';
import { type AgreementPaper } from './agreement-paper';

export type AgreementRow = RecordRows['workerAgreement'] | RecordRows['userAgreement'];

export interface AgreementAsked {
  readonly access: Access;
  readonly organiser: Id;
  readonly owner: Id;
  readonly agreement: Id;
}

export type AgreementPath = Readonly<Record<'organiserId' | 'ownerId' | 'agreementId', string>>;

/** Which agreement an address means, and who asks. @throws NotFound */
export function agreementIn({ access }: Screen, path: AgreementPath): AgreementAsked {
  const { organiserId, ownerId, agreementId } = idsIn(path, 'organiserId', 'ownerId', 'agreementId');
  return { access, organiser: organiserId, owner: ownerId, agreement: agreementId };
}

/** Agreements of workers and users, for the pages that print, sign and end them. */
@Injectable()
export class Agreements {
  constructor(
    private readonly files: PersonFiles,
    @Inject(READING) readonly reading: Reading,
  ) {}

  /** Whose agreement it is, and the agreement. @throws NotFound */
  async one(kind: OwnerKind, asked: AgreementAsked): Promise<{ owner: OwnerShown; agreement: AgreementRow }> {
    const { access, organiser } = asked;
    const noun = kind === 'worker' ? 'workerAgreement' : 'userAgreement';
    const owner = await this.files.owner(kind, { access, organiser, id: asked.owner, what: noun });
    const rows: AgreementRow[] = await recordsAbout(this.reading, { organiser, noun, owner: asked.owner });
    const agreement = rows.find(({ id }) => id === asked.agreement);
    if (!agreement) throw new NotFound(noun, asked.agreement);
    return { owner, agreement };
  }

  /** What is printed on it. @throws NotFound */
  async paper(kind: OwnerKind, asked: AgreementAsked): Promise<AgreementPaper> {
    const { owner, agreement } = await this.one(kind, asked);
    const { organiser } = await organiserFile(this.reading, asked.organiser);
    const facts = kind === 'worker' ? await this.factsOfWorker(asked) : await this.factsOfUser(asked);
    const { from, until } = agreement;
    return { kind, organiser: organiser.name, name: owner.name, facts, from, until };
  }

  private async factsOfWorker({ access, organiser, owner: id }: AgreementAsked) {
    const { details } = await this.files.worker({ access, organiser, id, what: 'worker' });
    const homes = await recordsAbout(this.reading, { organiser, noun: 'domicile', owner: id });
    const home = standingOn(homes, this.files.today);
    return [
      [words.fields.born, details?.bornOn ? dateTold(details.bornOn, 'nl') : ''],
      [
        words.fields.address,
        [details?.street, home && `${home.postalCode} ${home.place}`].filter(Boolean).join(', '),
      ],
      [words.fields.telephone, details?.phone ?? ''],
    ] as const;
  }

  private async factsOfUser({ access, organiser, owner: id }: AgreementAsked) {
    const { details, user } = await this.files.user({ access, organiser, id, what: 'user' });
    const place = details?.postalCode ? `${details.postalCode} ${details.place ?? ''}` : '';
    return [
      [words.fields.address, [details?.street, place].filter(Boolean).join(', ')],
      [words.fields.telephone, details?.phone ?? ''],
      ...(user.kind === 'private-person' ? [] : [[words.fields.kbo, user.kboNumber ?? ''] as const]),
    ] as const;
  }
}

import { Injectable } from '@nestjs/common';
import { ChequeLedger } from '#cheque-ledger';
import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { ChangedMeanwhile, type Day, type Id, NotFound, refuseUnlessAllowed } from '#kernel';
import { TaskCatalogue } from '#task-catalogue';
import { checkedKbo } from '../identifiers/numbers';
import {
  doubtsOfNumbers,
  isOrganiserKind,
  type ReferringBody,
  refusalsToRegisterOrganiser,
  type RegistryRefusal,
} from '../rules';
import {
  type OrganiserRow,
  organiserTable,
  type ReferrerRow,
  referrerTable,
} from '../store/organiser-tables';
import { addRecord, recordOf, remember } from '../store/records';
import { regimeOfInstallation } from '../store/settings';

export interface NewOrganiser {
  readonly name: string;
  /** One of `organiserKinds`; any other is refused with words. */
  readonly kind: string;
  /** NIS codes of the municipalities it works for. */
  readonly municipalities: readonly string[];
  readonly from: Day;
  /** The decision that makes it an organiser. */
  readonly decision: { readonly reference: string; readonly decidedOn: Day };
  /** The decision that lets it exist below the minimum of inhabitants; kept on record. */
  readonly deviation?: string;
  readonly kboNumber?: string;
  readonly vdabNumber?: string;
}

export type OrganiserChanges = Partial<Pick<OrganiserRow, 'name' | 'kboNumber' | 'vdabNumber' | 'until'>>;

/** An organiser, and what of it is doubtful. */
export interface OrganiserFile {
  readonly organiser: OrganiserRow;
  readonly doubts: readonly RegistryRefusal[];
}

export interface NewReferrer {
  readonly kind: ReferringBody;
  readonly name: string;
  /** NIS code of an OCMW's municipality. */
  readonly municipality?: string;
}

/** Organisers, each with a book of its own, and the bodies that refer people to them. */
@Injectable()
export class Organisers {
  constructor(
    private readonly road: Road,
    private readonly ledger: ChequeLedger,
    private readonly catalogue: TaskCatalogue,
  ) {}

  /**
   * Registers an organiser with its municipalities and opens its book; the command's subject is its id, its book
   * that of the installation. @throws Refused below the minimum of inhabitants without a deviation
   */
  register(command: Command, asked: NewOrganiser): Promise<Taken<OrganiserFile>> {
    return this.road.take(command, {
      perform: (tx) => this.registerOrganiser(tx, asked),
      answer: organiserFile,
    });
  }

  /** @throws NotFound, ChangedMeanwhile */
  edit(
    command: Command,
    { version, changes }: { readonly version: number; readonly changes: OrganiserChanges },
  ): Promise<Taken<OrganiserFile>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const id = command.subject;
        const { organiser: before } = await organiserFile(tx, id);
        if (before.version !== version) throw new ChangedMeanwhile('organiser', id);
        await remember(tx, 'organiser', { recordId: id, version, owner: id, content: before });
        await tx.table(organiserTable).update(id, { ...changes, version: version + 1, recordedAt: tx.now });
      },
      answer: organiserFile,
    });
  }

  /** Adds VDAB or an OCMW as a body that refers people; the command's subject is its id. */
  addReferrer(command: Command, { municipality, ...asked }: NewReferrer): Promise<Taken<ReferrerRow>> {
    return this.road.take(command, {
      perform: (tx) =>
        addRecord(tx, referrerTable, { ...asked, municipality: municipality ?? null, id: command.subject }),
      answer: (tx, id) => recordOf(tx, referrerTable, { id, organiser: command.books[0] ?? id }),
    });
  }

  private async registerOrganiser(tx: Writing, asked: NewOrganiser): Promise<void> {
    const { kind, name, from, deviation = null, kboNumber = null, vdabNumber = null } = asked;
    const regime = await regimeOfInstallation(tx);
    const municipalities = await this.inhabitantsOf(tx, asked);
    refuseUnlessAllowed(
      refusalsToRegisterOrganiser(regime, { kind, municipalities, ...(deviation && { deviation }) }, from),
      tx.command.reason,
    );
    // Only a known kind gets past the refusal, whatever reason is given.
    if (!isOrganiserKind(kind)) throw new RangeError(`no kind of organiser: ${kind}`);
    const id = tx.command.subject;
    const told = { name, kind, from, until: null, deviation, kboNumber, vdabNumber };
    await tx
      .table(organiserTable)
      .insert({ ...told, id, regime: regime.code, version: 1, recordedAt: tx.now });
    await this.ledger.openBook(tx, { organiser: id });
    for (const municipality of asked.municipalities) {
      await this.catalogue.assignStep(tx, {
        ...asked.decision,
        municipality,
        organiser: id,
        validFrom: from,
      });
    }
  }

  /** A municipality nobody counted has no inhabitants here; that it exists at all is for the catalogue to say. */
  private async inhabitantsOf(tx: Writing, { municipalities, from }: NewOrganiser) {
    const counts = await this.catalogue.inhabitantsOf(tx, { municipalities, on: from });
    return [...new Set(municipalities)].map((code) => ({
      inhabitants: counts.find(({ nisCode }) => nisCode === code)?.inhabitants ?? 0,
    }));
  }
}

/** @throws NotFound */
export async function organiserFile(reading: Reading, id: Id): Promise<OrganiserFile> {
  const organiser = await reading.table(organiserTable).findOneBy({ id });
  if (!organiser) throw new NotFound('organiser', id);
  const kbo = organiser.kboNumber === null ? undefined : checkedKbo(organiser.kboNumber);
  return { organiser, doubts: doubtsOfNumbers({ kbo }) };
}

/** All organisers of the installation, by name. */
export const organisers = (reading: Reading): Promise<OrganiserRow[]> =>
  reading.table(organiserTable).find({ order: { name: 'ASC', id: 'ASC' } });

/** The bodies that refer people to an organiser, by name. */
export const referrers = (reading: Reading, organiser: Id): Promise<ReferrerRow[]> =>
  reading.table(referrerTable).find({ where: { organiserId: organiser }, order: { name: 'ASC', id: 'ASC' } });

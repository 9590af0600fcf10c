import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Access, Looks } from '#identity';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import { InszVault, type UserFile, userFile, type WorkerFile, workerFile } from '#registry';
import { demandOffice, type OwnerKind } from './office';

/** Whose file is open: what the head of every page of it says. */
export interface OwnerShown {
  readonly kind: OwnerKind;
  readonly id: Id;
  readonly organiser: Id;
  /** Empty once the personal details are erased. */
  readonly name: string;
}

interface Asked {
  readonly access: Access;
  readonly organiser: Id;
  readonly id: Id;
  /** What is looked at, as a thing of the API: `worker`, `hours`, a noun. */
  readonly what: string;
}

/** Opens the files of workers and users for the office; each look is on record before anything is shown. */
@Injectable()
export class PersonFiles {
  constructor(
    private readonly vault: InszVault,
    private readonly looks: Looks,
    @Inject(READING) readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get today() {
    return today(this.clock);
  }

  /** @throws NotFound */
  async worker(asked: Asked): Promise<WorkerFile & { readonly owner: OwnerShown }> {
    demandOffice(asked.access);
    const file = await workerFile(this.reading, this.vault, { organiser: asked.organiser, worker: asked.id });
    await this.look(asked);
    const { givenName = '', familyName = '' } = file.details ?? {};
    return { ...file, owner: shown(asked, 'worker', `${givenName} ${familyName}`.trim()) };
  }

  /** @throws NotFound */
  async user(asked: Asked): Promise<UserFile & { readonly owner: OwnerShown }> {
    demandOffice(asked.access);
    const file = await userFile(this.reading, { organiser: asked.organiser, user: asked.id });
    await this.look(asked);
    return { ...file, owner: shown(asked, 'user', file.details?.name ?? '') };
  }

  /** Whichever of the two it is. @throws NotFound */
  async owner(kind: OwnerKind, asked: Asked): Promise<OwnerShown> {
    return (kind === 'worker' ? await this.worker(asked) : await this.user(asked)).owner;
  }

  /** Puts looks on record; whoever shows anything of a file awaits it first. */
  look(...looked: readonly Asked[]): Promise<void> {
    return this.looks.record(
      ...looked.map(({ access, organiser, id, what }) => ({
        actor: access.actor,
        organiser,
        party: id,
        what,
      })),
    );
  }
}

const shown = ({ organiser, id }: Asked, kind: OwnerKind, name: string): OwnerShown => ({
  kind,
  id,
  organiser,
  name,
});

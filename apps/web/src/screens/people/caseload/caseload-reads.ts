import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Day, type Id, NotFound } from '#kernel';
import { teamsOfMediators, type WorkerListed, workersListed } from '#registry';
import { mediatorNames, mediatorsOf } from './mediators';

/** A mediator with how many workers they follow; `null` for those whom nobody follows. */
export interface MediatorListed {
  readonly id: Id | null;
  readonly name: string;
  readonly workers: number;
  readonly team: string;
}

/** The workers of one mediator, and the mediators they can be handed over to. */
export interface CaseloadOfOne {
  readonly id: Id | null;
  readonly name: string;
  readonly team: string;
  readonly workers: readonly WorkerListed[];
  readonly others: readonly (readonly [Id, string])[];
}

/** Reads who follows whom. */
@Injectable()
export class CaseloadReads {
  constructor(@Inject(READING) private readonly reading: Reading) {}

  /** All mediators by name, and first those workers whom nobody follows. */
  async all(organiser: Id, today: Day): Promise<MediatorListed[]> {
    const workers = await this.here(organiser, today);
    const teams = await teamsOfMediators(this.reading, { organiser, on: today });
    const count = (id: Id | null) => workers.filter(({ mediator }) => mediator === id).length;
    const known = await this.followers(organiser, workers);
    const named = [...known].map(([id, name]) => ({
      id,
      name,
      workers: count(id),
      team: teams.get(id) ?? '',
    }));
    const unfollowed = count(null);
    return unfollowed === 0 ? named : [{ id: null, name: '', workers: unfollowed, team: '' }, ...named];
  }

  /** @throws NotFound for who is no mediator and follows nobody */
  async one(organiser: Id, mediator: Id | null, today: Day): Promise<CaseloadOfOne> {
    const workers = await this.here(organiser, today);
    const known = await this.followers(organiser, workers);
    const name = mediator === null ? '' : known.get(mediator);
    if (name === undefined) throw new NotFound('mediator', mediator ?? '');
    const teams = await teamsOfMediators(this.reading, { organiser, on: today });
    const mediators = await mediatorsOf(this.reading, organiser);
    return {
      id: mediator,
      name,
      team: mediator === null ? '' : (teams.get(mediator) ?? ''),
      workers: workers
        .filter((worker) => worker.mediator === mediator)
        .toSorted((first, second) => (first.sortName < second.sortName ? -1 : 1)),
      others: [...mediators].filter(([id]) => id !== mediator),
    };
  }

  /** Everybody who is still here. */
  private async here(organiser: Id, today: Day): Promise<WorkerListed[]> {
    const listed = await workersListed(this.reading, { organiser, on: today });
    return listed.filter(({ standing }) => standing !== 'left' && standing !== 'died');
  }

  /** Mediators, and whoever still follows somebody under another role. */
  private async followers(organiser: Id, workers: readonly WorkerListed[]): Promise<Map<Id, string>> {
    const names = await mediatorNames(this.reading, organiser);
    const mediators = new Map(await mediatorsOf(this.reading, organiser));
    for (const { mediator } of workers)
      if (mediator !== null && !mediators.has(mediator)) mediators.set(mediator, names.get(mediator) ?? '');
    return mediators;
  }
}

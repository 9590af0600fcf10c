import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { Looks } from '#identity';
import { type Id, isId, NotFound } from '#kernel';
import { type AssignmentListed, assignmentListed } from '#matching';
import { type Screen } from '../../frame';
import { mayDo, officeOf } from '../office';
import { type Compared, type PlaceFile, PlaceFiles, saidNo } from '../place/place-file';
import { isOpen } from './board';

/** As many candidates as a card has room for; the page of the place has all of them. */
const CANDIDATES_SHOWN = 3;

/** What explains one cell of the board: a place with who may come, or somebody's job with what speaks for that one. */
export type BoardCard =
  | { readonly kind: 'place'; readonly file: PlaceFile; readonly candidates: readonly Compared[] }
  | {
      readonly kind: 'job';
      readonly file: PlaceFile;
      readonly job: AssignmentListed;
      /** None for who may not see them. */
      readonly worker: Compared | undefined;
    };

/** Letters before the id in the address: a place (plaats), a job (toewijzing). */
export const cardOfPlace = (place: Id): string => `p${place}`;
export const cardOfJob = (assignment: Id): string => `t${assignment}`;

/** Reads the card of a cell. */
@Injectable()
export class BoardCards {
  constructor(
    private readonly files: PlaceFiles,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** @throws NotFound for what names no place or job of this organiser */
  async of(screen: Screen, what: string): Promise<BoardCard> {
    const id = what.slice(1);
    if (!isId(id)) throw new NotFound('card', what);
    if (what === cardOfPlace(id)) return this.place(screen, id);
    if (what === cardOfJob(id)) return this.job(screen, id);
    throw new NotFound('card', what);
  }

  private async place(screen: Screen, occurrence: Id): Promise<BoardCard> {
    const { today, access } = screen;
    const file = await this.files.of({ organiser: officeOf(screen), occurrence, today });
    if (!isOpen(file.place) || !mayDo(screen, 'candidate.read'))
      return { kind: 'place', file, candidates: [] };
    const all = await this.files.candidatesOf(file, access, today);
    const askable = all.filter(({ card }) => card.verdict !== 'may-not' && !saidNo(file, card.worker));
    return { kind: 'place', file, candidates: askable.slice(0, CANDIDATES_SHOWN) };
  }

  private async job(screen: Screen, assignment: Id): Promise<BoardCard> {
    const { today, access } = screen;
    const organiser = officeOf(screen);
    const job = await assignmentListed(this.reading, organiser, assignment);
    const file = await this.files.of({ organiser, occurrence: job.occurrenceId, today });
    if (!mayDo(screen, 'candidate.read')) return { kind: 'job', file, job, worker: undefined };
    await this.looks.record({ actor: access.actor, organiser, party: job.workerId, what: 'candidate' });
    return { kind: 'job', file, job, worker: await this.files.one(file, job.workerId, today) };
  }
}

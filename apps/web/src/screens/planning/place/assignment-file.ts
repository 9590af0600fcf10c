import { Inject, Injectable } from '@nestjs/common';
import { READING, type Reading } from '#database';
import { type Id } from '#kernel';
import { assignmentListed, openOffersOf } from '#matching';
import { type Screen } from '../../frame';
import { Names } from '../names';
import { officeOf } from '../office';
import { type AssignmentProps } from './assignment-page';

/** Reads one assignment for its page. */
@Injectable()
export class AssignmentFiles {
  constructor(
    private readonly names: Names,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** @throws NotFound where this organiser has no such assignment */
  async of(screen: Screen, assignment: Id): Promise<AssignmentProps> {
    const organiser = officeOf(screen);
    const one = await assignmentListed(this.reading, organiser, assignment);
    const { workerId: worker } = one;
    const open = await openOffersOf(this.reading, { organiser, worker });
    return {
      one,
      isAskedAnew: one.state === 'assigned' && open.some(({ id }) => id === assignment),
      called: await this.names.of(organiser, screen.today),
      replaced: one.replacesId ? await assignmentListed(this.reading, organiser, one.replacesId) : undefined,
    };
  }
}

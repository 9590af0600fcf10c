import { type Reading, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { type Id } from '#kernel';
import {
  type ChosenAction,
  type Consequence,
  Consequences,
  type ConsequenceSource,
  type EndingKind,
  type ValidityEnded,
} from '#registry';
import {
  touchedAssignments,
  type TouchedAssignment,
  touchedRequests,
  type TouchedRequest,
} from '../store/touched';
import { findAssignment } from '../store/assignments';
import { record } from '../store/events';
import { findRequest } from '../store/requests';
import { Placing } from './placing';
import { mustMove } from './requests';
import { TaskDecisions } from './task-decisions';

/** What the end of an agreement, a certificate or a site means for jobs that were planned on it. */
@Injectable()
export class MatchingConsequences implements ConsequenceSource {
  readonly name = 'matching';

  constructor(
    consequences: Consequences,
    private readonly placing: Placing,
    private readonly decisions: TaskDecisions,
  ) {
    consequences.register(this);
  }

  /** Jobs, offers and requests after the last day, first day first. */
  async consequencesOf(reading: Reading, ending: ValidityEnded): Promise<Consequence[]> {
    const reached =
      ending.kind === 'task-decision' ? await this.decisions.requestsReached(reading, ending) : undefined;
    const assignments = await touchedAssignments(reading, ending, reached);
    const requests = reached || ofUser[ending.kind] ? await touchedRequests(reading, ending, reached) : [];
    return [...assignments.map(ofAssignment), ...requests.map(ofRequest)];
  }

  /** `release` frees the seat and what is held; `replace` too, and the seat waits for a substitute; `tell` writes it down. */
  async act(tx: Writing, { organiser }: ValidityEnded, { kind, ref, action }: ChosenAction): Promise<void> {
    if (kind === 'request') {
      const request = await findRequest(tx, organiser, ref as Id);
      if (action === 'release') await mustMove(tx, request, 'cancel', { why: 'not-allowed-any-more' });
      return;
    }
    const assignment = await findAssignment(tx, organiser, ref as Id);
    if (action === 'release' || action === 'replace') {
      await this.placing.leave(tx, assignment, { event: 'cancel', why: 'not-allowed-any-more' });
    } else {
      const { organiserId, requestId, occurrenceId, id: assignmentId, state } = assignment;
      const of = { organiserId, requestId, occurrenceId, assignmentId };
      await record(tx, { ...of, event: action, fromState: state, toState: state });
    }
  }
}

const ofUser: Partial<Record<EndingKind, true>> = {
  'user-agreement': true,
  'user-left': true,
  'user-site': true,
};

const ofAssignment = ({ id, day, state, ...figures }: TouchedAssignment): Consequence => ({
  kind: state === 'assigned' ? 'future-job' : 'offer',
  ref: id,
  on: day,
  figures: { ...figures },
  actions: state === 'assigned' ? ['replace', 'release', 'tell', 'decide'] : ['release', 'tell', 'decide'],
});

const ofRequest = ({ id, day, ...figures }: TouchedRequest): Consequence => ({
  kind: 'request',
  ref: id,
  on: day,
  figures: { ...figures },
  actions: ['release', 'tell', 'decide'],
});

import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING, type Taken } from '#database';
import { type Access, Looks, onlyOwn } from '#identity';
import { healthIn, type Incident, Incidents, IncidentSteps, type IncidentVoice } from '#incidents';
import { type Day, type Id } from '#kernel';
import { assignmentListed } from '#matching';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  type Hand,
  InHand,
  made,
  pageOf,
  PathId,
  readCursor,
  Who,
} from '../frame';
import {
  IncidentAnswer,
  IncidentEventList,
  IncidentHealthAnswer,
  shownEvents,
  shownHealth,
  shownIncident,
} from './answers';
import {
  CompleteIncidentFields,
  IncidentsQuery,
  IncidentStepFields,
  SendIncidentFields,
  SettleIncidentFields,
  TellIncidentFields,
  wordsIn,
} from './fields';

/** Accidents and damage: told, completed, declared to the insurer, settled. */
@Controller('organisers/:organiserId/incidents')
@ApiTags('incidents')
export class IncidentsController {
  constructor(
    private readonly incidents: Incidents,
    private readonly steps: IncidentSteps,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  /** The first deadline first. */
  @Get()
  @Does('incident.read')
  @AnswersPage(IncidentAnswer)
  async listIncidents(
    @PathId('organiserId') organiser: Id,
    @Query() { limit, after, state, ...filter }: IncidentsQuery,
    @Who() { scope }: Access,
  ) {
    const [reportBy, id] = readCursor(after, 'text', 'text') ?? [];
    const rows = await this.incidents.list(this.reading, {
      ...filter,
      organiser,
      ...(state && { states: [state] }),
      ...(scope !== 'organiser' && { within: { users: scope['user-contact'], workers: scope.worker } }),
      ...(reportBy !== undefined &&
        id !== undefined && { after: { reportBy: reportBy as Day, id: id as Id } }),
      limit: limit + 1,
    });
    return pageOf(rows.map(shownIncident), { limit, keyOf: (row) => [row.reportBy, row.id] });
  }

  @Get(':incidentId')
  @Does('incident.read')
  @Answers(IncidentAnswer)
  async getIncident(
    @PathId('organiserId') organiser: Id,
    @PathId('incidentId') incident: Id,
    @Who() access: Access,
  ): Promise<IncidentAnswer> {
    return shownIncident(await this.seen(access, organiser, incident));
  }

  @Get(':incidentId/events')
  @Does('incident.read')
  @Answers(IncidentEventList)
  async listIncidentEvents(
    @PathId('organiserId') organiser: Id,
    @PathId('incidentId') incident: Id,
    @Who() access: Access,
  ): Promise<IncidentEventList> {
    await this.seen(access, organiser, incident);
    return shownEvents(await this.incidents.history(this.reading, { organiser, incident }), access);
  }

  /** What was told about health: for few, each look on record before it is answered. */
  @Get(':incidentId/health')
  @Does('incident.readHealth')
  @Answers(IncidentHealthAnswer)
  async getIncidentHealth(
    @PathId('organiserId') organiser: Id,
    @PathId('incidentId') incident: Id,
    @Who() access: Access,
  ): Promise<IncidentHealthAnswer> {
    const { workerId: worker } = await this.incidents.one(this.reading, { organiser, incident });
    onlyOwn(access, { worker });
    await this.looks.record({ actor: access.actor, organiser, party: worker, what: 'incident.health' });
    return shownHealth(await healthIn(this.reading, { organiser, incident }));
  }

  /** Who was there tells it of the own job; half a story is kept as a draft. */
  @Post()
  @Does('incident.tell')
  @AnswersMade(IncidentAnswer)
  async tellIncident(@InHand({ key: 'required' }) hand: Hand, @Body() body: TellIncidentFields) {
    const { organiser, access } = hand;
    const { assignment } = body;
    const { userId: user, workerId: worker } = await assignmentListed(this.reading, organiser, assignment);
    onlyOwn(access, { user, worker });
    const toldBy = voiceOf(access, worker);
    return answered(
      organiser,
      await this.incidents.tell(hand(body), { organiser, assignment, toldBy, ...wordsIn(body) }),
    );
  }

  @Post(':incidentId/completions')
  @Does('incident.complete')
  @AnswersMade(IncidentAnswer)
  async completeIncident(
    @PathId('incidentId') incident: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: CompleteIncidentFields,
  ) {
    const seen = seenIn(hand, incident, body);
    const command = hand(body, { subject: incident });
    return answered(hand.organiser, await this.incidents.complete(command, { ...seen, ...wordsIn(body) }));
  }

  /** The insurer was told, by whatever way: the day, and what it calls it. */
  @Post(':incidentId/sendings')
  @Does('incident.send')
  @AnswersMade(IncidentAnswer)
  async sendIncident(
    @PathId('incidentId') incident: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: SendIncidentFields,
  ) {
    const { sentOn, reference } = body;
    const seen = { ...seenIn(hand, incident, body), sentOn, reference };
    return answered(hand.organiser, await this.steps.send(hand(body, { subject: incident }), seen));
  }

  @Post(':incidentId/outcomes')
  @Does('incident.settle')
  @AnswersMade(IncidentAnswer)
  async settleIncident(
    @PathId('incidentId') incident: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: SettleIncidentFields,
  ) {
    const { outcome, settledOn } = body;
    const seen = { ...seenIn(hand, incident, body), outcome, settledOn };
    return answered(hand.organiser, await this.steps.settle(hand(body, { subject: incident }), seen));
  }

  @Post(':incidentId/reopenings')
  @Does('incident.reopen')
  @AnswersMade(IncidentAnswer)
  async reopenIncident(
    @PathId('incidentId') incident: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: IncidentStepFields,
  ) {
    const command = hand(body, { subject: incident });
    return answered(hand.organiser, await this.steps.reopen(command, seenIn(hand, incident, body)));
  }

  @Post(':incidentId/withdrawals')
  @Does('incident.withdraw')
  @AnswersMade(IncidentAnswer)
  async withdrawIncident(
    @PathId('incidentId') incident: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: IncidentStepFields,
  ) {
    const command = hand(body, { subject: incident });
    return answered(hand.organiser, await this.steps.withdraw(command, seenIn(hand, incident, body)));
  }

  @Post(':incidentId/healthErasures')
  @Does('incident.eraseHealth')
  @AnswersMade(IncidentAnswer)
  async eraseIncidentHealth(
    @PathId('incidentId') incident: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: IncidentStepFields,
  ) {
    const command = hand(body, { subject: incident });
    return answered(hand.organiser, await this.steps.eraseHealth(command, seenIn(hand, incident, body)));
  }

  /** The incident, for who may see it; the look is on record. @throws NotFound */
  private async seen(access: Access, organiser: Id, incident: Id): Promise<Incident> {
    const found = await this.incidents.one(this.reading, { organiser, incident });
    const { userId: user, workerId: worker } = found;
    onlyOwn(access, { user, worker });
    await this.looks.record({ actor: access.actor, organiser, party: worker, what: 'incident' });
    return found;
  }
}

/** Whose word it is: of somebody's own, or of the office. */
const voiceOf = ({ scope }: Access, worker: Id): IncidentVoice =>
  scope === 'organiser' ? 'desk' : scope.worker.includes(worker) ? 'worker' : 'user';

const seenIn = ({ organiser }: Hand, incident: Id, { version }: { readonly version?: number }) => ({
  organiser,
  incident,
  ...(version !== undefined && { version }),
});

const answered = (organiser: Id, taken: Taken<Incident>) =>
  made(
    { ...taken, answer: shownIncident(taken.answer) },
    `/organisers/${organiser}/incidents/${taken.subject}`,
  );

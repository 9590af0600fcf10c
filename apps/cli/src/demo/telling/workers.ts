import { addDays, addMonths, type Day, type Id, minutes } from '#kernel';
import { figure, wijkWerken } from '#regulation';
import { Records, type RecordTold, Workers } from '#registry';
import { type WorkerNoun } from '#registry';
import { type WorkerStory } from '../story/workers';
import { type Homes } from './homes';
import { type Stage } from './stage';

/** From so many kilos on, work in a garden is no trouble. */
const LIFTS_WELL_KG = 15;

/** Workers as they come in: talk, referral, agreement, certificates, the hours of their week. */
export class WorkersArrive {
  constructor(
    private readonly stage: Stage,
    private readonly homes: Homes,
  ) {}

  /** Everything that is written down about someone on the first day. */
  async arrive(story: WorkerStory, id: Id): Promise<void> {
    const { stage } = this;
    await stage
      .get(Workers)
      .register(stage.command({ verb: 'worker.register', subject: id, body: story.key }), {
        details: {
          givenName: story.givenName,
          familyName: story.familyName,
          ...story.reach,
          bornOn: null,
          iban: null,
        },
        registeredOn: story.joinedOn,
        ...(story.fate === 'ex-pwa' && { file: { pwaProof: 'PWA-overeenkomst van 2016 gezien' } }),
        status: { from: story.joinedOn, status: story.status, source: 'doorverwijzing' },
        domicile: { from: story.joinedOn, ...(await this.homes.at(story.village, story.nisCode)) },
      });
    await Promise.all([
      this.tellsOfSelf(story, id),
      this.saysWhatWork(story, id),
      this.isReferred(story, id),
      this.showsPapers(story, id),
    ]);
    if (story.fate !== 'waits' || stage.dice.happens(50)) await this.signs(story, id);
  }

  private record<Noun extends WorkerNoun>(owner: Id, noun: Noun, record: RecordTold<Noun>) {
    const command = this.stage.command({ verb: `${noun}.add`, body: { owner, record } });
    return this.stage.attempt(this.stage.get(Records).add(command, { noun, owner, record }));
  }

  private async tellsOfSelf(story: WorkerStory, id: Id): Promise<void> {
    const from = story.joinedOn;
    await this.record(id, 'week', { from, times: [...story.week] });
    await this.record(id, 'wishes', {
      from,
      hoursPerMonthWished: story.hoursPerMonthWished,
      travelModes: [...story.travelModes],
      travelMinutesMaximum: minutes(story.travelMinutesMaximum),
      languages: [...story.languages],
      liftingKgMaximum: story.liftingKgMaximum,
    });
  }

  /** Who can lift likes to work in gardens; who may be with children and in a kitchen wants to learn to serve there. */
  private async saysWhatWork(
    { liftingKgMaximum, extractSeenOn, foodHygiene, joinedOn: from }: WorkerStory,
    id: Id,
  ) {
    if (liftingKgMaximum !== null && liftingKgMaximum >= LIFTS_WELL_KG)
      await this.record(id, 'aim', { kind: 'wish', task: 'TUIN-02', from, until: null });
    if (extractSeenOn && foodHygiene)
      await this.record(id, 'aim', { kind: 'learning-goal', task: 'BEG-07', from, until: null });
  }

  private async isReferred({ status, joinedOn }: WorkerStory, id: Id): Promise<void> {
    await this.record(id, 'referral', {
      referredOn: addDays(joinedOn, -10),
      body: status === 'leefloon' ? 'ocmw' : 'vdab',
      referrerId: null,
      contact: null,
      goals: 'Werkritme opbouwen en Nederlands oefenen.',
      sheetOn: addDays(joinedOn, -3),
    });
  }

  private async showsPapers(story: WorkerStory, id: Id): Promise<void> {
    const seen = (kind: string, name: string, on: Day, until: Day | null) =>
      this.record(id, 'certificate', { kind, name, from: on, until, seenOn: on, seenBy: 'mediator' });
    const { extractSeenOn, joinedOn } = story;
    if (extractSeenOn)
      await seen('extract-596-2', 'uittreksel model 596.2', extractSeenOn, addMonths(extractSeenOn, 12));
    if (story.drivingLicence) await seen('driving-licence', 'rijbewijs B', joinedOn, null);
    if (story.foodHygiene) await seen('food-hygiene', 'attest voedselhygiëne', joinedOn, null);
  }

  /** Most agree on the longest time at once, some on half of it. */
  private async signs({ fate, joinedOn }: WorkerStory, id: Id): Promise<void> {
    const months = figure(wijkWerken, 'agreement-months-maximum', joinedOn);
    const agreed = this.stage.dice.happens(20) && fate === 'stays' ? months / 2 : months;
    const until = fate === 'ex-pwa' ? null : addDays(addMonths(joinedOn, agreed), -1);
    await this.record(id, 'workerAgreement', {
      signedOn: joinedOn,
      from: joinedOn,
      until,
      endedOn: null,
      endReason: null,
    });
  }
}

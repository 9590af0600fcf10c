import { cents, type Day, type Id, yearOf } from '#kernel';
import { Fees } from '#payments';
import { figure, wijkWerken } from '#regulation';
import { Records, type RecordTold, type UserNoun, Users } from '#registry';
import { type SiteStory, type UserStory } from '../story/users';
import { type Homes } from './homes';
import { type Stage } from './stage';

/** Users as they come in: their places, the agreement, the fee of the year. */
export class UsersArrive {
  constructor(
    private readonly stage: Stage,
    private readonly homes: Homes,
  ) {}

  /** Registers a user; `sites` are the ids its places get, in order. */
  async arrive(story: UserStory, { id, sites }: { id: Id; sites: readonly Id[] }): Promise<void> {
    const { stage } = this;
    await stage.get(Users).register(stage.command({ verb: 'user.register', subject: id, body: story.key }), {
      kind: story.kind,
      details: {
        ...story.reach,
        name: story.name,
        postalCode: story.sites[0]?.village.postalCode ?? null,
        place: story.sites[0]?.village.place ?? null,
      },
      registeredOn: story.joinedOn,
    });
    for (const [index, site] of story.sites.entries())
      await this.opens(story, site, { owner: id, subject: sites[index] });
    const from = story.joinedOn;
    await this.record(
      'contact',
      { owner: id },
      {
        siteId: null,
        name: story.contact,
        role: story.kind === 'private-person' ? null : 'contactpersoon',
        phone: story.reach.phone,
        email: story.reach.email,
        from,
        until: null,
      },
    );
    if (story.stopped === 'before-agreement') return;
    await this.record(
      'userAgreement',
      { owner: id },
      { signedOn: from, from, until: null, endedOn: null, endReason: null },
    );
    if (story.stopped !== 'before-fee') await this.paysFee(id, from);
  }

  /** The fee of a year, which opens the gate for orders. */
  async paysFee(user: Id, on: Day): Promise<void> {
    const { stage } = this;
    const paidCents = cents(figure(wijkWerken, 'registration-fee-cents', on));
    const fee = {
      organiser: stage.organiser,
      user,
      year: yearOf(on),
      paidOn: on,
      amountCents: paidCents,
      source: 'overschrijving',
    };
    await stage.attempt(stage.get(Fees).record(stage.command({ verb: 'fee.record', body: fee }), fee));
  }

  private async opens(
    story: UserStory,
    site: SiteStory,
    at: { owner: Id; subject: Id | undefined },
  ): Promise<void> {
    await this.record('site', at, {
      name: site.name,
      street: null,
      ...(await this.homes.at(site.village, site.nisCode)),
      formerMunicipality: null,
      dwelling: story.kind === 'private-person' ? 'inhabited' : null,
      from: story.joinedOn,
      until: null,
    });
  }

  private record<Noun extends UserNoun>(
    noun: Noun,
    { owner, subject }: { owner: Id; subject?: Id | undefined },
    record: RecordTold<Noun>,
  ) {
    const command = this.stage.command({
      verb: `${noun}.add`,
      body: { owner, record },
      ...(subject && { subject }),
    });
    return this.stage.attempt(this.stage.get(Records).add(command, { noun, owner, record }));
  }
}

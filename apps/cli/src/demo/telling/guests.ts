import { Cards } from '#identity';
import { type Day, type Id } from '#kernel';
import { DatedSettings, Organisers, Records, recordsAbout } from '#registry';
import { partnership } from '../story/region';
import { cast } from '../story/cast';
import { type WorkerStory } from '../story/workers';
import { letGuestsIn } from './log-ins';
import { type Stage } from './stage';

/** What a worker of the demonstration types to log in. */
export interface Card {
  readonly name: string;
  readonly code: string;
  readonly pin: string;
}

const CARDS = 5;
const REFERRED_BY_OCMW = 12;

/** The people from outside: the school, a referrer with own people, workers with a card; and a number to call. */
export class Guests {
  constructor(
    private readonly stage: Stage,
    private readonly idOf: (key: string) => Id,
  ) {}

  /** Lets them in when the story is told; answers the cards, whose codes are shown only now. */
  async letIn(
    workers: readonly WorkerStory[],
    year: { readonly from: Day; readonly until: Day },
  ): Promise<Card[]> {
    await this.choices(year.from);
    await this.ocmw(workers, year.until);
    await letGuestsIn(this.stage);
    return this.cards(workers, year);
  }

  /** Whom to call, and where cheques are paid. */
  private async choices(from: Day): Promise<void> {
    const { stage } = this;
    const chosen = {
      'help-telephone': '051 00 00 00',
      'payee-name': partnership,
      'payee-iban': 'BE68 5390 0754 7034',
    };
    for (const [name, value] of Object.entries(chosen))
      await stage.get(DatedSettings).set(stage.command({ verb: 'setting.set' }), {
        name,
        from,
        decidedOn: from,
        value,
        source: 'Besluit van het samenwerkingsverband',
        certainty: 'found',
      });
  }

  /** The OCMW of Diksmuide comes on record, and who it referred is told to have come from there. */
  private async ocmw(workers: readonly WorkerStory[], until: Day): Promise<void> {
    const { stage } = this;
    await stage.get(Organisers).addReferrer(stage.command({ verb: 'referrer.add', subject: cast.ocmw }), {
      kind: 'ocmw',
      name: 'OCMW Diksmuide',
      municipality: '32003',
    });
    const own = workers.filter(({ status, joinedOn }) => status === 'leefloon' && joinedOn <= until);
    for (const { key } of own.slice(0, REFERRED_BY_OCMW)) await this.cameFromOcmw(this.idOf(key));
  }

  private async cameFromOcmw(worker: Id): Promise<void> {
    const { stage } = this;
    const { organiser } = stage;
    const [referral] = await recordsAbout(stage.reading, { noun: 'referral', organiser, owner: worker });
    if (!referral) return;
    const command = stage.command({ verb: 'referral.change', subject: referral.id });
    const { version } = referral;
    const changes = { referrerId: cast.ocmw };
    await stage.attempt(stage.get(Records).change(command, { noun: 'referral', version, changes }));
  }

  /** Some of those who stay can log in with a card. */
  private async cards(
    workers: readonly WorkerStory[],
    { from, until }: { readonly from: Day; readonly until: Day },
  ): Promise<Card[]> {
    const { stage } = this;
    const here = workers.filter(
      ({ fate, joinedOn }) => fate === 'stays' && joinedOn > from && joinedOn <= until,
    );
    const cards: Card[] = [];
    for (const { key, givenName, familyName } of here.slice(0, CARDS)) {
      const command = stage.command({ verb: 'card.issue', subject: this.idOf(key) });
      const issued = await stage.get(Cards).issue(command, { organiser: stage.organiser });
      if ('code' in issued && issued.code !== undefined)
        cards.push({ name: `${givenName} ${familyName}`, code: issued.code, pin: issued.pin });
    }
    return cards;
  }
}

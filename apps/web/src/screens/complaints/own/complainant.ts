import { Inject, Injectable } from '@nestjs/common';
import {
  type ComplainantKind,
  complaintKinds,
  Complaints,
  type Complaint,
  wordsOfComplaint,
} from '#complaints';
import { READING, type Reading } from '#database';
import { type Id, NotFound } from '#kernel';
import { needed, oneOf, type Screen } from '../../frame';
import { type OwnComplaintProps, type OwnComplaintsProps } from './own-complaints';

/** Whose complaints, and where their pages stand. */
export interface Complainant {
  readonly organiser: Id;
  readonly kind: ComplainantKind;
  readonly id: Id;
  /** Address of the list. */
  readonly base: string;
}

/** As many as one list shows of somebody's own. */
const OWN_MAXIMUM = 50;

/** What workers and users do with their own complaints, wherever their pages stand. */
@Injectable()
export class OwnComplaintDesk {
  constructor(
    private readonly complaints: Complaints,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  async list({ organiser, id, base }: Complainant): Promise<OwnComplaintsProps> {
    const asked = { organiser, from: [id], limit: OWN_MAXIMUM };
    return { base, complaints: await this.complaints.list(this.reading, asked) };
  }

  /** Makes one of what was typed; leads to its receipt. */
  async make(screen: Screen, { organiser, kind: from, id, base }: Complainant): Promise<string> {
    const { complaints: says } = screen.words;
    const typed = screen.typed.read({
      kind: oneOf(complaintKinds, says.kindMissing),
      words: needed(says.wordsMissing),
    });
    const toldBy = screen.onBehalf ? 'desk' : from;
    const input = { organiser, from: { kind: from, id }, toldBy, ...typed } as const;
    const { subject } = await this.complaints.make(screen.command({ organiser, body: input }), input);
    return screen.goTo(`${base}/${subject}?gedaan=made`);
  }

  /** @throws NotFound for a complaint of somebody else */
  async one(screen: Screen, { organiser, id, base }: Complainant, ref: Id): Promise<OwnComplaintProps> {
    const of = { organiser, complaint: ref };
    const complaint = await this.complaints.one(this.reading, { ...of, actor: screen.access.actor });
    if (complaint.fromId !== id) throw new NotFound('complaint', ref);
    return { base, complaint, today: screen.today, said: await wordsOfComplaint(this.reading, of) };
  }

  async appeal(
    screen: Screen,
    { organiser, base }: Complainant,
    { id, version }: Complaint,
  ): Promise<string> {
    const { words } = screen.typed.read({ words: needed(screen.words.complaints.wordsMissing) });
    const said = { organiser, complaint: id, version, words };
    await this.complaints.appeal(screen.command({ organiser, subject: id, body: { words } }), said);
    return screen.goTo(`${base}/${id}?gedaan=appealed`);
  }

  async withdraw(
    screen: Screen,
    { organiser, base }: Complainant,
    { id, version }: Complaint,
  ): Promise<string> {
    const command = screen.command({ organiser, subject: id, body: { complaint: id } });
    await this.complaints.withdraw(command, { organiser, complaint: id, version });
    return screen.goTo(`${base}/${id}?gedaan=withdrawn`);
  }
}

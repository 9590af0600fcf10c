import { Injectable } from '@nestjs/common';
import { type Writing } from '#database';
import { type AddresseeOf, Messages } from '#messaging';
import { type Incident } from '../rules';

/** Who told of an incident hears that it came in, and when something became of it; never what was hurt or broken. */
@Injectable()
export class IncidentTelling {
  constructor(private readonly messages: Messages) {}

  /** A step: the receipt, with the day by which the insurer is told. */
  received(tx: Writing, incident: Incident): Promise<void> {
    const { id, number, reportBy: by } = incident;
    const told = { to: toldOf(incident), about: id, facts: { number, by }, key: id };
    return this.messages.tell(tx, { kind: 'report-received', ...told });
  }

  /** A step: the insurer was told, or answered. */
  news(tx: Writing, incident: Incident): Promise<void> {
    const { id, number, version } = incident;
    const told = { to: toldOf(incident), about: id, facts: { number }, key: `${id} ${version}` };
    return this.messages.tell(tx, { kind: 'report-news', ...told });
  }
}

/** What the desk took in is told to the worker, whose insurance it is. */
const toldOf = ({ toldBy, workerId, userId, siteId }: Incident): AddresseeOf<'report-news'> =>
  toldBy === 'user' ? { user: userId, site: siteId } : { worker: workerId };

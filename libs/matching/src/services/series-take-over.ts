import { type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { addDays, type Day, type Id, NotFound } from '#kernel';
import { regimeOf, type RunningSeries, type SeriesImport, SeriesImports, workerFacts } from '#registry';
import { figure } from '#regulation';
import { lastDayPublished, noNeeds, publishedWindow, type RequestForm } from '../rules';
import { occurrencesOf } from '../store/requests';
import { pairingRows } from '../store/tables';
import { Placing } from './placing';
import { Requests } from './requests';

/** A series without an end is taken over for a year from its go-live: fifty-two weeks. */
const DAYS_OF_OPEN_SERIES = 364;

/** Series that ran before this service go on in it, with who does them. */
@Injectable()
export class SeriesTakeOver implements SeriesImport {
  constructor(
    imports: SeriesImports,
    private readonly requests: Requests,
    private readonly placing: Placing,
  ) {
    imports.register(this);
  }

  /**
   * Takes over one running series inside the import's command. Its workers are assigned for the published window and
   * the draft behind it, and keep the series after that: it is locked to them.
   * @throws Refused with the reasons why it may not run here, or why a worker may not go
   */
  async takeOverSeries(tx: Writing, series: RunningSeries): Promise<Id> {
    const { organiser, workers } = series;
    const asked = await this.requests.asked(tx, organiser, formOf(series, tx.today));
    const id = tx.ids.next();
    await this.requests.write(tx, id, { ...asked, review: [] });
    const until = await this.lastDayDrafted(tx, organiser);
    const soon = (await occurrencesOf(tx, id)).filter(({ day }) => day <= until);
    for (const worker of workers) {
      await this.lock(tx, { organiser, request: id, worker });
      for (const { id: occurrence } of soon) {
        const assignment = tx.ids.next();
        await this.placing.assign(tx, { id: assignment, booking: id, organiser, occurrence, worker });
      }
    }
    return id;
  }

  private async lastDayDrafted(tx: Writing, organiser: Id): Promise<Day> {
    const regime = await regimeOf(tx, organiser);
    const published = lastDayPublished(tx.today, publishedWindow(regime, tx.today).value);
    return addDays(published, figure(regime, 'draft-window-days', tx.today));
  }

  private async lock(tx: Writing, of: { organiser: Id; request: Id; worker: Id }): Promise<void> {
    const [known] = await workerFacts(tx, { organiser: of.organiser, on: tx.today, worker: of.worker });
    if (!known) throw new NotFound('worker', of.worker);
    await tx.table(pairingRows).insert({
      id: tx.ids.next(),
      organiserId: of.organiser,
      kind: 'lock',
      requestId: of.request,
      workerId: of.worker,
      reason: 'same-face-needed',
      fromDay: tx.today,
      untilDay: null,
      madeAt: tx.now,
      version: 1,
    });
  }
}

function formOf(series: RunningSeries, today: Day): RequestForm {
  const { user, site, task, seats, weekdays, start, end } = series;
  const from = series.from > today ? series.from : today;
  const until = series.until ?? addDays(from, DAYS_OF_OPEN_SERIES);
  const kind = series.schoolDaysOnly ? ('school-days' as const) : ('weekdays' as const);
  return {
    user,
    site,
    task,
    pattern: { kind, weekdays, start, end, from, until },
    seats,
    minimumTeam: 1,
    class: 'B',
    reference: null,
    orderNumber: null,
    costCentre: null,
    contact: null,
    safetyNotes: null,
    inOwnWords: null,
    needs: noNeeds,
  };
}

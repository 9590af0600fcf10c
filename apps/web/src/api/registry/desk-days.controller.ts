import { Body, Controller, Delete, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { CLOCK, type Clock, type Id, today } from '#kernel';
import { deskAppointments, deskDay, deskDays, DeskDays } from '#registry';
import {
  Answers,
  AnswersMade,
  AnswersNothing,
  BadInput,
  Does,
  done,
  type Hand,
  IfMatch,
  InHand,
  made,
  PathId,
} from '../frame';
import {
  AddDeskDayFields,
  AppointmentAnswer,
  CancelDeskDayFields,
  DeskDayAnswer,
  DeskDayFileAnswer,
  DeskDayList,
  DeskDaysQuery,
  MakeAppointmentFields,
  shownAppointment,
  shownDeskDay,
  shownDeskDayFile,
} from './desk-day-fields';
import { shownAs, without } from './told';

const DAYS_LISTED = 500;

/** Desk days (zitdagen): where somebody sits for whoever comes by, and who comes at which time. */
@Controller('organisers/:organiserId')
@ApiTags('deskDays')
export class DeskDaysController {
  constructor(
    private readonly days: DeskDays,
    @Inject(READING) private readonly reading: Reading,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('deskDays')
  @Does('deskDay.read')
  @Answers(DeskDayList)
  async listDeskDays(
    @PathId('organiserId') organiser: Id,
    @Query() { from = today(this.clock), ...asked }: DeskDaysQuery,
  ) {
    const rows = await deskDays(this.reading, { organiser, from, ...asked, limit: DAYS_LISTED });
    return { items: rows.map(shownDeskDay) };
  }

  @Get('deskDays/:deskDayId')
  @Does('deskDay.read')
  @Answers(DeskDayFileAnswer)
  async getDeskDay(
    @PathId('organiserId') organiser: Id,
    @PathId('deskDayId') id: Id,
  ): Promise<DeskDayFileAnswer> {
    const day = await deskDay(this.reading, organiser, id);
    return shownDeskDayFile(day, await deskAppointments(this.reading, day.id));
  }

  @Post('deskDays')
  @Does('deskDay.add')
  @AnswersMade(DeskDayAnswer)
  async addDeskDay(@InHand({ key: 'required' }) hand: Hand, @Body() body: AddDeskDayFields) {
    const { street = null, heldBy = null, ...told } = without(body, 'id');
    const taken = await this.days.add(hand(body), [{ ...told, street, heldBy }]);
    return made(shownAs(taken, shownDeskDay), `/organisers/${hand.organiser}/deskDays/${taken.subject}`);
  }

  /** Its appointments stay, so that everybody can be told. */
  @Post('deskDays/:deskDayId/cancellations')
  @Does('deskDay.cancel')
  @Answers(DeskDayAnswer)
  async cancelDeskDay(
    @PathId('deskDayId') subject: Id,
    @IfMatch() version: number,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: CancelDeskDayFields,
  ) {
    return done(shownAs(await this.days.cancel(hand(body, { subject }), { version }), shownDeskDay));
  }

  @Post('deskDays/:deskDayId/appointments')
  @Does('deskAppointment.make')
  @AnswersMade(AppointmentAnswer)
  async makeDeskAppointment(
    @PathId('deskDayId') day: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: MakeAppointmentFields,
  ) {
    const { at, about } = body;
    const asked = { deskDay: day, at, about, who: whoComes(body) };
    const taken = await this.days.makeAppointment(hand(body), asked);
    return made(shownAs(taken, shownAppointment), `/organisers/${hand.organiser}/deskDays/${day}`);
  }

  /** The time is given back; nothing of who would come stays. */
  @Delete('deskAppointments/:appointmentId')
  @Does('deskAppointment.cancel')
  @AnswersNothing()
  async cancelDeskAppointment(@PathId('appointmentId') subject: Id, @InHand() hand: Hand): Promise<void> {
    await this.days.cancelAppointment(hand({}, { subject }));
  }
}

/** @throws BadInput unless exactly one of both was told */
function whoComes({ party, name }: MakeAppointmentFields): { party: Id } | { name: string } {
  if (party !== undefined && name === undefined) return { party };
  if (name !== undefined && party === undefined) return { name };
  const detail = 'Geef party voor wie een dossier heeft, of name voor wie er geen heeft: één van beide.';
  throw new BadInput([{ in: 'body', name: 'party', detail }]);
}

import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Reading, READING } from '#database';
import { onlyOwn } from '#identity';
import { type Id } from '#kernel';
import { Absences, substitutionsOf } from '#matching';
import { AnswersMade, AnswersPage, Does, type Hand, InHand, Page, PathId } from '../frame';
import { madeWith } from '../performances/reply';
import {
  AbsenceReportFields,
  AbsenceReportShape,
  ReturnFields,
  ReturnShape,
  shownReport,
  shownReturn,
  shownSubstitution,
  SubstitutionShape,
  SubstitutionsQuery,
} from './offer-fields';

/** Who cannot come, and how soon somebody else does. */
@Controller('organisers/:organiserId')
@ApiTags('absences')
export class AbsencesController {
  constructor(
    private readonly absences: Absences,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Post('workers/:workerId/absenceReports')
  @Does('absence.add')
  @AnswersMade(AbsenceReportShape, {
    description: 'Every job in it opens, and others are asked; never why.',
  })
  async reportAbsence(
    @PathId('workerId') worker: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: AbsenceReportFields,
  ) {
    const { organiser, access } = hand;
    onlyOwn(access, { worker });
    const { from, backOn = null } = body;
    const taken = await this.absences.report(hand(body), { organiser, worker, from, backOn });
    return madeWith(shownReport, taken, `/organisers/${organiser}/workers/${worker}`);
  }

  @Post('workers/:workerId/returns')
  @Does('absence.change')
  @AnswersMade(ReturnShape, {
    description: 'The worker is back: what was given up and nobody has by now is offered again.',
  })
  async reportReturn(
    @PathId('workerId') worker: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: ReturnFields,
  ) {
    const { organiser, access } = hand;
    onlyOwn(access, { worker });
    const command = hand(body, { subject: worker });
    const taken = await this.absences.back(command, { organiser, worker, on: body.on });
    return madeWith(shownReturn, taken, `/organisers/${organiser}/workers/${worker}`);
  }

  @Get('substitutions')
  @Does('candidate.read')
  @AnswersPage(SubstitutionShape, {
    description: 'Absences of some days, with the minutes until somebody else had the place.',
  })
  async listSubstitutions(
    @PathId('organiserId') organiser: Id,
    @Query() { from, until }: SubstitutionsQuery,
  ) {
    return new Page(await substitutionsOf(this.reading, { organiser, from, until })).of(shownSubstitution);
  }
}

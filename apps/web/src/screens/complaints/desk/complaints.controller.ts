import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Complaints } from '#complaints';
import { type Id } from '#kernel';
import { complaintWords as words } from '../../../words/nl/staff/complaints';
import { Does, PathId } from '../../../api/frame';
import { listAsked, needed, OnScreen, Screen } from '../../frame';
import { demandOffice, officePath } from '../../people/office';
import { ComplaintPage } from './complaint-page';
import { ComplaintReads } from './complaint-reads';
import { complaintColumns, ComplaintsPage } from './complaints-page';

/** Complaints in the hands of the few who handle them. */
@Controller('organisaties/:organiserId/meldingen')
@ApiExcludeController()
export class ComplaintScreens {
  constructor(
    private readonly complaints: Complaints,
    private readonly reads: ComplaintReads,
  ) {}

  @Get()
  @Does('complaint.read')
  async list(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    const asked = listAsked(screen, { sorts: ['termijn'], filters: ['toestand'] });
    const page = await this.reads.list(screen.access, organiser, asked);
    if (asked.csv) return screen.csv('meldingen', complaintColumns, page.rows);
    return screen.show(ComplaintsPage, { organiser, asked, ...page });
  }

  @Get(':complaintId')
  @Does('complaint.read')
  async one(@PathId('organiserId') organiser: Id, @PathId('complaintId') id: Id, @OnScreen() screen: Screen) {
    demandOffice(screen.access);
    return screen.show(ComplaintPage, {
      organiser,
      file: await this.reads.file(screen.access, organiser, id),
    });
  }

  @Post(':complaintId/nemen')
  @Does('complaint.take')
  async take(
    @PathId('organiserId') organiser: Id,
    @PathId('complaintId') id: Id,
    @OnScreen() screen: Screen,
  ) {
    const seen = await this.seen(screen, organiser, id);
    await this.complaints.take(screen.command({ organiser, subject: id, body: seen }), seen);
    return screen.goTo(`${officePath(organiser)}/meldingen/${id}?gedaan=genomen`);
  }

  @Post(':complaintId/antwoord')
  @Does('complaint.answer')
  async answer(
    @PathId('organiserId') organiser: Id,
    @PathId('complaintId') id: Id,
    @OnScreen() screen: Screen,
  ) {
    const seen = await this.seen(screen, organiser, id);
    const said = { ...seen, ...screen.typed.read({ words: needed(words.answerMissing) }) };
    await this.complaints.answer(screen.command({ organiser, subject: id, body: said }), said);
    return screen.goTo(`${officePath(organiser)}/meldingen/${id}?gedaan=beantwoord`);
  }

  @Post(':complaintId/wissen')
  @Does('complaint.eraseWords')
  async erase(
    @PathId('organiserId') organiser: Id,
    @PathId('complaintId') id: Id,
    @OnScreen() screen: Screen,
  ) {
    const seen = await this.seen(screen, organiser, id);
    await this.complaints.eraseWords(screen.command({ organiser, subject: id, body: seen }), seen);
    return screen.goTo(`${officePath(organiser)}/meldingen/${id}?gedaan=gewist`);
  }

  /** Which one, and the version that stood on the page, which is shown again where a step is refused. */
  private async seen(screen: Screen, organiser: Id, complaint: Id) {
    demandOffice(screen.access);
    const read = async () => ({
      organiser,
      file: await this.reads.file(screen.access, organiser, complaint),
    });
    screen.onRefusal(ComplaintPage, read);
    return { organiser, complaint, version: Number(screen.typed.text('version')) || 0 };
  }
}

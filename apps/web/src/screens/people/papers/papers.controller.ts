import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { Looks } from '#identity';
import { type Id } from '#kernel';
import { knowsParty, signedPaper, signedPaperFile, SignedPapers } from '#registry';
import { paperWords, signedWords as words, withdrawWords } from '../../../words/nl/staff/people-agreements';
import { Does, PathId } from '../../../api/frame';
import { needed, OnScreen, Screen } from '../../frame';
import { asDay } from '../../frame/readers';
import { idsIn } from '../ids-in';
import { demandOffice, filePath, type OwnerKind } from '../office';
import { PersonFiles } from '../person-files';
import { agreementPaper } from './agreement-paper';
import { agreementIn, type AgreementPath, Agreements } from './agreements';
import { SignedPage } from './signed-page';
import { WithdrawPage, type WithdrawProps } from './withdraw-page';

const roots = { worker: 'mensen', user: 'gebruikers' } as const;
const paperFaults = {
  'paper-empty': 'scan',
  'paper-too-large': 'scan',
  'paper-kind-unknown': 'scan',
  'paper-signed-in-future': 'signedOn',
} as const;

/** An agreement is printed, signed by both, and its scan comes back; the same for workers and users. */
function paperScreens(kind: OwnerKind): Type<object> {
  @Controller(`organisaties/:organiserId/${roots[kind]}/:ownerId/overeenkomst/:agreementId`)
  @ApiExcludeController()
  class PaperScreens {
    constructor(
      @Inject(Agreements) readonly agreements: Agreements,
      @Inject(SignedPapers) readonly papers: SignedPapers,
    ) {}

    @Get('blad')
    @Does('signedPaper.read')
    async print(@Param() path: AgreementPath, @OnScreen() screen: Screen): Promise<Buffer> {
      const told = await this.agreements.paper(kind, agreementIn(screen, path));
      const name = paperWords.file(told.name);
      return screen.document(await agreementPaper(told), { type: 'application/pdf', name, as: 'inline' });
    }

    @Get('getekend')
    @Does('signedPaper.attach')
    async ask(@Param() path: AgreementPath, @OnScreen() screen: Screen): Promise<string> {
      return screen.show(SignedPage, await this.agreements.one(kind, agreementIn(screen, path)));
    }

    @Post('getekend')
    @Does('signedPaper.attach')
    async attach(@Param() path: AgreementPath, @OnScreen() screen: Screen): Promise<string> {
      const asked = agreementIn(screen, path);
      const { organiser, owner, agreement } = asked;
      screen.onRefusal(SignedPage, await this.agreements.one(kind, asked), { fieldOf: paperFaults });
      const told = screen.typed.read({
        signedOn: asDay(screen.today, words.signedOn.wrong),
        signedAt: needed(words.signedAt.wrong),
      });
      const scan = screen.file('scan') ?? null;
      const digest = scan && createHash('sha256').update(scan.content).digest('hex');
      const command = screen.command({ organiser, body: { agreement, ...told, digest } });
      await this.papers.attach(command, { agreement, ...told, scan });
      return screen.goTo(`${filePath(organiser, kind, owner)}/overeenkomsten?gedaan=getekend`);
    }
  }
  Object.defineProperty(PaperScreens, 'name', { value: `${kind}PaperScreens` });
  return PaperScreens;
}

type PaperPath = Readonly<Record<'organiserId' | 'paperId', string>>;

/** A scan as it was attached; every look at it is on record, and so is taking it out of the file. */
@Controller('organisaties/:organiserId/bladen')
@ApiExcludeController()
class ScanScreens {
  constructor(
    private readonly looks: Looks,
    private readonly files: PersonFiles,
    private readonly papers: SignedPapers,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get(':paperId')
  @Does('signedPaper.read')
  async scan(
    @PathId('organiserId') organiser: Id,
    @PathId('paperId') paper: Id,
    @OnScreen() screen: Screen,
  ): Promise<Buffer> {
    demandOffice(screen.access);
    const found = await signedPaperFile(this.reading, { organiser, paper });
    const { actor } = screen.access;
    await this.looks.record({ actor, organiser, party: found.owner, what: 'signedPaper' });
    // Never shown inside our own pages: whatever is in it, it can do nothing here.
    const told = { type: found.mediaType ?? 'application/octet-stream', name: found.fileName ?? 'blad' };
    return screen.document(found.content, { ...told, as: 'attachment' });
  }

  @Get(':paperId/intrekken')
  @Does('signedPaper.withdraw')
  async askWithdraw(@Param() path: PaperPath, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(WithdrawPage, await this.toWithdraw(path, screen));
  }

  @Post(':paperId/intrekken')
  @Does('signedPaper.withdraw')
  async withdraw(@Param() path: PaperPath, @OnScreen() screen: Screen): Promise<string> {
    const { owner, paper } = await this.toWithdraw(path, screen);
    screen.onRefusal(WithdrawPage, { owner, paper });
    const { why } = screen.typed.read({ why: needed(withdrawWords.why.wrong) });
    const { organiser, kind, id } = owner;
    const about = { organiser, subject: paper.id, body: { paper: paper.id }, reason: why };
    await this.papers.withdraw(screen.command(about));
    return screen.goTo(`${filePath(organiser, kind, id)}/overeenkomsten?gedaan=ingetrokken`);
  }

  /** @throws NotFound */
  private async toWithdraw(path: PaperPath, { access }: Screen): Promise<WithdrawProps> {
    const { organiserId: organiser, paperId } = idsIn(path, 'organiserId', 'paperId');
    const paper = await signedPaper(this.reading, { organiser, paper: paperId });
    const isUser = await knowsParty(this.reading, { organiser, kind: 'user', party: paper.owner });
    const asked = { access, organiser, id: paper.owner, what: 'signedPaper' };
    return { owner: await this.files.owner(isUser ? 'user' : 'worker', asked), paper };
  }
}

export const paperControllers = [paperScreens('worker'), paperScreens('user'), ScanScreens];

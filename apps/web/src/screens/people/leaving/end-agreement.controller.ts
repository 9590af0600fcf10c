import { Controller, Get, Inject, Param, Post, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Day } from '#kernel';
import { Endings, Records, type ValidityEnded } from '#registry';
import { endAgreementWords as words } from '../../../words/nl/staff/people-agreements';
import { Does } from '../../../api/frame';
import { needed, OnScreen, Screen } from '../../frame';
import { asDay } from '../../frame/readers';
import { filePath, officePath, type OwnerKind } from '../office';
import { type AgreementAsked, agreementIn, type AgreementPath, Agreements } from '../papers/agreements';
import { periodTold } from '../records/periods';
import { EndAgreementPage, type EndAgreementProps } from './end-agreement-page';

const roots = { worker: 'mensen', user: 'gebruikers' } as const;
const nouns = { worker: 'workerAgreement', user: 'userAgreement' } as const;
const kinds = { worker: 'worker-agreement', user: 'user-agreement' } as const;

/** An agreement ends before its term; the same for workers and users. */
function endAgreementScreens(kind: OwnerKind): Type<object> {
  const noun = nouns[kind];

  @Controller(`organisaties/:organiserId/${roots[kind]}/:ownerId/overeenkomst/:agreementId/einde`)
  @ApiExcludeController()
  class EndAgreementScreens {
    constructor(
      @Inject(Agreements) readonly agreements: Agreements,
      @Inject(Records) readonly records: Records,
      @Inject(Endings) readonly endings: Endings,
    ) {}

    @Get()
    @Does(`${noun}.change`)
    async ask(@Param() path: AgreementPath, @OnScreen() screen: Screen): Promise<string> {
      return screen.show(EndAgreementPage, await this.given(agreementIn(screen, path)));
    }

    @Post()
    @Does(`${noun}.change`)
    async end(@Param() path: AgreementPath, @OnScreen() screen: Screen): Promise<string> {
      const asked = agreementIn(screen, path);
      const { organiser, owner, agreement: subject } = asked;
      const given = await this.given(asked);
      screen.onRefusal(EndAgreementPage, given, { fieldOf: { 'period-ends-before-it-starts': 'endedOn' } });
      const { endedOn, reason } = toldEnd(screen);
      if (screen.typed.text('look') !== '') {
        const foreseen = await this.endings.foresee(this.agreements.reading, endOf(kind, asked, endedOn));
        return screen.show(EndAgreementPage, { ...given, foreseen });
      }
      const version = Number(screen.typed.text('version'));
      const changes = { endedOn, endReason: reason };
      const command = screen.command({ organiser, subject, body: { version, changes }, reason });
      const { answer } = await this.records.change(command, { noun, version, changes });
      const [ending] = answer.endings;
      return screen.goTo(
        ending
          ? `${officePath(organiser)}/gevolgen/${ending.id}?gedaan=bewaard`
          : `${filePath(organiser, kind, owner)}/overeenkomsten?gedaan=bewaard`,
      );
    }

    async given(asked: AgreementAsked): Promise<EndAgreementProps> {
      const { owner, agreement } = await this.agreements.one(kind, asked);
      return { owner, agreement, runs: periodTold(agreement) };
    }
  }
  Object.defineProperty(EndAgreementScreens, 'name', { value: `${kind}EndAgreementScreens` });
  return EndAgreementScreens;
}

/** The last day and why. @throws Mistyped */
const toldEnd = ({ typed, today }: Screen) =>
  typed.read({ endedOn: asDay(today, words.endedOn.wrong), reason: needed(words.why.wrong) });

/** The ending as it would be noted. */
const endOf = (
  kind: OwnerKind,
  { organiser, owner, agreement }: AgreementAsked,
  lastDay: Day,
): ValidityEnded => ({
  ending: agreement,
  organiser,
  kind: kinds[kind],
  worker: kind === 'worker' ? owner : null,
  user: kind === 'user' ? owner : null,
  ref: agreement,
  lastDay,
  reason: '',
});

export const endAgreementControllers = [endAgreementScreens('worker'), endAgreementScreens('user')];

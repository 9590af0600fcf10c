import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Day, type Id, isId } from '#kernel';
import { type NewWorker, searchForm, Workers, workersPage, workerStatuses } from '#registry';
import { newWorkerWords as words, personalWords } from '../../../words/nl/staff/people-files';
import { Does, PathId } from '../../../api/frame';
import { needed, OnScreen, Screen } from '../../frame';
import { asDay, maybe } from '../../frame/readers';
import { Mistyped } from '../../frame/typed';
import { mediatorsOf } from '../caseload/mediators';
import { demandOffice, filePath } from '../office';
import { asEmail, asTelephone } from '../worded-field';
import { NewWorkerPage, type NewWorkerProps } from './new-worker-page';

const KNOWN_SHOWN = 5;
const fieldOf = { 'worker-lives-outside-flanders': 'postalCode' } as const;

/** The first call: somebody is registered, and the intake begins. */
@Controller('organisaties/:organiserId/mensen/nieuw')
@ApiExcludeController()
export class NewWorkerScreens {
  constructor(
    private readonly workers: Workers,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('worker.register')
  async ask(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(NewWorkerPage, await this.given(screen, organiser));
  }

  @Post()
  @Does('worker.register')
  async register(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const given = await this.given(screen, organiser);
    screen.onRefusal(NewWorkerPage, given, { fieldOf });
    const told = toldWorker(screen);
    const known = await this.known(organiser, `${told.details.givenName} ${told.details.familyName}`);
    if (known.length > 0 && screen.typed.text('known') === '') {
      return screen.show(NewWorkerPage, { ...given, known });
    }
    const { subject } = await this.workers.register(screen.command({ organiser, body: told }), told);
    return screen.goTo(`${filePath(organiser, 'worker', subject)}/intake?gedaan=nieuw`);
  }

  private async given(screen: Screen, organiser: Id): Promise<NewWorkerProps> {
    demandOffice(screen.access);
    const mediators = await mediatorsOf(this.reading, organiser);
    const { actor } = screen.access;
    return { organiser, mediators: [...mediators], me: mediators.has(actor) ? actor : '' };
  }

  /** Who has the very same name, written in whatever way. */
  private async known(organiser: Id, name: string) {
    const { items } = await workersPage(this.reading, { organiser, search: name, limit: KNOWN_SHOWN });
    return items.filter((one) => searchForm(one.name) === searchForm(name));
  }
}

/** What was typed. @throws Mistyped */
function toldWorker({ typed, today }: Screen): NewWorker & { readonly details: { givenName: string } } {
  const { fields } = personalWords;
  const details = typed.read({
    givenName: needed(fields.givenName.wrong),
    familyName: needed(fields.familyName.wrong),
    bornOn: maybe(asDay(today, fields.bornOn.wrong)),
    phone: maybe(asTelephone(fields.phone)),
    email: maybe(asEmail(fields.email)),
    street: maybe(needed(fields.street.wrong)),
  });
  const status = workerStatuses.find((one) => one === typed.text('status'));
  const mediator = typed.text('mediator');
  return {
    details: { ...details, iban: null },
    ...(status && { status: { from: today, status, source: null } }),
    ...domicileOf(typed.text('postalCode'), typed.text('place'), today),
    ...(isId(mediator) && { file: { mediatorId: mediator } }),
  };
}

function domicileOf(postalCode: string, place: string, from: Day): Pick<NewWorker, 'domicile'> {
  if (postalCode === '' && place === '') return {};
  if (postalCode === '' || place === '')
    throw new Mistyped([{ field: postalCode === '' ? 'postalCode' : 'place', says: words.placeTogether }]);
  return { domicile: { from, postalCode, place, municipality: null } };
}

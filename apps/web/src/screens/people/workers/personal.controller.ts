import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Looks } from '#identity';
import { type Id } from '#kernel';
import { InszVault, recordsAbout, revealedInsz, Workers } from '#registry';
import { personalWords as words } from '../../../words/nl/staff/people-files';
import { Does, PathId } from '../../../api/frame';
import { needed, OnScreen, Screen } from '../../frame';
import { asDay, asIban, asWhole, maybe } from '../../frame/readers';
import { filePath } from '../office';
import { PersonFiles } from '../person-files';
import { formOf } from '../records/record-forms';
import { asEmail, asTelephone } from '../worded-field';
import { PersonalPage, type PersonalProps } from './personal-page';

const homeForm = formOf('domicile');
const MONTHS_MOST = 600;

/** Name, address, account and numbers of a worker: read, put right, revealed. */
@Controller('organisaties/:organiserId/mensen/:workerId/gegevens')
@ApiExcludeController()
export class PersonalScreens {
  constructor(
    private readonly files: PersonFiles,
    private readonly workers: Workers,
    private readonly vault: InszVault,
    private readonly looks: Looks,
  ) {}

  @Get()
  @Does('worker.read')
  async personal(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(PersonalPage, await this.given(screen, organiser, worker));
  }

  @Post()
  @Does('worker.editDetails')
  async editDetails(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const given = await this.given(screen, organiser, worker);
    screen.onRefusal(PersonalPage, given);
    const { fields } = words;
    const changes = screen.typed.read({
      givenName: needed(fields.givenName.wrong),
      familyName: needed(fields.familyName.wrong),
      bornOn: maybe(asDay(screen.today, fields.bornOn.wrong)),
      phone: maybe(asTelephone(fields.phone)),
      email: maybe(asEmail(fields.email)),
      street: maybe(needed(fields.street.wrong)),
      iban: maybe(asIban(fields.iban.wrong)),
    });
    const version = Number(screen.typed.text('version'));
    const command = screen.command({ organiser, subject: worker, body: { version, changes } });
    await this.workers.editDetails(command, { version, changes });
    return this.saved(screen, organiser, worker);
  }

  @Post('dossier')
  @Does('worker.edit')
  async editFile(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const given = await this.given(screen, organiser, worker);
    screen.onRefusal(PersonalPage, given);
    const { numberFields: fields } = words;
    const changes = screen.typed.read({
      vdabNumber: maybe(needed(fields.vdabNumber.wrong)),
      pwaProof: maybe(needed(fields.pwaProof.wrong)),
      monthsTakenOver: asWhole({ min: 0, max: MONTHS_MOST }, fields.monthsTakenOver.wrong),
      monthsSource: maybe(needed(fields.monthsSource.wrong)),
    });
    const version = Number(screen.typed.text('version'));
    const command = screen.command({ organiser, subject: worker, body: { version, changes } });
    await this.workers.edit(command, { version, changes });
    return this.saved(screen, organiser, worker);
  }

  @Post('rijksregisternummer')
  @Does('worker.recordInsz')
  async recordInsz(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    screen.onRefusal(PersonalPage, await this.given(screen, organiser, worker), {
      fieldOf: { 'insz-of-someone-else': 'insz', 'insz-cannot-be-kept': 'insz' },
    });
    const { insz } = screen.typed.read({ insz: needed(words.inszField.wrong) });
    await this.workers.recordInsz(screen.command({ organiser, subject: worker, body: { worker } }), { insz });
    return this.saved(screen, organiser, worker);
  }

  /** Shows the number itself, this once; who looked and why is on record before. */
  @Post('rijksregisternummer/tonen')
  @Does('worker.revealInsz')
  async revealInsz(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const given = await this.given(screen, organiser, worker);
    screen.onRefusal(PersonalPage, given);
    const { inszWhy } = screen.typed.read({ inszWhy: needed(words.inszWhy.wrong) });
    const revealed = await revealedInsz(this.files.reading, this.vault, { organiser, worker });
    const { actor } = screen.access;
    await this.looks.record({ actor, organiser, party: worker, what: `insz: ${inszWhy}` });
    return screen.show(PersonalPage, { ...given, revealed });
  }

  private async given(screen: Screen, organiser: Id, worker: Id): Promise<PersonalProps> {
    const { access } = screen;
    const file = await this.files.worker({ access, organiser, id: worker, what: 'worker' });
    const rows = await recordsAbout(this.files.reading, { organiser, noun: homeForm.noun, owner: worker });
    return { owner: file.owner, file, homes: { form: homeForm, rows, options: {} } };
  }

  private saved(screen: Screen, organiser: Id, worker: Id): string {
    return screen.goTo(`${filePath(organiser, 'worker', worker)}/gegevens?gedaan=bewaard`);
  }
}

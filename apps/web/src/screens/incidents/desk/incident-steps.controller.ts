import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Command } from '#database';
import { Incidents, IncidentSteps, insurerOutcomes, type SeenIncident } from '#incidents';
import { type Id } from '#kernel';
import { incidentScreens } from '../../../words/nl/screens-incidents';
import { incidentWords as words } from '../../../words/nl/staff/incidents';
import { Does, PathId } from '../../../api/frame';
import { asDay, needed, oneOf, OnScreen, Screen } from '../../frame';
import { demandOffice, officePath } from '../../people/office';
import { dayOffered, fieldOf, toldIncident } from '../told-incident';
import { IncidentPage } from './incident-page';
import { IncidentReads } from './incident-reads';
import { TellingPage, type TellingProps } from './telling-page';

const fieldOfStep = {
  'incident-sent-in-future': 'sentOn',
  'incident-sent-before-it-happened': 'sentOn',
  'incident-words-missing': 'reference',
  'incident-settled-in-future': 'settledOn',
  'incident-settled-before-sent': 'settledOn',
};

/** What a form of a step says, and the verb it asks for. */
interface StepTyped {
  readonly body: object;
  readonly reason?: string;
  readonly take: (command: Command, seen: SeenIncident) => Promise<unknown>;
}

/** What the office does with one accident or damage. */
@Controller('organisaties/:organiserId/ongevallen/:incidentId')
@ApiExcludeController()
export class IncidentStepScreens {
  constructor(
    private readonly reads: IncidentReads,
    private readonly incidents: Incidents,
    private readonly steps: IncidentSteps,
  ) {}

  @Get('aanvullen')
  @Does('incident.complete')
  async askMore(
    @PathId('organiserId') organiser: Id,
    @PathId('incidentId') id: Id,
    @OnScreen() screen: Screen,
  ) {
    return screen.show(TellingPage, await this.telling(screen, organiser, id));
  }

  @Post('aanvullen')
  @Does('incident.complete')
  async complete(
    @PathId('organiserId') organiser: Id,
    @PathId('incidentId') incident: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    screen.onRefusal(TellingPage, await this.telling(screen, organiser, incident), { fieldOf });
    const told = toldIncident(screen, incidentScreens);
    const command = screen.command({ organiser, subject: incident, body: told });
    await this.incidents.complete(command, { ...seenOn(screen, organiser, incident), ...told });
    return screen.goTo(`${officePath(organiser)}/ongevallen/${incident}?gedaan=bewaard`);
  }

  @Post('versturen')
  @Does('incident.send')
  send(@PathId('organiserId') organiser: Id, @PathId('incidentId') id: Id, @OnScreen() screen: Screen) {
    return this.step(screen, seenOn(screen, organiser, id), 'verstuurd', () => {
      const body = screen.typed.read({
        sentOn: asDay(screen.today, words.dayMissing),
        reference: needed(words.referenceMissing),
      });
      return { body, take: (command, seen) => this.steps.send(command, { ...seen, ...body }) };
    });
  }

  @Post('antwoord')
  @Does('incident.settle')
  settle(@PathId('organiserId') organiser: Id, @PathId('incidentId') id: Id, @OnScreen() screen: Screen) {
    return this.step(screen, seenOn(screen, organiser, id), 'antwoord', () => {
      const body = screen.typed.read({
        outcome: oneOf(insurerOutcomes, words.outcomeMissing),
        settledOn: asDay(screen.today, words.dayMissing),
      });
      return { body, take: (command, seen) => this.steps.settle(command, { ...seen, ...body }) };
    });
  }

  @Post('heropenen')
  @Does('incident.reopen')
  reopen(@PathId('organiserId') organiser: Id, @PathId('incidentId') id: Id, @OnScreen() screen: Screen) {
    return this.step(screen, seenOn(screen, organiser, id), 'heropend', () => ({
      body: {},
      reason: reasonIn(screen, 'heropenen'),
      take: (command, seen) => this.steps.reopen(command, seen),
    }));
  }

  @Post('intrekken')
  @Does('incident.withdraw')
  withdraw(@PathId('organiserId') organiser: Id, @PathId('incidentId') id: Id, @OnScreen() screen: Screen) {
    return this.step(screen, seenOn(screen, organiser, id), 'ingetrokken', () => ({
      body: {},
      reason: reasonIn(screen, 'intrekken'),
      take: (command, seen) => this.steps.withdraw(command, seen),
    }));
  }

  @Post('gezondheid-wissen')
  @Does('incident.eraseHealth')
  eraseHealth(
    @PathId('organiserId') organiser: Id,
    @PathId('incidentId') id: Id,
    @OnScreen() screen: Screen,
  ) {
    return this.step(screen, seenOn(screen, organiser, id), 'gewist', () => ({
      body: {},
      reason: reasonIn(screen, 'gezondheid-wissen'),
      take: (command, seen) => this.steps.eraseHealth(command, seen),
    }));
  }

  /** One step: the page with its form again where it is refused, else the page as it stands after it. */
  private async step(
    screen: Screen,
    seen: SeenIncident,
    done: string,
    read: () => StepTyped,
  ): Promise<string> {
    demandOffice(screen.access);
    const { organiser, incident } = seen;
    const { today, access } = screen;
    const file = await this.reads.file(access, seen);
    screen.onRefusal(IncidentPage, { organiser, today, file }, { fieldOf: fieldOfStep });
    const { body, reason, take } = read();
    const command = screen.command({
      organiser,
      subject: incident,
      body: { incident, ...body },
      ...(reason !== undefined && { reason }),
    });
    await take(command, seen);
    return screen.goTo(`${officePath(organiser)}/ongevallen/${incident}?gedaan=${done}`);
  }

  private async telling({ access, today }: Screen, organiser: Id, incident: Id): Promise<TellingProps> {
    demandOffice(access);
    const file = await this.reads.file(access, { organiser, incident });
    const at = `${officePath(organiser)}/ongevallen/${incident}`;
    return {
      title: words.complete,
      action: `${at}/aanvullen`,
      back: at,
      job: file.job,
      worker: file.worker,
      day: dayOffered(file.job.assignment.day, today),
      told: file.incident,
    };
  }
}

const seenOn = ({ typed }: Screen, organiser: Id, incident: Id): SeenIncident => ({
  organiser,
  incident,
  version: Number(typed.text('version')) || 0,
});

/** The reason typed in the form of a step. @throws Mistyped when there is none */
const reasonIn = ({ typed }: Screen, step: string): string => {
  const field = `${step}-why`;
  return typed.read({ [field]: needed(words.whyMissing) })[field] ?? '';
};

import { type Page } from 'playwright-core';
import { day } from '#kernel';
import { TaskCatalogue } from '#task-catalogue';
import { type ANeighbourhood } from '../a-neighbourhood';
import { refusedAt, staffAt } from './office';
import { type States } from './states';

interface There {
  readonly here: ANeighbourhood;
  readonly page: Page;
}

/** A task that was denied while a job of it was planned. */
async function denied({ here }: There): Promise<void> {
  const { worker } = await here.worker('Naima');
  await here.job('assigned', worker, '2026-11-26');
  await here.web.get(TaskCatalogue).recordDenial(here.region.command(), {
    task: 'TUIN-05',
    municipalities: ['24062'],
    reference: 'GR 2026/7',
    decidedOn: day('2026-11-16'),
    validFrom: day('2026-11-16'),
  });
}

const tasks = '/organisaties/:organiserId/taken';
const rules = '/organisaties/:organiserId/regels';

/** Tasks and rules, as the office reads and keeps them. */
export const catalogueStates: States = {
  tasks: [tasks, staffAt('taken')],
  'tasks-none': [tasks, staffAt('taken?zoek=zwembad')],
  task: [`${tasks}/:taskCode`, staffAt('taken/TUIN-05')],
  'task-denied': [
    `${tasks}/:taskCode`,
    async (there) => {
      await denied(there);
      await staffAt('taken/TUIN-05')(there);
    },
  ],
  'task-deny': [`${tasks}/:taskCode/beslissing/:kind`, staffAt('taken/TUIN-05/beslissing/denial')],
  'task-add-refused': [`${tasks}/:taskCode/beslissing/:kind`, refusedAt('taken/TUIN-05/beslissing/addition')],
  'task-strike': [`${tasks}/:taskCode/beslissing/:kind`, staffAt('taken/TUIN-05/beslissing/strike')],
  'task-own': [`${tasks}/eigen`, staffAt('taken/eigen')],
  'task-own-empty': [`${tasks}/eigen`, refusedAt('taken/eigen')],
  rules: [rules, staffAt('regels')],
  'rules-none': [rules, staffAt('regels?zoek=zwembad')],
  rule: [`${rules}/:rule`, staffAt('regels/tax-reduction-percent')],
  'rule-assumed': [`${rules}/:rule`, staffAt('regels/minutes-per-day-maximum')],
  'rule-set': [`${rules}/:rule/nieuw`, staffAt('regels/minutes-per-day-maximum/nieuw')],
  'rule-set-empty': [`${rules}/:rule/nieuw`, refusedAt('regels/minutes-per-day-maximum/nieuw')],
};

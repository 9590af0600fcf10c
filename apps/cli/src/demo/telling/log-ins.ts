import { Actors, type Role, Roles } from '#identity';
import { type Id } from '#kernel';
import { cast } from '../story/cast';
import { type Stage } from './stage';

/** The same for everybody: a demonstration has nothing to hide. */
export const demoPassword = 'ijzerstreek-2026';

interface Player {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly id?: Id;
  readonly party?: Id;
}

/** Who works at the organiser, from the first day on. */
const staff: readonly Player[] = [
  { name: 'Hilde Claeys', email: 'beheer@ijzerstreek.example', role: 'administrator' },
  { name: 'Mia Rommelaere', email: 'mia@ijzerstreek.example', role: 'mediator', id: cast.mediator },
  { name: 'Tom Ghyselen', email: 'tom@ijzerstreek.example', role: 'mediator' },
  { name: 'Ria Wyffels', email: 'loket@ijzerstreek.example', role: 'desk-clerk' },
  { name: 'Els Bossaert', email: 'boekhouding@ijzerstreek.example', role: 'finance-officer' },
  { name: 'Dirk Provoost', email: 'regie@ijzerstreek.example', role: 'region-manager' },
  { name: 'Nele Titeca', email: 'toezicht@ijzerstreek.example', role: 'auditor' },
];

/** Who handles complaints, and works for nobody else at the office. */
const handler: Player = {
  name: 'Saskia Maes',
  email: 'meldingen@ijzerstreek.example',
  role: 'complaint-handler',
};

/** The people from outside, whom the README's story names too; they come last. */
const guests: readonly Player[] = [
  {
    name: 'Griet Lams',
    email: 'school@ijzerstreek.example',
    role: 'user-contact',
    party: cast.school,
    id: cast.schoolContact,
  },
  { name: 'Naima Benali', email: 'naima@ijzerstreek.example', role: 'worker', party: cast.worker },
  { name: 'Koen Devos', email: 'ocmw@ijzerstreek.example', role: 'referrer', party: cast.ocmw },
];

/** Gives the staff their accounts; from then on Mia, the mediator, does what is done. */
export async function letStaffIn(stage: Stage): Promise<void> {
  for (const player of staff) await letIn(stage, player);
  stage.actor = cast.mediator;
}

/** Gives the school, the worker of the README's story and the OCMW theirs; who handles complaints came last. */
export async function letGuestsIn(stage: Stage): Promise<void> {
  for (const player of [...guests, handler]) await letIn(stage, player);
}

/** Who can log in, a line each. */
export function logIns(): string[] {
  const players = [...staff, handler, ...guests];
  const width = Math.max(...players.map(({ email }) => email.length));
  return players.map(({ name, email, role }) => `  ${email.padEnd(width)}  ${role.padEnd(16)} ${name}`);
}

async function letIn(stage: Stage, { id, name, email, role, party }: Player): Promise<void> {
  const { organiser } = stage;
  const subject = id ?? stage.ids.random();
  const input = { name, email, role, organiser, ...(party && { party }) };
  const command = stage.command({ verb: 'actor.make', subject, body: input });
  // A story of a few weeks alone begins after some came; who is not there yet gets no account.
  const made = await stage.attempt(stage.get(Roles).makeActor(command, input, { byAdministrator: true }));
  if (!made) return;
  const password = stage.command({ verb: 'actor.change', subject, body: 'password' });
  await stage.get(Actors).setPassword(password, { password: demoPassword }, { organisers: 'all' });
}

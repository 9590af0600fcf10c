import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type * as WebAuthn from '@simplewebauthn/server';
import { type Command, type Reading, Road } from '#database';
import { type Id, NotFound, refuseUnlessAllowed } from '#kernel';
import { LogInRefused } from '../errors';
import { logInFigures } from '../rules/log-in-figures';
import { refusalsOfPasskey } from '../rules/one-time-codes';
import { SYSTEM } from '../rules/system';
import { actorById } from '../store/actors';
import {
  drawnSecret,
  openSecret,
  type OpenSecret,
  type Purpose,
  storeSecret,
  useUp,
} from '../store/one-time-secrets';
import { type Passkey, type PasskeyRow, passkeyByCredential, passkeysOf } from '../store/passkeys';
import { type Caller } from './caller';
import { InstallationVerbs } from './installation-verbs';
import { Knocks } from './knocks';
import { nothingAwaited } from './second-step';
import { type OpenedSession, Sessions } from './sessions';

/** Loaded with the first passkey: with its certificates it is as large as all of Nest. */
const webAuthn = () => load('@simplewebauthn/server') as typeof WebAuthn;
const load = createRequire(__filename);

const NAME = 'Wijkwerken';
const MINUTE = 60_000;
const timeout = logInFigures.passkeyMinutes * MINUTE;

/** What a device answered, as its browser writes it; nothing of it is believed before it is verified. */
export interface PasskeyAnswer {
  readonly answer: string;
  /** The address of this server, such as `https://wijkwerken.example.be`: an answer made for another is worth nothing. */
  readonly origin: string;
}

/**
 * Passkeys (W3C Web Authentication): a device proves who it is, after its owner showed a finger or typed its PIN.
 * That is more than a password with a second step, so neither is asked. Each question is put once.
 */
@Injectable()
export class Passkeys {
  constructor(
    private readonly road: Road,
    private readonly verbs: InstallationVerbs,
    private readonly knocks: Knocks,
    private readonly sessions: Sessions,
  ) {}

  /** The question for a device that logs in; it tells us itself whose it is. @throws TooManyAttempts */
  async questionToLogIn({ origin }: { readonly origin: string }, { address }: Caller) {
    await this.knocks.question(address);
    const challenge = await this.question('passkey-log-in', null);
    return webAuthn().generateAuthenticationOptions({
      rpID: hostOf(origin),
      challenge,
      timeout,
      userVerification: 'required',
    });
  }

  /** The question for a device that is to become a passkey of who asks. @throws NotFound */
  async questionToAdd({ actor, origin }: { readonly actor: Id; readonly origin: string }) {
    const owner = await actorById(this.verbs.reading, actor);
    if (!owner) throw new NotFound('actor', actor);
    const known = await passkeysOf(this.verbs.reading, actor);
    return webAuthn().generateRegistrationOptions({
      rpName: NAME,
      rpID: hostOf(origin),
      userName: owner.email ?? owner.name,
      userDisplayName: owner.name,
      userID: new Uint8Array(Buffer.from(actor)),
      challenge: await this.question('passkey-set-up', actor),
      timeout,
      excludeCredentials: known.map(({ credential }) => ({ id: credential })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /**
   * Keeps a device as passkey of who asks; the command's subject becomes its id.
   * @throws Refused `passkey-not-accepted`
   */
  async add(command: Command, given: PasskeyAnswer & { readonly name: string }) {
    const { actor } = command;
    const response = parsed<RegistrationResponseJSON>(given.answer);
    const open = await this.asked(response?.response?.clientDataJSON, 'passkey-set-up');
    const credential =
      open?.actor === actor && response ? await registered(response, open, given) : undefined;
    return this.road.take(command, {
      perform: async (tx) => {
        const isAccepted = open !== undefined && credential !== undefined && (await useUp(tx, open));
        refuseUnlessAllowed(refusalsOfPasskey(isAccepted));
        if (!credential) return;
        await tx.run(
          `insert into passkey (id, credential, actor_id, public_key, counter, name, made_at)
           values (?, ?, ?, ?, ?, ?, ?)`,
          [
            command.subject,
            credential.id,
            actor,
            Buffer.from(credential.publicKey),
            credential.counter,
            given.name,
            tx.now,
          ],
        );
        await nothingAwaited(tx, actor);
      },
      answer: async (tx, subject) => passkeyOf(tx, actor, subject),
    });
  }

  /** The passkeys of an actor, the newest first. */
  list(reading: Reading, actor: Id): Promise<Passkey[]> {
    return passkeysOf(reading, actor);
  }

  /** A passkey that opens nothing any more, named by the command's subject. @throws NotFound */
  end(command: Command) {
    return this.road.take(command, {
      perform: async (tx) => {
        const { id } = await passkeyOf(tx, command.actor, command.subject);
        await tx.run('update passkey set ended_at = ? where id = ? and ended_at is null', [tx.now, id]);
      },
      answer: async (_, subject) => ({ id: subject }),
    });
  }

  /** @throws LogInRefused, TooManyAttempts */
  async logIn({ answer, origin }: PasskeyAnswer, caller: Caller): Promise<OpenedSession> {
    const response = parsed<AuthenticationResponseJSON>(answer);
    const who = { account: `passkey ${String(response?.id)}`, address: caller.address };
    await this.knocks.logIn(who);
    const open = await this.asked(response?.response?.clientDataJSON, 'passkey-log-in');
    const passkey = await passkeyByCredential(this.verbs.reading, String(response?.id));
    if (!open || !passkey || !response) throw new LogInRefused();
    const counter = await provenCounter(response, { open, passkey, origin });
    if (counter === undefined) throw new LogInRefused();
    await this.verbs.do('log-in.use-passkey', passkey.actorId, async (tx) => {
      if (!(await useUp(tx, open))) throw new LogInRefused();
      await tx.run('update passkey set counter = ?, used_at = ? where id = ?', [counter, tx.now, passkey.id]);
    });
    await this.knocks.succeeded(who);
    return this.sessions.open({ ...caller, actor: passkey.actorId, strong: true });
  }

  private async question(purpose: Purpose, actor: Id | null): Promise<Uint8Array<ArrayBuffer>> {
    const secret = drawnSecret();
    const minutes = logInFigures.passkeyMinutes;
    await this.verbs.do('passkey.ask', actor ?? SYSTEM, (tx) =>
      storeSecret(tx, { secret, purpose, actor, minutes }),
    );
    return new Uint8Array(Buffer.from(secret, 'base64url'));
  }

  /** The question that an answer says it answers, while it waits for one. */
  private async asked(
    clientData: unknown,
    purpose: Purpose,
  ): Promise<(OpenSecret & { challenge: string }) | undefined> {
    const said = parsed<{ challenge?: unknown }>(
      Buffer.from(typeof clientData === 'string' ? clientData : '', 'base64url').toString(),
    );
    const challenge = String(said?.challenge);
    const open = await openSecret(this.verbs.reading, challenge, {
      now: this.verbs.now(),
      purposes: [purpose],
    });
    return open && { ...open, challenge };
  }
}

const hostOf = (origin: string) => new URL(origin).hostname;

/** An object out of text that a browser sent; undefined when it is none. Its fields are checked by who verifies it. */
function parsed<Shape extends object>(text: string): (Partial<Shape> & Shape) | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Shape) : undefined;
  } catch {
    return undefined;
  }
}

async function registered(
  response: RegistrationResponseJSON,
  { challenge }: { readonly challenge: string },
  { origin }: PasskeyAnswer,
) {
  try {
    const { verified, registrationInfo } = await webAuthn().verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      requireUserVerification: true,
    });
    return verified ? registrationInfo.credential : undefined;
  } catch {
    return undefined;
  }
}

interface Asked {
  readonly open: { readonly challenge: string };
  readonly passkey: PasskeyRow;
  readonly origin: string;
}

/** How often the device says it was used, when its answer is proven; a copied device counts backwards, and fails. */
async function provenCounter(
  response: AuthenticationResponseJSON,
  { open, passkey, origin }: Asked,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await webAuthn().verifyAuthenticationResponse({
      response,
      expectedChallenge: open.challenge,
      expectedOrigin: origin,
      expectedRPID: hostOf(origin),
      credential: {
        id: passkey.credential,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: Number(passkey.counter),
      },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

async function passkeyOf(reading: Reading, actor: Id, id: Id): Promise<Passkey> {
  const found = (await passkeysOf(reading, actor)).find((passkey) => passkey.id === id);
  if (!found) throw new NotFound('passkey', id);
  return found;
}

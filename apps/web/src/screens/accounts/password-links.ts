import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Command } from '#database';
import { Invitations } from '#identity';
import { Screen } from '../frame';
import { Letters } from '../log-in/letters';

/** Sends the owner of an account a link to choose a new password. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly invitations: Invitations,
    private readonly letters: Letters,
  ) {}

  /** The command's subject is the account. @throws NotFound for one that has no address, or is closed */
  async send(command: Command, screen: Screen, request: FastifyRequest): Promise<void> {
    const { letter } = await this.invitations.renew(command);
    if (letter) this.letters.newPassword(letter, screen, request);
  }
}

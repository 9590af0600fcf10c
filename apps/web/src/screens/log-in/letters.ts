import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type LetterToSend, logInFigures, type PasswordLetter, printedMailedCode } from '#identity';
import { Mail } from '#messaging';
import { OwnAddress } from '../../address.module';
import { Screen } from '../frame';

interface InvitationLetter extends PasswordLetter {
  readonly organiser: string;
  /** For whom a contact may ask and confirm; none for staff. */
  readonly user: string | null;
}

type Asked = Pick<FastifyRequest, 'protocol' | 'host'>;

/** The letters that let people in, in the language of who asked for them. */
@Injectable()
export class Letters {
  constructor(
    private readonly mail: Mail,
    private readonly address: OwnAddress,
  ) {}

  /** A code to log in, or for staff why there is none. */
  code(letter: LetterToSend, screen: Screen, asked: Asked): void {
    const { letters } = screen.words;
    const at = this.address.of(asked);
    if (letter.says === 'use-password')
      this.send(screen, letter.to, letters.staffSubject, [
        letters.staffSays,
        letters.staffLink,
        `${at}/aanmelden/wachtwoord-vergeten`,
      ]);
    else
      this.send(screen, letter.to, letters.codeSubject, [
        letters.codeSays,
        `    ${printedMailedCode(letter.code)}`,
        letters.codeTime(logInFigures.mailedCodeMinutes),
        letters.codeLink,
        `${at}/aanmelden/link?c=${letter.link}`,
        letters.notYou,
      ]);
  }

  /** A link to choose a new password. */
  newPassword({ to, secret }: PasswordLetter, screen: Screen, asked: Asked): void {
    const { letters } = screen.words;
    this.send(screen, to, letters.forgotSubject, [
      letters.forgotSays,
      this.passwordLink(secret, asked),
      letters.forgotTime(logInFigures.newPasswordMinutes),
      letters.notYou,
    ]);
  }

  /** A link to choose a first password, for who was asked in. */
  invitation({ to, secret, organiser, user }: InvitationLetter, screen: Screen, asked: Asked): void {
    const { letters } = screen.words;
    this.send(screen, to, letters.inviteSubject(organiser), [
      user === null ? letters.inviteStaffSays(organiser) : letters.inviteSays(user),
      this.passwordLink(secret, asked),
      letters.inviteTime(logInFigures.invitationDays),
    ]);
  }

  private passwordLink(secret: string, asked: Asked): string {
    return `${this.address.of(asked)}/aanmelden/nieuw-wachtwoord?c=${secret}`;
  }

  private send({ words, language }: Screen, to: string, subject: string, parts: readonly string[]): void {
    const text = [`${words.letters.greeting},`, ...parts, words.frame.name].join('\n\n');
    this.mail.send({ to, subject, text: `${text}\n`, language });
  }
}

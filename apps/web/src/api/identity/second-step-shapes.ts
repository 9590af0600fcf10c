import { type SecondStepKey, type SecondStepState } from '#identity';
import { type Moment } from '#kernel';
import { IsMoment, IsText, IsWhole } from '../frame';

export class SecondStepKeyShape implements SecondStepKey {
  @IsText({ max: 100, describes: 'In base 32, to type where no picture can be taken.' })
  readonly key!: string;
  @IsText({
    max: 500,
    example: 'otpauth://totp/Wijkwerken:an@example.be',
    describes: 'As a QR code holds it.',
  })
  readonly uri!: string;
}

export class SecondStepShape implements SecondStepState {
  @IsMoment({ optional: true, describes: 'Left out while there is none that works.' })
  readonly confirmedAt!: Moment | null;
  @IsWhole({ min: 0, max: 100 }) readonly recoveryCodesLeft!: number;
}

export class SecondStepWithCodesShape extends SecondStepShape {
  @IsText({ max: 20, optional: true, list: { max: 10 }, describes: 'For paper. Shown this once.' })
  readonly recoveryCodes?: readonly string[];
}

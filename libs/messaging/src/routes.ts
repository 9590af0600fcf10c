import { type MailRoute } from './mail/mail-route';
import { type TextRoute } from './texts/text-route';

/** The token of the ways out of this house; what is not set up is left out. */
export const ROUTES = Symbol('routes');

export interface Routes {
  readonly mail?: MailRoute | undefined;
  readonly text?: TextRoute | undefined;
}

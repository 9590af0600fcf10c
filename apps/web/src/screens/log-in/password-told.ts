import { type ScreenWords } from '../../words/nl/screens';

/** Why a password may not be used, in the words of a form that asks for one; `other` stands for all else. */
export const passwordTold = ({ logIn }: Pick<ScreenWords, 'logIn'>, other: string) => ({
  fieldOf: { 'password-too-short': 'password', 'password-easily-guessed': 'password' },
  says: {
    'password-too-short': logIn.passwordTooShort,
    'password-easily-guessed': logIn.passwordEasy,
    other,
  },
});

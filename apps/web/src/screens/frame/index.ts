export { Choices, Field, Form } from './form';
export { isLanguage, type Language, LANGUAGE_COOKIE } from './language';
export { OnScreen } from './on-screen';
export { Page } from './page';
export { Screen, useScreen } from './screen';
export { cookieOptions, SESSION_COOKIE } from './secrets';
export { dateTold, dayTold, momentTold, moneyTold, monthTold } from './told';
export { needed, oneOf } from './typed';
export { wantedPage } from './wanted-page';

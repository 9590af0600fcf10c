/** Numbers to which a text message can go: mobile ones of Belgium and of the countries around it, in E.164. */
const mobile = /^\+(?:324\d{8}|316\d{8}|33[67]\d{8}|4915\d{8,9}|491[67]\d{8,9}|3526\d{8})$/;

/** A number as people write it, in E.164 ("+32470123456"); `null` when it is none. Without a country it is Belgian. */
export function telephoneOf(written: string | null): string | null {
  const digits = (written ?? '').replace(/\(0\)|[\s./()-]/g, '');
  const number = digits.replace(/^00/, '+').replace(/^0(?=\d)/, '+32');
  return /^\+\d{8,15}$/.test(number) ? number : null;
}

/** The same, when a text message can go to it. */
export function mobileOf(written: string | null): string | null {
  const number = telephoneOf(written);
  return number !== null && mobile.test(number) ? number : null;
}

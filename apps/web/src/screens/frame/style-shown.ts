import { type HouseStyle } from '#house-style';
import { type Id } from '#kernel';
import { type StyleShown } from './screen';

/** First word of the addresses of stylesheets and logos of organisers. */
const HOUSE_STYLE_ROOT = '/huisstijl';

/** Where a page finds the style of its organiser: the version stands in each address, so that caches may keep it. */
export function styleShown(organiser: Id, { version, name, logoType }: HouseStyle): StyleShown | null {
  if (version === 0) return null;
  const at = `${HOUSE_STYLE_ROOT}/${organiser}`;
  return {
    sheet: `${at}.css?v=${version}`,
    name,
    logo: logoType === null ? null : `${at}/logo?v=${version}`,
  };
}

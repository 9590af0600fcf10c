import { type HouseStyleVerb } from '#house-style/rules';
import { type GrantsFor } from '../grant';

export const houseStyleGrants = {
  'houseStyle.change': { organiser: ['administrator'] },
} satisfies GrantsFor<HouseStyleVerb>;

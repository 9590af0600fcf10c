import { type Regime } from '../regime';
import { chapters } from './wijk-werken/chapters';

/** The Flemish scheme that replaced PWA on 1 January 2018. */
export const wijkWerken: Regime = { code: 'wijk-werken', name: 'Wijk-werken', chapters };

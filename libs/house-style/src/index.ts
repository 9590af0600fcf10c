export { HouseStyleModule } from './house-style.module';
export * from './rules';
export { HouseStyles, type StyleChange } from './services/house-styles';
export { type HouseStyle, houseStyleOf, type Logo, logoOf } from './store/house-styles';

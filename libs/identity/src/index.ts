export * from './errors';
export { IdentityModule } from './identity.module';
export { Identity } from './identity.service';
export * from './rules';
export { type Look, Looks } from './services/looks';
export { digestOfSecret, newSecret } from './store/secrets';

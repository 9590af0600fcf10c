import { setFlagsFromString } from 'node:v8';

/**
 * V8 doubles its room for young objects whenever many of them stay, as nearly all do that a start loads, and then keeps
 * it: more than 20 MiB that a server at rest has no use for. So it may not grow while the server starts; this file is
 * imported before what is loaded.
 */
setFlagsFromString('--semi-space-growth-factor=1');

/** A server at work makes much that ends with its request: the more room for it, the less is looked through. */
export const letYoungMemoryGrow = () => setFlagsFromString('--semi-space-growth-factor=2');

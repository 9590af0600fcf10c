import { type Command } from '#database';

/** A command that may come as often as one likes: what it does twice is done once, or is undone again. */
export function keyless(command: Command): Command {
  const { key, ...repeatable } = command;
  return key === undefined ? command : repeatable;
}

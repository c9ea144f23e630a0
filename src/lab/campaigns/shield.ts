/** A bot that gives one answer to one event, come what may: what a hedge is worth when it is always taken. */
import type { Bot } from '../../bots/index.ts';
import type { Shield } from './variant.ts';

/** The bot with every answer of its own to that event replaced by the given one, as long as it can be given. */
export function answering(bot: Bot, { event, choice }: Shield): Bot {
  return (ruleset, world, firm) => {
    const orders = bot(ruleset, world, firm).filter(
      (order) => order.kind !== 'answer' || order.event !== event,
    );
    const asked = world.shocks.some(
      (shock) => ruleset.events[shock.event]?.id === event && shock.stage !== 'effective',
    );
    return asked ? [{ kind: 'answer', event, choice }, ...orders] : orders;
  };
}

/** What an order does and when, in figures that the rules fix: texts `effect.<key>` with their values. */

import type ui from '../../../assets/locales/en/ui.json';
import type { Order } from '../../engine/orders.ts';
import { powerNeed, powerSupply, rentedPower } from '../../engine/systems/cloud.ts';
import { runOutlook } from '../../engine/systems/models.ts';
import { importQuota } from '../../engine/systems/policy.ts';
import type { Firm, World } from '../../engine/world.ts';
import type { Chip, Ruleset } from '../../ruleset/types.ts';
import { capacityText } from '../figures/capacity-text.ts';
import { effectiveShare } from '../figures/effective-share.ts';
import { onOrder } from '../figures/on-order.ts';
import type { Values, Words } from '../i18n/words.ts';
import { nextCalendar } from './calendar.ts';
import { emptyTurn } from './preview.ts';

export interface Effect {
  readonly key: keyof (typeof ui)['effect'];
  readonly values: Values;
}

interface Scene {
  readonly rules: Ruleset;
  readonly world: World;
  /** The firm as it would stand with this order given. */
  readonly after: Firm;
  /** What it takes now, yuan. */
  readonly cost: number;
  readonly words: Words;
}

function byId<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  return list.find((one) => one.id === id);
}

/** How many chips of a kind would serve everybody who now asks in vain: a measure for the size of an order. */
function measure(rules: Ruleset, me: Firm, chip: Chip, words: Words): Effect[] {
  const unserved = me.business.reduce((sum, { demand, served }) => sum + Math.max(0, demand - served), 0);
  const each = effectiveShare(rules, me, chip, 'serve');
  if (unserved <= 0 || each <= 0) return [];
  return [{ key: 'measure', values: { units: words.count(Number((unserved / each).toPrecision(2))) } }];
}

/** Imports that need no licence are limited all the same; known beforehand, because it is the same for everybody. */
function limited(rules: Ruleset, world: World, chip: Chip, words: Words): Effect[] {
  if (chip.channel !== 'imported' || world.control[rules.chips.indexOf(chip)] !== 'free') return [];
  const room = importQuota(emptyTurn(rules, world)) * rules.supply.freeQuota;
  return [{ key: 'limited', values: { units: words.count(Number(room.toPrecision(2))) } }];
}

/** Chips for which no power can be had, once everything that is on order has come. */
function unpowered(rules: Ruleset, world: World, after: Firm, words: Words): Effect[] {
  const turn = emptyTurn(rules, world);
  const racks = after.racks.map((units, chip) => units + onOrder(after, chip));
  const need = powerNeed(turn, { ...after, racks });
  const own = powerSupply(turn, after, world.player);
  const there = own + rentedPower(turn, need, own);
  if (need <= there) return [];
  return [{ key: 'power', values: { need: words.count(need), there: words.count(there) } }];
}

/** The fixed consequences of an order; none for orders whose line says it all. */
export function effectsOf(order: Order, { rules, world, after, cost, words }: Scene): Effect[] {
  const later = (quarters: number): string => words.quarter(nextCalendar(world, quarters));
  switch (order.kind) {
    case 'buy': {
      const chip = byId(rules.chips, order.chip);
      if (chip === undefined) return [];
      return [
        ...measure(rules, after, chip, words),
        ...limited(rules, world, chip, words),
        ...unpowered(rules, world, after, words),
        chip.channel === 'imported'
          ? { key: 'sails', values: { quarter: later(rules.supply.transit) } }
          : {
              key: 'queued',
              values: {
                share: words.share(rules.supply.deposit),
                rest: words.money(Math.max(0, cost / rules.supply.deposit - cost)),
              },
            },
      ];
    }
    case 'licence':
      return [
        {
          key: 'answered',
          values: { from: later(rules.supply.answerEarliest), to: later(rules.supply.answerLatest) },
        },
      ];
    case 'prepay': {
      const line = byId(rules.lines, order.line);
      if (line === undefined) return [];
      const built = order.amount / line.unitCost;
      return [
        {
          key: 'lineGrows',
          values: { amount: capacityText(words, line.step, built), quarter: later(line.delay) },
        },
      ];
    }
    case 'build': {
      const region = byId(rules.regions, order.region);
      return region === undefined
        ? []
        : [{ key: 'centreReady', values: { quarter: later(region.buildTime) } }];
    }
    case 'lease':
      return [
        {
          key: 'leased',
          values: {
            rent: words.money(order.compute * rules.cloud.leasePrice),
            quarters: rules.cloud.leaseTerm,
          },
        },
      ];
    case 'train': {
      const run = after.models[rules.models.findIndex(({ id }) => id === order.model)]?.run;
      const model = byId(rules.models, order.model);
      if (run === undefined || model === undefined) return [];
      const { low, high, without } = runOutlook(
        emptyTurn(rules, world),
        after,
        rules.models.indexOf(model),
        run.pool,
        run.chips,
      );
      return [
        { key: 'runOdds', values: { odds: words.odds(run.rating), quarter: later(model.duration - 1) } },
        high > without
          ? {
              key: 'runBrings',
              values: {
                low: words.fixed(low, 2),
                high: words.fixed(high, 2),
                without: words.fixed(without, 2),
              },
            }
          : { key: 'runBringsNothing', values: {} },
      ];
    }
    case 'answer': {
      const text = words.look('events', `event.${order.event}.choiceAbout.${order.choice}`);
      return text === null ? [] : [{ key: 'choice', values: { text } }];
    }
    case 'borrow':
      return [{ key: 'interest', values: { amount: words.money(order.amount * rules.finance.interest) } }];
    case 'vendor-team':
      return [{ key: 'team', values: { quarters: rules.frameworks.teamTime } }];
    case 'developers':
      return [{ key: 'everyQuarter', values: {} }];
    case 'subsidy': {
      const programme = byId(rules.programmes, order.programme);
      if (programme === undefined) return [];
      const { cash, quarters, domesticShare, penalty } = programme;
      return [
        {
          key: 'programme',
          values: { cash: words.money(cash), quarters, share: words.share(domesticShare) },
        },
        { key: 'penalty', values: { share: words.share(penalty) } },
      ];
    }
    default:
      return [];
  }
}

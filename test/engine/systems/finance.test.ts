import { describe, expect, it } from 'vitest';
import { score } from '../../../src/engine/index.ts';
import { creditLeft, doublings, marketValue, runFinance } from '../../../src/engine/systems/finance.ts';
import type { Firm, World } from '../../../src/engine/world.ts';
import { baseRules, usualFirms } from '../../support/base-rules.ts';
import { entered, firmOf, opening, putFactor, resolve, run, turnOf } from '../../support/test-world.ts';

const rules = baseRules();

/** A firm after its quarter was settled, having been changed. */
function settled(change: (firm: Firm, world: World) => void = () => {}): Firm {
  const world = opening();
  change(firmOf(world), world);
  return firmOf(run(world, runFinance).world);
}

/** Keeps a firm as it should be for a test through some quarters of finance alone. */
function years(quarters: number, keep: (firm: Firm, world: World) => void) {
  const world = opening();
  const turn = turnOf(world);
  for (let quarter = 0; quarter < quarters && firmOf(world).ended === ''; quarter++) {
    keep(firmOf(world), world);
    runFinance(turn);
    world.turn++;
    world.calendar++;
  }
  return { firm: firmOf(world), turn };
}

const broke = (firm: Firm): void => {
  firm.cash = -1e13;
  firm.debt = 1e13;
};
const well = (firm: Firm): void => {
  for (const business of firm.business) business.served = business.demand;
  firm.board = 0.9;
};

describe('cash', () => {
  it('changes by the sum of its causes, exactly', () => {
    const world = opening();
    const turn = run(world, runFinance);
    for (const [f, { id }] of usualFirms().entries())
      expect(entered(turn, `firm/${id}/cash`)).toBe(turn.world.firms[f]!.cash - world.firms[f]!.cash);
  });

  it('pays more people, dearer people, more power and more debt', () => {
    const cash = (change: (firm: Firm, world: World) => void): number => settled(change).cash;
    const usual = cash(() => {});
    expect(
      cash((firm) => {
        firm.engineers += 500;
      }),
    ).toBeLessThan(usual);
    expect(
      cash((firm) => {
        firm.pay = 1.4;
      }),
    ).toBeLessThan(usual);
    expect(cash((_, world) => putFactor(world, 'powerPrice', 2))).toBeLessThan(usual);
    expect(
      cash((firm) => {
        firm.debt += 20e9;
      }),
    ).toBeLessThan(usual);
    expect(
      cash((firm) => {
        firm.lease = 5000;
      }),
    ).toBeLessThan(usual);
    expect(
      cash((firm) => {
        firm.programme = 1e9;
      }),
    ).toBeLessThan(usual);
    expect(
      cash((firm) => {
        firm.flows.revenue += 1e9;
      }),
    ).toBeGreaterThan(usual);
  });

  it('of a group whose consumer apps do badly is scarcer', () => {
    const outage = settled((firm) => {
      firm.business[0]!.served = 0;
    });
    const poor = settled((firm) => {
      for (const model of firm.models) model.quality = 0.3;
    });
    expect(outage.platform).toBe(firmOf(opening()).platform);
    expect(outage.flows.platform).toBeLessThan(settled().flows.platform);
    expect(poor.flows.platform).toBeLessThan(settled().flows.platform);
  });

  it('gets the cash of a programme that it promised something for', () => {
    const programme = rules.programmes[0]!;
    const promised = settled((firm) => {
      firm.promises = [{ programme: 0, left: 3, paid: 0, domestic: 0, all: 0 }];
    });
    expect(promised.promises[0]!.paid).toBe(programme.cash);
    expect(promised.cash).toBe(settled().cash + programme.cash);
  });
});

describe('books', () => {
  it('wear out what was bought, and profit is taxed after that', () => {
    const firm = settled((one) => {
      one.book = 28e9;
    });
    expect(firm.book).toBe(28e9 - Math.round(28e9 / rules.finance.life));
    expect(firm.flows.earnings).toBe(firm.flows.operating - (28e9 - firm.book));
    expect(
      settled((one) => {
        one.book = 1e13;
      }).flows.tax,
    ).toBeCloseTo(0, 0);
  });
});

describe('credit', () => {
  it('is a multiple of what the business earns, less what is owed', () => {
    const turn = turnOf(opening());
    const firm = firmOf(turn.world);
    const free = creditLeft(turn, firm);
    expect(creditLeft(turn, { ...firm, debt: firm.debt + 1e9 })).toBe(free - 1e9);
    expect(creditLeft(turn, { ...firm, debt: 1e15 })).toBe(0);
    expect(creditLeft(turn, { ...firm, flows: { ...firm.flows, operating: -1e9 } })).toBe(0);
  });

  it('covers an overdraft at once as long as anybody lends', () => {
    const world = opening();
    firmOf(world).cash = -30e9;
    firmOf(world).debt = 0;
    const turn = run(world, runFinance);
    const firm = firmOf(turn.world);
    expect(firm.cash).toBe(0);
    expect(firm.debt).toBeGreaterThan(0);
    expect(firm.overdrawn).toBe(0);
    expect(entered(turn, 'firm/alibaba/debt')).toBe(firm.debt);
  });

  it('costs more beyond the safe leverage', () => {
    const rate = (debt: number): number =>
      settled((firm) => {
        firm.debt = debt;
      }).flows.interest / debt;
    expect(rate(500e9)).toBeGreaterThan(rate(1e9));
  });
});

describe('the platform', () => {
  it('stands on the customers that the balance files name, whatever their place in the list', () => {
    const other = {
      ...rules,
      segments: rules.segments.map((segment) => ({ ...segment, platform: segment.id === 'api' ? 1 : 0 })),
    };
    const lent = (segment: string, ruleset: typeof rules): number => {
      const world = opening();
      firmOf(world).business[rules.segments.findIndex(({ id }) => id === segment)]!.share /= 2;
      return firmOf(run(world, runFinance, ruleset).world).flows.platform;
    };
    expect(lent('apps', rules)).toBeLessThan(lent('api', rules));
    expect(lent('apps', other)).toBeGreaterThan(lent('api', other));
  });
});

describe('the market value', () => {
  const worth = (change: (firm: Firm) => void): number => {
    const turn = turnOf(opening());
    change(firmOf(turn.world));
    return marketValue(turn, firmOf(turn.world));
  };
  const usual = worth(() => {});

  it.each<[string, (firm: Firm) => void]>([
    [
      'earnings',
      (firm) => {
        firm.earnings *= 1.2;
      },
    ],
    [
      'a better survival of a cut',
      (firm) => {
        firm.survival.share = 1;
      },
    ],
    [
      'good sentiment',
      (firm) => {
        firm.sentiment = 0.3;
      },
    ],
    [
      'cash',
      (firm) => {
        firm.cash += 5e9;
      },
    ],
    [
      'machines',
      (firm) => {
        firm.book += 20e9;
      },
    ],
  ])('rises with %s', (_, change) => {
    expect(worth(change)).toBeGreaterThan(usual);
  });

  it('falls with debt and with outages', () => {
    expect(
      worth((firm) => {
        firm.debt += 20e9;
      }),
    ).toBeLessThan(usual);
    expect(
      worth((firm) => {
        for (const business of firm.business) business.served = 0;
      }),
    ).toBeLessThan(usual);
  });

  it('likes growth: the same earnings are worth more on the way up', () => {
    const growth = (past: number): number =>
      worth((firm) => {
        firm.earningsPast = [past, past, past, past];
      });
    const { earnings } = firmOf(opening());
    expect(growth(earnings * 0.7)).toBeGreaterThan(growth(earnings));
    expect(growth(earnings * 1.4)).toBeLessThan(growth(earnings));
  });

  it('counts idle cash for less than working cash', () => {
    const each = (cash: number): number =>
      worth((firm) => {
        firm.cash = cash + 1e9;
      }) -
      worth((firm) => {
        firm.cash = cash;
      });
    expect(each(500e9)).toBeLessThan(each(1e9));
    expect(each(500e9)).toBeGreaterThan(0);
  });

  it('is never nothing, and doubles where it doubles', () => {
    expect(worth(broke)).toBeGreaterThan(0);
    expect(doublings({ ...firmOf(opening()), worth: 4e9, worthOpening: 1e9 })).toBeCloseTo(2, 9);
    expect(doublings({ ...firmOf(opening()), worth: 1e9, worthOpening: 2e9 })).toBeCloseTo(-1, 9);
  });
});

describe('the board', () => {
  const mood = (change: (firm: Firm) => void): number => settled(change).board;

  it('likes a rising value and served customers, and hates empty tills', () => {
    const past = (times: number) =>
      mood((firm) => {
        well(firm);
        firm.board = 0.5;
        firm.worthPast.fill(firm.worth * times);
      });
    expect(past(0.6)).toBeGreaterThan(past(1.6));
    const unserved = mood((firm) => {
      firm.board = 0.5;
      for (const business of firm.business) business.served = 0;
    });
    expect(unserved).toBeLessThan(past(1));
    expect(
      mood((firm) => {
        [firm.cash, firm.debt, firm.board] = [-1e14, 1e14, 0.5];
      }),
    ).toBeLessThan(0.5);
  });

  it('does not like a hoard, once a plan had its time', () => {
    const hoard = (quarters: number, turn: number): number =>
      settled((firm, world) => {
        world.turn = turn;
        firm.board = 0.5;
        firm.cash = firm.platform * quarters;
        firm.worthPast.fill(1e15);
      }).board;
    const { idleQuarters, boardGrace } = rules.finance;
    const working = idleQuarters - 2;
    expect(hoard(idleQuarters + 2, boardGrace)).toBeLessThan(hoard(working, boardGrace));
    expect(hoard(idleQuarters + 2, boardGrace - 1)).toBe(hoard(working, boardGrace - 1));
  });
});

describe('an end', () => {
  it('insolvency: no cash and no credit for as long as the rules allow', () => {
    const { overdraftQuarters } = rules.finance;
    const { firm, turn } = years(overdraftQuarters + 3, (one) => {
      well(one);
      broke(one);
    });
    expect(firm).toMatchObject({ ended: 'insolvency', endedTurn: overdraftQuarters });
    expect(turn.news).toContainEqual({ kind: 'ended', firm: 0, values: { ending: 'insolvency' } });
  });

  it('insolvency is averted by one good quarter in between', () => {
    let quarter = 0;
    const { firm } = years(3 * rules.finance.overdraftQuarters, (one) => {
      well(one);
      broke(one);
      if (++quarter % rules.finance.overdraftQuarters === 0) one.cash = 50e12;
    });
    expect(firm.ended).toBe('');
  });

  it('removal: a board without patience left', () => {
    const { firm } = years(rules.finance.boardZero + 3, (one) => {
      well(one);
      one.board = 0;
      one.worthPast.fill(1e16);
    });
    expect(firm).toMatchObject({ ended: 'removal', endedTurn: rules.finance.boardZero });
  });

  it('blackout: services down too long, with a warning every quarter before', () => {
    const { firm, turn } = years(rules.finance.blackoutQuarters + 3, (one) => {
      one.board = 0.9;
      for (const business of one.business) business.served = 0;
    });
    expect(firm).toMatchObject({ ended: 'blackout', endedTurn: rules.finance.blackoutQuarters });
    const warnings = turn.news.filter((news) => news.kind === 'dark' && news.firm === 0);
    expect(warnings.map(({ values }) => values['left'])).toEqual(
      [...Array(rules.finance.blackoutQuarters).keys()].toReversed(),
    );
  });

  it('no blackout: strangers who flee to a firm do not darken it, while its own customers are served', () => {
    const own = firmOf(opening()).business.map(({ demand }) => demand);
    const { firm } = years(rules.finance.blackoutQuarters + 3, (one) => {
      one.board = 0.9;
      for (const [s, business] of one.business.entries())
        Object.assign(business, { served: own[s], demand: 4 * own[s]! });
    });
    expect(firm).toMatchObject({ dark: 0, ended: '' });
    expect(firm.settled).toBeGreaterThan(firmOf(opening()).settled);
    expect(firm.settled).toBeLessThan(2 * firmOf(opening()).settled);
  });

  it('complete: at the last quarter of the scenario, for everybody who is left', () => {
    const { world } = resolve(opening({ scenario: 'first-steps' }), {}, 6);
    expect(firmOf(world)).toMatchObject({ ended: 'complete', endedTurn: 6 });
    expect(score(rules, world, 'alibaba')).toMatchObject({ ended: true, ending: 'complete' });
  });

  it('stops the firm from ordering, for good', () => {
    const world = opening();
    firmOf(world).ended = 'removal';
    const order = { kind: 'pay', level: 1.2 } as const;
    const next = resolve(world, { alibaba: [order] });
    expect(next.reports[0]!.orders[0]).toEqual([]);
    expect(firmOf(next.world)).toMatchObject({ ended: 'removal', pay: 1 });
  });
});

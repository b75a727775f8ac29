import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../src/ui/router';

const part = fc.string({ minLength: 1, unit: 'grapheme' });

describe('the addresses', () => {
  it('come back as the place they were made from', () => {
    const place = fc.record({ id: part, row: part, column: part });
    fc.assert(
      fc.property(place, ({ id, row, column }) => {
        const route: Route = { page: 'filing', id, table: 'EXP', cell: { row, column } };
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });

  it('name home, help, the rules, a filing and what is in it', () => {
    const routes: Route[] = [
      { page: 'home' },
      { page: 'help' },
      { page: 'rules' },
      { page: 'filing', id: 'a' },
      { page: 'filing', id: 'a', table: 'IES' },
      { page: 'filing', id: 'a', showsRules: true },
    ];
    const addresses = ['#/', '#/help', '#/rules', '#/filings/a', '#/filings/a/IES', '#/filings/a/rules'];
    expect(routes.map(formatRoute)).toEqual(addresses);
    expect(routes.map((route) => parseRoute(formatRoute(route)))).toEqual(routes);
  });

  it.each(['', '#', '#/nowhere', '#/filings', '#/filings/'])('lead home where they are not understood: %s', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'home' });
  });

  it('keep the table where the cell is cut off or badly escaped', () => {
    expect(parseRoute('#/filings/a/EXP?cell=201')).toEqual({ page: 'filing', id: 'a', table: 'EXP' });
    expect(parseRoute('#/filings/%E0%A4%A/EXP')).toEqual({ page: 'filing', id: '%E0%A4%A', table: 'EXP' });
  });
});

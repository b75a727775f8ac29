import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check/check';
import type { CellRef } from '../../../src/core/filing/cell';
import { placesByHand } from '../../../src/core/remarks/place-by-hand';
import { RemarkPlacer } from '../../../src/core/remarks/place-line';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';
import { cell } from '../../support/full-filing';

const filing = chaoyangFiling();
const placer = new RemarkPlacer(filing, MOF_2023, check(filing, MOF_2023));
const [one, two] = filing.tables.INC!.rows.filter(({ code }) => code.length === 7).map(({ id }) => id);
const selected = cell('INC', one!, 'otherIncome');
const places = (text: string, at: CellRef | undefined = selected) => placesByHand(placer, MOF_2023, { text }, at);
const meant = (text: string, at?: CellRef) => {
  const { kind, placement } = places(text, at).meant;
  return [kind, placement.cell ?? placement.table];
};

describe('a remark that is written at a selected cell', () => {
  it.each(['请说明原因。', '请附其他收入的明细，并说明资金来源', '公开02表请说明', `${one} 有误`, '应为 208 万元', ''])(
    'is about it: %s',
    (text) => {
      expect(meant(text)).toEqual(['selected', selected]);
    },
  );

  it('is about another that its words clearly name, by table or by code', () => {
    expect(meant('公开03表没有盖章')).toEqual(['words', 'EXP']);
    expect(meant('公开01表其他收入请说明')).toEqual(['words', cell('IES', 'income.otherIncome', 'amount')]);
    expect(meant(`${two} 其他收入请说明`)).toEqual(['words', cell('INC', two!, 'otherIncome')]);
    expect(meant(`${one} 事业收入请说明`)).toEqual(['words', cell('INC', one!, 'publicServiceIncome')]);
    expect(meant('公开02表合计其他收入请说明')).toEqual(['words', cell('INC', 'total', 'otherIncome')]);
    expect(meant('30217 请说明')).toEqual(['words', cell('BAS', '30217', 'finalAmount')]);
  });

  it('may be taken to what its words may mean, and to the whole filing, each once', () => {
    const offered = (text: string) => places(text).all.map(({ kind }) => kind);
    expect(offered('请说明原因')).toEqual(['selected', 'whole']);
    expect(offered('其他收入请附明细')).toEqual(['selected', 'words', 'whole']);
    expect(offered(`${two} 其他收入请说明`)).toEqual(['selected', 'words', 'whole']);
    expect(offered(`公开02表 ${one} 其他收入请说明`)).toEqual(['selected', 'whole']);
  });
});

it('without a selected cell goes where its words lead, or is about the whole filing', () => {
  const at = (text: string) => placesByHand(placer, MOF_2023, { text }, undefined);
  expect(at('公开03表没有盖章').meant).toMatchObject({ kind: 'words', placement: { table: 'EXP' } });
  expect(at('请盖章')).toEqual({
    meant: { kind: 'whole', placement: { by: 'nothing' } },
    all: [{ kind: 'whole', placement: { by: 'nothing' } }],
  });
});

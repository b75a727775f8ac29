import { expect, it } from 'vitest';
import { adjustEdition } from '../../../src/core/edition/adjust-edition';
import { type Edition, formOf } from '../../../src/core/edition/edition';
import { plainRowName, rowLabel } from '../../../src/core/edition/labels';
import { definitionsAsPrinted } from '../../../src/core/edition/printed-labels';
import { layOut } from '../../../src/core/layout/layout';
import { EDITIONS } from '../../../src/editions';
import { CENTRAL_2023 } from '../../../src/editions/central';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { DEFINITIONS } from '../../../src/editions/tables';

const vehicles = ({ definitions }: Edition): string => rowLabel(definitions.TPE, undefined, 'vehicles');

it('call a line what the form in front of the reader calls it', () => {
  expect(vehicles(MOF_2023)).toBe('公务用车购置及运行费');
  expect(vehicles(CENTRAL_2023)).toBe('公务用车购置及运行维护费');
  for (const edition of EDITIONS)
    for (const { id } of formOf(edition, 'TPE')!.shapes!) {
      const own = adjustEdition(edition, [{ table: 'TPE', shape: id }]);
      const { lines, columns } = layOut(formOf(own, 'TPE')!, own.definitions.TPE, undefined);
      const printed = [
        ...lines.flatMap(({ cells }) => cells.map(({ text = '' }) => text.replace(/^\d、/, ''))),
        ...columns.flatMap(({ header }) => header),
      ];
      expect(printed).toContain(vehicles(own));
    }
});

it('leave the name that other programs read', () => {
  expect(plainRowName(MOF_2023.definitions.TPE, undefined, 'vehicles')).toBe('公务用车购置及运行维护费');
});

it('leave alone what is printed as it is called', () => {
  expect(definitionsAsPrinted(DEFINITIONS, CENTRAL_2023.forms)).toBe(DEFINITIONS);
  expect(adjustEdition(MOF_2023, [{ table: 'INC', title: '收入表' }]).definitions).toBe(MOF_2023.definitions);
  expect(MOF_2023.definitions.INC).toBe(DEFINITIONS.INC);
});

import { describe, expect, it } from 'vitest';
import { MOF_2023 } from '../../../src/editions/mof-2023';
import { recordSubmission } from '../../../src/session/life-edits';
import { createMemoryStorage } from '../../../src/storage/memory-storage';
import { createLibrary } from '../../../src/ui/library';
import { applyChanges } from '../../../src/core/filing/change';
import { rememberSignOff } from '../../../src/ui/life/remember-sign-off';
import { chaoyangFiling } from '../../fixtures/chaoyang-2023';

/** A storage with one filing that was sent. */
async function sent() {
  const storage = createMemoryStorage();
  const library = createLibrary(storage);
  const filing = chaoyangFiling();
  const { changes } = recordSubmission(filing, MOF_2023, { id: 's', at: 7 }).transaction;
  const id = await library.keep(applyChanges(filing, changes).filing);
  return { storage, library, id };
}

describe('the list of filings', () => {
  it('tells the stage of each, and when it was sent', async () => {
    const { library } = await sent();
    expect(await library.list()).toMatchObject([{ stage: 'submitted', submittedAt: 7 }]);
  });

  it('tells that a filing under another name is not what was sent', async () => {
    const { library, id } = await sent();
    await library.rename(id, { unit: '另一个局', year: 2023 });
    expect(await library.list()).toMatchObject([{ unit: '另一个局', stage: 'changed' }]);
  });

  it('takes no copy for sent', async () => {
    const { storage, library, id } = await sent();
    await library.duplicate(id);
    const copy = (await library.list()).find((card) => card.id !== id)!;
    expect(copy.stage).toBe('drafting');
    expect(copy).not.toHaveProperty('submittedAt');
    expect((await storage.load(copy.id))!.filing.submissions).toEqual([]);
  });
});

it('begins a filing with who signed for its unit the last time, and keeps what it says itself', async () => {
  const storage = createMemoryStorage();
  const library = createLibrary(storage);
  await rememberSignOff(storage, '示例局', { preparer: '张', date: '2024-08-20' });
  const blank = { ...chaoyangFiling(), unit: { name: '示例局' }, signOff: {} };
  expect((await storage.load(await library.keep({ ...blank, id: 'a' })))!.filing.signOff).toEqual({ preparer: '张' });
  const signed = { ...blank, id: 'b', signOff: { head: '王' } };
  expect((await storage.load(await library.keep(signed)))!.filing.signOff).toEqual({ head: '王' });
});

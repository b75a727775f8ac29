import { describe, expect, it } from 'vitest';
import type { Filing } from '../../src/core/filing/filing';
import { EMPTY_HISTORY } from '../../src/core/filing/history';
import { MOF_2023 } from '../../src/editions/mof-2023';
import { recordSubmission } from '../../src/session/life-edits';
import { sentState } from '../../src/session/sent-state';
import { createSession, type Session } from '../../src/session/session';
import { createMemoryStorage } from '../../src/storage/memory-storage';
import { chaoyangFiling } from '../fixtures/chaoyang-2023';
import { cell, raise } from '../support/full-filing';

const AT = cell('GPB', 'total', 'basicExpenditure');

function open(): Session {
  return createSession({
    filing: chaoyangFiling(),
    history: EMPTY_HISTORY,
    edition: MOF_2023,
    derive: () => ({ changes: [], overridden: [] }),
    check: () => ({}) as never,
    now: () => 1,
  });
}

const edit = (session: Session): void =>
  void session.commit({ label: '改', changes: [raise(session.filing(), AT, 1)] });

/** Sends what is open, then changes it; answers what was sent. */
function sendAndEdit(session: Session, snapshot?: string): Filing {
  const sent = session.filing();
  const record = recordSubmission(sent, MOF_2023, { id: 's', at: 1, ...(snapshot ? { snapshot } : {}) });
  session.commit(record.transaction);
  edit(session);
  return sent;
}

const look = (session: Session, storage = createMemoryStorage(), history = session.history()) =>
  sentState(session.filing().submissions[0]!, session.filing(), history, MOF_2023, storage);

describe('what was sent', () => {
  it('is what is here while nothing changed', async () => {
    const session = open();
    session.commit(recordSubmission(session.filing(), MOF_2023, { id: 's', at: 1 }).transaction);
    expect(await look(session, undefined, EMPTY_HISTORY)).toBe(session.filing());
  });

  it('is read from its snapshot', async () => {
    const session = open();
    const storage = createMemoryStorage();
    edit(session);
    const { id } = await storage.addSnapshot({ filing: session.filing(), reason: 'submitted', name: '第 1 次报送' });
    const sent = sendAndEdit(session, id);
    expect(await look(session, storage, EMPTY_HISTORY)).toEqual(sent);
  });

  it('is found in the history where the snapshot is not here', async () => {
    const session = open();
    const sent = sendAndEdit(session, 'elsewhere');
    edit(session);
    expect((await look(session))?.tables).toEqual(sent.tables);
  });

  it('is not made up: another state under its name does not count', async () => {
    const session = open();
    const storage = createMemoryStorage();
    sendAndEdit(session);
    const { id } = await storage.addSnapshot({ filing: session.filing(), reason: 'submitted' });
    const [submission] = session.filing().submissions;
    const wrong = { ...submission!, snapshot: id, fingerprint: '3333-3333-3333-3333' };
    expect(await sentState(wrong, session.filing(), session.history(), MOF_2023, storage)).toBeUndefined();
  });
});

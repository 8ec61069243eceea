import { afterEach, expect, test } from 'vitest';
import { intakeHandlers } from '#main/backend/intake-handlers.ts';
import type { Surroundings } from '#main/backend/surroundings.ts';
import { draftHeadings, keepDraft } from '#main/store/intake-drafts.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let one: TestTerminal;
afterEach(() => one.dispose());

const around = (terminal: TestTerminal): Surroundings => ({
  terminal,
  status: () => {
    throw new Error('The status is not asked for here.');
  },
  condition: () => null,
  presence: () => [],
  aloneSince: () => null,
  speaks: () => false,
  media: () => [],
});
const keep = () =>
  keepDraft(one.store.db, {
    id: '019aa000-0000-7000-8000-000000000001',
    ticketLabel: '',
    applicantName: 'Đỗ Thị Đào',
    procedureName: '',
    content: '{}',
    savedAt: NOON_ISH,
  });

test('a counter that starts again finds its draft; a machine that became something else erases it at its start', async () => {
  one = await testTerminal({ name: 'Q1', profile: { roles: ['counter'] } });
  keep();
  expect(await intakeHandlers(around(one))['intake.drafts']?.({}, { role: 'counter' })).toMatchObject({
    onForm: { applicantName: 'Đỗ Thị Đào' },
    drafts: [{ applicantName: 'Đỗ Thị Đào' }],
  });
  intakeHandlers(around({ ...one, profile: { ...one.profile, roles: ['kiosk'] } }));
  expect(draftHeadings(one.store.db)).toEqual([]);
});

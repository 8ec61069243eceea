import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_DOSSIER_RULES } from '#common/domain/dossier/dossier-rules.ts';
import { dueOn, stepsAhead } from '#main/usecases/dossier/step-ahead.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';
import { askSupplement, forward, press, received } from './desk-dossier.ts';

let one: TestTerminal;
beforeEach(async () => {
  one = await testTerminal({ name: 'Q1' });
});
afterEach(() => one.dispose());

const eventsOf = (id: string) => stepsAhead(one, id)?.steps.map(({ event }) => event);

test('what lies ahead is exactly what the table allows, with paper, form and times', () => {
  const dossier = received(one);
  expect(eventsOf(dossier.id)).toEqual(['forward', 'ask-stop', 'result']);
  press(one, dossier, forward);
  const ahead = stepsAhead(one, dossier.id);
  expect(ahead?.steps.find(({ event }) => event === 'ask-supplement')).toEqual({
    event: 'ask-supplement',
    dueAt: null,
    answerBy: Date.UTC(2026, 9, 6, 3),
    paper: 'supplement',
    form: '02',
    warnings: ['last-time'],
  });
  expect(ahead).toMatchObject({ places: ['UBND cấp xã', 'Phòng Tư pháp'], resultType: 'Giấy khai sinh', asked: [] });
  press(one, dossier, askSupplement);
  expect(stepsAhead(one, dossier.id)?.asked).toEqual(['Giấy chứng sinh']);
  expect(eventsOf('nobody')).toBeUndefined();
});

test('the centre may have rules of its own for dossiers', () => {
  const config = one.site.site;
  if (config === null) throw new Error('no site');
  const dossier = received(one);
  press(one, dossier, forward);
  one.store.append([
    {
      t: 'config.set',
      id: 'site:main',
      d: {
        kind: 'site',
        value: { ...config, dossierRules: { ...DEFAULT_DOSSIER_RULES, supplementAnswerDays: 5, supplementAskDays: 0 } },
      },
    },
  ]);
  one.advance(3_600_000);
  expect(stepsAhead(one, dossier.id)?.steps.find(({ event }) => event === 'ask-supplement')).toMatchObject({
    answerBy: Date.UTC(2026, 8, 22, 4),
    warnings: ['ask-late', 'last-time'],
  });
});

test('a day for a new due date is known by the calendar', () => {
  expect(['2026-09-18', '2026-09-19', '2026-09-14'].map((day) => dueOn(one, day))).toEqual([
    { at: Date.UTC(2026, 8, 18, 10), working: true, past: false },
    { at: Date.UTC(2026, 8, 19, 10), working: false, past: false },
    { at: Date.UTC(2026, 8, 14, 10), working: true, past: true },
  ]);
});

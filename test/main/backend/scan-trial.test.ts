import { expect, test } from 'vitest';
import { scanKind } from '#main/backend/scan-kind.ts';
import { ScanTrial } from '#main/backend/scan-trial.ts';

const code = { text: 'H29.24.03-261002-0012', symbology: 'QR', way: 'device', at: 7 } as const;

test('one code is taken while trying and told by kind and length only; before and after codes mean what they mean', () => {
  let changes = 0;
  const trial = new ScanTrial(
    (text) => scanKind(text, '2026-10-02'),
    () => {
      changes += 1;
    },
  );
  expect(trial.take(code)).toBe(false);
  trial.listen(true);
  expect(trial.refused('device', 5)).toBe(true);
  expect([trial.listening, trial.last?.kind]).toEqual([true, 'unreadable']);
  expect(trial.take(code)).toBe(true);
  expect(trial.last).toEqual({ kind: 'dossier', letters: 21, symbology: 'QR', way: 'device', at: 7 });
  expect(trial.take(code)).toBe(false);
  expect(changes).toBe(3);
});

import { expect, test } from 'vitest';
import { retentionFor, usualRetention } from '#common/domain/log/retention.ts';

test("a supervisor's terminal keeps what its reports are made of, every other what the site says", () => {
  expect(retentionFor(['kiosk', 'counter'], usualRetention)).toBe(usualRetention);
  expect(retentionFor(['counter', 'supervisor'], usualRetention)).toEqual({
    ...usualRetention,
    closedDays: usualRetention.reportDays,
    dossierDays: usualRetention.reportDays,
  });
  const longer = { ...usualRetention, dossierDays: 4_000, reportDays: 31 };
  expect(retentionFor(['supervisor'], longer)).toEqual({ ...longer, closedDays: 31 });
});

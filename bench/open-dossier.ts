import { writeState } from '#main/store/folded-tables.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { dossierView } from '#main/usecases/views/dossier-view.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { dossierNumber, seeded } from '#test/support/many-dossiers.ts';
import { testTerminal } from '#test/support/terminal.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';

const COUNT = 20_000;
const HISTORY = 20;
const OPENED = 2000;
const TODAY = '2026-09-14';

const withHistory = (dossier: Dossier): Dossier => ({
  ...dossier,
  history: Array.from({ length: HISTORY }, (_, place) => ({
    at: dossier.receivedAt + place * 3_600_000,
    term: 'Q1',
    counter: dossier.counter,
    officer: 'Nguyễn Thị Lan',
    event: 'forward',
    from: 'processing',
    to: 'processing',
    step: {
      event: 'forward',
      from: 'Trung tâm Phục vụ hành chính công',
      to: 'Phòng Kinh tế, Hạ tầng và Đô thị',
      giver: 'Nguyễn Thị Lan',
      receiver: 'Trần Văn Minh',
      note: '',
    },
  })),
});

/** Opening a dossier with twenty entries of history (found, folded state read, view made) against reading its id by primary key, in turns. */
export const openDossier: Bench = {
  name: 'open-dossier',
  run: async () => {
    const one = await testTerminal({ name: 'Q1' });
    const { db } = one.store;
    db.transaction(() => {
      for (let n = 0; n < COUNT; n += 1) {
        const dossier = withHistory(dossierNumber(n, COUNT, 100, TODAY));
        writeState(db, 'dossier', dossier.id, dossier);
      }
    })();
    const random = seeded(11);
    const key = db.prepare('SELECT id FROM dossier WHERE id = ?');
    const opened: number[] = [];
    const keys: number[] = [];
    for (let count = 0; count < OPENED; count += 1) {
      const [first, second] = [random(COUNT), random(COUNT)].map((n) => dossierNumber(n, COUNT, 100, TODAY).id);
      opened.push(
        await timed(() => {
          const dossier = dossierById(db, first ?? '');
          if (dossier === null) throw new Error('not there');
          return dossierView(one, dossier, null);
        }),
      );
      keys.push(await timed(() => key.get(second)));
    }
    one.dispose();
    return [0.5, 0.99].map((q) =>
      figure(
        `open-dossier-p${q * 100}`,
        quantile(opened, q),
        `ms p${q * 100}`,
        `primary-key look-up p${q * 100}`,
        quantile(keys, q),
        OPENED,
      ),
    );
  },
};

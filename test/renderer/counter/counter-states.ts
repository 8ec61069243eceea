import type { ScanMeaning } from '#common/ipc/counter-calls.ts';
import type { Screen } from '#test/support/screen.ts';
import { applicant, dossier } from './counter-dossiers.ts';

export const cardScan: Extract<ScanMeaning, { kind: 'citizen-card' }> = {
  kind: 'citizen-card',
  applicant,
  warnings: [],
};

const scanned = (screen: Screen, payload: ScanMeaning) => screen.emit({ name: 'scanned', payload });

/** The main states of the counter's screen, and how an officer reaches each. */
export const states: readonly (readonly [string, (screen: Screen) => Promise<void>])[] = [
  ['at rest', async () => undefined],
  [
    'with a procedure chosen and warnings of the card',
    async (screen) => {
      await scanned(screen, { ...cardScan, warnings: [{ code: 'name-all-upper', detail: '' }] });
      await screen.page.getByRole('combobox').last().fill('dang ky');
      await screen.page.getByRole('listbox').getByRole('option').first().click();
      await screen.page.getByText('10:42 10/03/2026').waitFor();
    },
  ],
  ['with fields to complete', async ({ page }) => page.keyboard.press('F8')],
  [
    'with a dossier open',
    async (screen) => {
      await scanned(screen, { kind: 'dossier', dossier });
      await screen.page.getByText(dossier.code).first().waitFor();
    },
  ],
  [
    'while searching',
    async (screen) => {
      await screen.page.keyboard.press('Control+k');
      await screen.page.getByRole('listbox').getByRole('option').first().waitFor();
    },
  ],
];

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import { z } from 'zod';
import { kioskCalls } from '#common/ipc/kiosk-calls.ts';
import { amendSeed } from './amend-seed.ts';
import { launchApp, makeProfile } from './electron.ts';
import { kioskReady, openJourneyCentre, type JourneyCentre } from './journey-centre.ts';

/** A kiosk and two counters at work: Quầy 5, which serves every service but the last, and Quầy 1, which serves A and D. */
export type TwoCounters = {
  readonly centre: JourneyCentre;
  readonly five: Page;
  readonly one: Page;
  /** Takes a number without the kiosk's screens, which are another journey's; its label. */
  readonly take: (service: string, priority?: string) => Promise<string>;
  /** What the windows complained of so far. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
};

const groups = [
  { id: 'elderly', name: { vi: 'Người cao tuổi', en: 'Elderly' } },
  { id: 'pregnant', name: { vi: 'Phụ nữ mang thai', en: 'Pregnant' } },
];
const policy = { mode: 'ratio', priority: 1, normal: 3 };
const terminalSchema = z.object({ site: z.string(), hub: z.string(), printer: z.looseObject({}) });
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Opens the kiosk and both counters over a hub that runs as a process of its own. */
export const openTwoCounters = async (): Promise<TwoCounters> => {
  const centre = await openJourneyCentre({ central: false, hub: false });
  // Only a site with groups of priority offers them. In which order they are called is another journey's.
  amendSeed(centre.hubProfile, 'site:main', { priority: { groups, policy } });
  await centre.hub.start();
  const known = terminalSchema.parse(read(join(centre.profiles.counter, 'terminal.json')));
  const first = makeProfile({ ...known, name: 'Q1', roles: ['counter'], counter: 'Q1' });
  const hall = await centre.launch(['kiosk', 'counter']);
  const next = await launchApp([first.folder]);
  const [kiosk, five, one] = [await hall.window('kiosk'), await hall.window('counter'), await next.window('counter')];
  await kioskReady(kiosk);
  for (const page of [five, one]) await page.getByText('Mạng nội bộ').waitFor();
  return {
    centre,
    five,
    one,
    take: async (service, priority) => {
      const reply = await kiosk.evaluate(
        (input) => {
          // The preload script puts the bridge there; this code runs in the page.
          const { motcua } = window as unknown as {
            motcua: { call: (name: string, input: unknown) => Promise<{ readonly value?: unknown }> };
          };
          return motcua.call('ticket.issue', input);
        },
        {
          service,
          language: 'vi',
          requestId: crypto.randomUUID(),
          ...(priority === undefined ? {} : { priority }),
        },
      );
      const taken = kioskCalls['ticket.issue'].output.parse(reply.value);
      if (taken.kind !== 'issued') throw new Error(`No number for ${service}: ${taken.kind}.`);
      return taken.ticket.label;
    },
    complaints: () => [...hall.complaints, ...next.complaints],
    close: async () => {
      await next.close();
      await centre.close();
      first.remove();
    },
  };
};

/** What axe finds, one line each. Electron opens no second page, so axe runs in one piece (its "legacy mode"). */
export const barriersOf = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** The lines of the question that lies open. */
export const choices = (page: Page): Locator => page.getByRole('dialog').getByRole('option');

/** Narrows the open list to the one line with this text and takes it. */
export const narrowTo = async (page: Page, text: string): Promise<void> => {
  await choices(page).filter({ hasText: text }).first().waitFor();
  await page.keyboard.type(text);
  for (;;) {
    const found = await choices(page).allTextContents();
    if (found.length === 1 && found[0]?.includes(text) === true) return;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
};

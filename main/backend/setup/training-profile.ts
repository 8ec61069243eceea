import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { emptyCentre } from '#common/domain/setup/answers.ts';
import { firstSettings } from '#common/domain/setup/first-settings.ts';
import { SEED_FILE } from '#common/domain/setup/setup-profile.ts';
import { trainingSite } from '#common/domain/site/training.ts';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { writeProfile, type WriteOutcome } from '#main/profile/write-profile.ts';

/** The training centre's folder inside a folder that belongs to the application. */
export const trainingFolder = (dir: string): string => path.join(dir, 'training');

/** A port of this machine that nobody listens on now; `wanted` where it is free. */
export const freePort = async (wanted: number): Promise<number> => {
  const tried = async (port: number): Promise<number | null> => {
    const server = createServer();
    const listens = new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '0.0.0.0', () => resolve(true));
    });
    if (!(await listens)) return null;
    // A listening TCP server's address is always an AddressInfo.
    const { port: given } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return given;
  };
  return (await tried(wanted)) ?? (await tried(0)) ?? wanted;
};

/**
 * Writes the profile of a training centre (chế độ tập huấn) into its own folder, unless it is there: kiosk, counter, board, supervisor and a printer that is a window, all on
 * this one machine. Its site is one of training, so no real hub ever takes it, and it hosts its own.
 */
export const writeTraining = async (dir: string, at: number): Promise<WriteOutcome> => {
  if (readProfile(dir).kind === 'profile') return { kind: 'written', before: null };
  const [hubPort, printerPort] = [await freePort(0), await freePort(0)];
  const settings = firstSettings(
    {
      ...emptyCentre,
      name: 'Trung tâm tập huấn',
      parentAgency: 'ỦY BAN NHÂN DÂN PHƯỜNG TẬP HUẤN',
      agencyCode: trainingSite,
      place: 'Tập huấn',
    },
    { open: true },
  );
  return writeProfile(dir, {
    at,
    files: { [SEED_FILE]: JSON.stringify(settings) },
    profile: {
      training: true,
      site: trainingSite,
      name: 'TH1',
      roles: ['supervisor', 'counter', 'kiosk', 'display', 'printer'],
      counter: 'Q1',
      series: '1',
      hosts: { port: hubPort },
      hub: `127.0.0.1:${hubPort}`,
      seed: SEED_FILE,
      virtualPrinter: { port: printerPort, out: 'papers' },
      printer: { address: `tcp://127.0.0.1:${printerPort}`, widthDots: 576 },
      documentScanner: 'simulated',
      signer: 'simulated',
    },
  });
};

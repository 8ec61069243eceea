import path from 'node:path';
import { pairingOf, siteName, terminalName } from '#common/domain/setup/answers.ts';
import { firstSettings } from '#common/domain/setup/first-settings.ts';
import { profileOf, SEED_FILE, type ProfileSurroundings } from '#common/domain/setup/setup-profile.ts';
import { isReady, told, type Answered, type SetupState } from '#common/domain/setup/steps.ts';
import { codeIn } from '#common/domain/site/pairing.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { forgetSetup, keepSetup, readSetup } from '#main/profile/setup-state.ts';
import { writeProfile } from '#main/profile/write-profile.ts';
import { enrolAtHub, enrolOutcome } from '#main/sync/enrol-at-hub.ts';
import { syncUrl } from '#main/sync/sync-url.ts';
import { openTerminalKey } from '#main/sync/terminal-key.ts';
import { freePort } from './training-profile.ts';

/** The port a new hub takes where it is free. */
const HUB_PORT = 4700;

/** The wizard's answers, kept in its folder before anybody is told that they are. */
export class SetupDesk {
  readonly #dir: string;
  #state: SetupState;

  constructor(dir: string) {
    this.#dir = dir;
    this.#state = readSetup(dir);
  }

  get state(): SetupState {
    return this.#state;
  }

  /** Takes answers, then moves; throws when the folder cannot be written, and then nothing was taken. */
  answer(answered: Answered): SetupState {
    const next = told(this.#state, answered);
    keepSetup(this.#dir, next);
    this.#state = next;
    return next;
  }

  /** Takes the code to the hub under the chosen name, with this folder's own key. */
  async pair(typed: string): Promise<CommandOutput<'setup.pair'>> {
    const { answers } = this.#state;
    const [code, site, term] = [codeIn(typed), siteName(answers), terminalName(answers)];
    if (code === null) return { kind: 'not-a-code' };
    const url = answers.hub === null ? null : syncUrl(answers.hub.address);
    if (url === null || site === null || term === null || answers.machine === null) return { kind: 'hub-away' };
    const roles = [answers.machine];
    const outcome = await enrolAtHub(url, openTerminalKey(this.#dir), { site, term, roles, code });
    if (outcome.kind === 'enrolled') {
      this.answer({ answers: { pairedAs: pairingOf(answers) }, move: { kind: 'stay' }, done: true });
    }
    return enrolOutcome(outcome);
  }

  /** Writes the profile and what a new centre starts with, and forgets the wizard. `at` is UTC ms. */
  async finish(monitors: ProfileSurroundings['monitors'], at: number): Promise<CommandOutput<'setup.finish'>['kind']> {
    const { answers } = this.#state;
    if (!isReady(this.#state)) return 'not-ready';
    const profile = profileOf(answers, { hubPort: await freePort(HUB_PORT), monitors });
    if (profile === null) return 'not-ready';
    const files =
      'seed' in profile && answers.centre !== null
        ? { [SEED_FILE]: JSON.stringify(firstSettings(answers.centre)) }
        : {};
    try {
      if (writeProfile(this.#dir, { profile, files, at }).kind !== 'written') return 'refused';
      forgetSetup(this.#dir);
      return 'written';
    } catch {
      return 'not-written';
    }
  }

  /** The folder that is set up. */
  get folder(): string {
    return path.resolve(this.#dir);
  }
}

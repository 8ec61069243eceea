import { type Answers, siteName, siteOf, terminalName } from './answers.ts';

/** What the shell and the network have to say to a profile besides the answers. */
export type ProfileSurroundings = {
  /** A port of this machine on which a hub can listen. */
  readonly hubPort: number;
  /** The monitors, from the first, in pixels. */
  readonly monitors: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
};

/** The file in the profile that holds the settings of a new centre. */
export const SEED_FILE = 'seed.json';

const placeOf = ({ machine, monitor, locked }: Answers, { monitors }: ProfileSurroundings) => {
  const on = monitor === null ? undefined : monitors[monitor - 1];
  const lock = locked ? { kiosk: true } : {};
  if (machine === 'kiosk') {
    return {
      ...lock,
      ...(on === undefined ? {} : { display: { x: on.x, y: on.y, width: on.width, height: on.height } }),
    };
  }
  return machine === 'display' ? { ...lock, ...(monitor === null ? {} : { board: { monitor } }) } : {};
};

/**
 * The profile (terminal.json) that these answers make; null while a vital one is missing. A machine that begins a centre hosts its hub and is the supervisor's,
 * too: otherwise nobody could let the others in. A kiosk's own series is its number, which is unique in the site. Pure.
 */
export const profileOf = (answers: Answers, around: ProfileSurroundings): Readonly<Record<string, unknown>> | null => {
  const { machine, counter, number, printer, scanner, hub } = answers;
  const [site, name, way] = [siteName(answers), terminalName(answers), siteOf(answers)];
  if (machine === null || site === null || name === null || way === null) return null;
  const founds = way === 'new';
  return {
    site,
    name,
    roles: founds && machine !== 'supervisor' ? [machine, 'supervisor'] : [machine],
    ...(machine === 'counter' && counter !== null ? { counter } : {}),
    ...(machine === 'kiosk' && number !== null ? { series: String(number) } : {}),
    ...(founds ? { hosts: { port: around.hubPort }, seed: SEED_FILE } : {}),
    ...(!founds && hub !== null ? { hub: hub.address } : {}),
    ...(printer === null ? {} : { printer }),
    ...(scanner === null ? {} : { scanner }),
    ...placeOf(answers, around),
  };
};

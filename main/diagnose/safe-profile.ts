/** Fields of terminal.json that a technician needs; everything else (codes, demo, folders) stays out of a report. */
const told = [
  'site',
  'name',
  'roles',
  'training',
  'counter',
  'series',
  'hub',
  'hosts',
  'printer',
  'secondPrinter',
  'scanner',
  'documentScanner',
  'drawer',
  'sign',
  'citizen',
  'kiosk',
  'display',
] as const;

/** Addresses without the user and password that may stand in them. */
const withoutLogin = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll(/\/\/[^/\s]*@/gu, '//') : value;

/** What a report tells of a profile: where things are and what hangs on the machine, no keys and no codes. */
export const safeProfile = (profile: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const picked = Object.fromEntries(told.flatMap((key) => (profile[key] === undefined ? [] : [[key, profile[key]]])));
  // What was parsed from JSON comes back as an object.
  return JSON.parse(
    JSON.stringify({ ...picked, hasStaffCode: profile['staffCode'] !== undefined }, withoutLogin),
  ) as Readonly<Record<string, unknown>>;
};

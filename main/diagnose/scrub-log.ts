/** What a line of a log may keep; everything that is not named here is left out, so that nothing personal can be in it by accident. */
const isEventName = (value: unknown): boolean => typeof value === 'string' && /^[a-z]+(-[a-z]+){0,6}$/u.test(value);
const isCallName = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/u.test(value);
/** Counts and system numbers; too short for a telephone or a citizen number. */
const isCount = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) < 1_000_000;
const isErrorCode = (value: unknown): boolean =>
  typeof value === 'string' && /^(E[A-Z]{3,14}|ERR_[A-Z_]{3,40}|SQLITE_[A-Z_]{2,40})$/u.test(value);
const isVersion = (value: unknown): boolean => typeof value === 'string' && /^\d{1,4}\.\d{1,4}\.\d{1,4}$/u.test(value);

const kept: Readonly<Record<string, (value: unknown) => boolean>> = {
  level: isCount,
  msg: isEventName,
  name: isCallName,
  problem: isEventName,
  reason: isEventName,
  side: isEventName,
  why: isEventName,
  given: isEventName,
  code: (value) => isErrorCode(value) || isCount(value),
  version: isVersion,
  rows: isCount,
  status: isCount,
};

const errorKinds =
  /\b(TypeError|RangeError|ReferenceError|SyntaxError|StoreFailure|SqliteError|AbortError|TimeoutError|Error)\b/u;
const errorCodes = /\b(ERR_[A-Z]{2,20}(_[A-Z]{2,20}){0,5}|SQLITE_[A-Z]{2,20}(_[A-Z]{2,20}){0,3})\b/u;
/** Where in our own program: a file of ours with its line. */
const place = /\b((?:main|common|central)\/[a-z][a-z/-]{1,80}\.(?:ts|js)):(\d{1,5})/gu;

/** Of an error's text only its class, its system code and the places in our own files; the message may quote what somebody typed. */
const scrubDetail = (text: string): string => {
  const kind = errorKinds.exec(text)?.[1];
  const code = errorCodes.exec(text)?.[1];
  const places = [...text.matchAll(place)].slice(0, 6).map(([, file, line]) => `${file}:${line}`);
  return [kind, code, ...places].filter((part) => part !== undefined).join(' ');
};

/**
 * One line of backend.log without anything that could be a person's: time, event, and the values that are named as harmless and look so.
 * A line that is no log line is left out (null).
 */
export const scrubLogLine = (line: string): string | null => {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null || !('time' in json) || typeof json.time !== 'number') return null;
  const time = new Date(json.time);
  if (Number.isNaN(time.getTime())) return null;
  const parts = Object.entries(json).flatMap(([key, value]) => {
    if (key === 'time') return [];
    if (key === 'detail' && typeof value === 'string') return [`detail=${scrubDetail(value)}`];
    // Own keys only: a line could name "constructor".
    return Object.hasOwn(kept, key) && kept[key]?.(value) === true ? [`${key}=${String(value)}`] : [];
  });
  return [time.toISOString(), ...parts].join(' ');
};

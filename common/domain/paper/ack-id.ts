const FIRST = 0x21;
const SYMBOLS = 94;
const JOB_SYMBOLS = 3;

/** FNV-1a over UTF-16 units: spreads ids that differ in their last characters only. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
};

const symbol = (value: number): string => String.fromCharCode(FIRST + (value % SYMBOLS));

/**
 * The four characters a printer sends back when a job is really on paper (Epson GS ( H function 48; 21h–7Eh here). Three come
 * from the job's id and one from the attempt, so a late answer to an earlier attempt or job is not taken for this one.
 */
export const ackIdFor = (jobId: string, attempt: number): string => {
  let rest = hashOf(jobId);
  let text = '';
  for (let place = 0; place < JOB_SYMBOLS; place += 1) {
    text += symbol(rest);
    rest = Math.floor(rest / SYMBOLS);
  }
  return text + symbol(attempt);
};

/** Whether a text may stand in a GS ( H request: exactly four printable ASCII characters without space. */
export const isAckId = (text: string): boolean => /^[\x21-\x7e]{4}$/.test(text);

const FIRST = 0x21;
const SYMBOLS = 94;
const ATTEMPT_SYMBOLS = 1;
const LENGTH = 4;

/**
 * The four characters a printer sends back when a job is really on paper (Epson GS ( H function 48, characters 21h–7Eh).
 * Three come from the job's number and one from the attempt, so an answer to an earlier attempt is never taken for this one.
 */
export const ackIdOf = (jobNumber: number, attempt: number): string => {
  let rest = jobNumber;
  let text = '';
  for (let place = 0; place < LENGTH - ATTEMPT_SYMBOLS; place += 1) {
    text = String.fromCharCode(FIRST + (rest % SYMBOLS)) + text;
    rest = Math.floor(rest / SYMBOLS);
  }
  return text + String.fromCharCode(FIRST + (attempt % SYMBOLS));
};

/** Whether a text may stand in a GS ( H request: exactly four printable ASCII characters without space. */
export const isAckId = (text: string): boolean => /^[\x21-\x7e]{4}$/.test(text);

import { waitingReasons } from '#common/domain/log/verdict.ts';

const texts: readonly string[] = waitingReasons.map((bad) => JSON.stringify({ bad }));

/** Whether an entry's verdict, as text, says that its op waits for a newer program (`isWaiting` without parsing). */
export const isWaitingText = (res: string): boolean => texts.includes(res);

/** The verdicts of waiting ops as a list of SQL literals, each with a type where the column needs one (`::bytea`). */
export const waitingSql = (type = ''): string => texts.map((text) => `'${text}'${type}`).join(', ');

import type { Board } from '#common/ipc/display-calls.ts';
import { isWithin } from '#common/domain/board/hours.ts';

/** The theme of a board at an instant (UTC ms): dimmed at night, else as it is by day. */
export const boardTheme = ({ day, night }: Pick<Board, 'day' | 'night'>, at: number): 'dark' | 'light' | 'night' =>
  night !== null && isWithin(at, night) ? 'night' : day;

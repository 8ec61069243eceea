import { useLayoutEffect } from 'react';
import { burnInShift } from '#common/domain/board/burn-in-shift.ts';
import type { Board } from '#common/ipc/display-calls.ts';
import { boardTheme } from './board-light.ts';

/** Dims the window at night and moves its picture a little every few minutes, as marks on <html>: the style sheet does the rest. */
export const useBoardLight = (board: Pick<Board, 'day' | 'night'> | null, now: number): void => {
  const theme = board === null ? 'dark' : boardTheme(board, now);
  const { x, y } = burnInShift(now);
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['theme'] = theme;
    dataset['shiftX'] = String(x);
    dataset['shiftY'] = String(y);
  }, [theme, x, y]);
};

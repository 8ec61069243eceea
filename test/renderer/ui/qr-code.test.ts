import { expect, test } from 'vitest';
import { qrPath } from '#renderer/ui/qr-code.tsx';

test('a ticket code fits version 2 with its quiet zone of four, every square inside it', () => {
  const { path, width } = qrPath('MC1T01JPHW93R0E0080000000000022');
  expect(width).toBe(25 + 2 * 4);
  const places = [...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, 4 + 25 - 1]);
});

test('the three finders are where a scanner looks for them', () => {
  const { path, width } = qrPath('A042');
  const far = width - 4 - 7;
  const corners: readonly (readonly [number, number])[] = [
    [4, 4],
    [far, 4],
    [4, far],
  ];
  const dark = (x: number, y: number): boolean => path.includes(`M${x} ${y}h1v1h-1z`);
  expect(corners.map(([x, y]) => [dark(x, y), dark(x + 1, y + 1), dark(x + 3, y + 3), dark(x + 6, y + 6)])).toEqual(
    corners.map(() => [true, false, true, true]),
  );
});

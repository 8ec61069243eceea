/** Points as they are shown, with two decimals and never more than there are: 89.996 is not the 90 of a better rank. What fractions are off by is left out. */
export const shownPoints = (points: number): number => Math.floor(Math.round(points * 1e9) / 1e7) / 100;

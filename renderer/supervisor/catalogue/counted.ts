/** A number of things as it is written here: 2.104. */
export const counted = (n: number): string => n.toLocaleString('vi-VN');

/** A dash stays at the end of its line, as in print: "Xây dựng –" and not "– Đô thị". */
export const keepDash = (name: string): string => name.replaceAll(' – ', '\u00a0– ');

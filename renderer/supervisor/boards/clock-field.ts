import { hoursSchema, type Hours } from '#common/domain/board/hours.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** Minutes after midnight as a time field has them: "07:30". */
export const clockText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/** What a time field says, in minutes after midnight; null while it says nothing. */
export const clockMinutes = (text: string): number | null => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/u.exec(text) ?? [];
  const at = Number(hours) * 60 + Number(minutes);
  return hoursSchema.shape.from.safeParse(at).success ? at : null;
};

/** Hours with one end set anew; a half-typed time leaves them. */
export const withEnd = (hours: Hours, end: keyof Hours, text: string): Hours => {
  const at = clockMinutes(text);
  return at === null ? hours : { ...hours, [end]: at };
};

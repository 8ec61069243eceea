import type { FormSheet } from '#common/domain/form/form-sheet.ts';
import { markSaid } from '#common/domain/site/training.ts';
import { standingSchema } from '#common/ipc/enrolment-calls.ts';
import type { RegisteredWindow } from '../ipc/serve.ts';

/**
 * A report's paper with the mark of its terminal (training, demo), or without one where it is at work. The backend says which, whatever the window has put
 * there; null when it cannot be asked: an official paper without its mark may not leave the house.
 */
export const markReport = async (window: RegisteredWindow, sheet: FormSheet): Promise<FormSheet | null> => {
  const reply = await window.call(window.role, 'terminal.standing', {});
  if (!reply.ok) return null;
  const { mark } = standingSchema.parse(reply.value);
  const { worthless: _, ...bare } = sheet;
  return mark === undefined ? bare : { ...bare, worthless: markSaid(mark) };
};

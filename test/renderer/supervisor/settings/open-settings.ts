import type { Answers, Screen, Screens } from '#test/support/screen.ts';
import { wellAnswers } from '../floor.ts';
import { settingsView } from './settings-view.ts';

/** The supervisor's settings, opened by their key on the first service. */
export const openSettings = async (
  screens: Screens,
  answers: Answers = {},
  size = { width: 1366, height: 768 },
): Promise<Screen> => {
  const screen = await screens.open({
    ...size,
    answers: {
      ...wellAnswers(),
      'settings.show': settingsView,
      'settings.save': ({ change }) => ({ kind: 'saved', id: ('id' in change ? change.id : null) ?? 'new' }),
      ...answers,
    },
  });
  await screen.page.getByRole('heading', { name: 'Mọi việc đều ổn' }).waitFor();
  await screen.page.keyboard.press('F8');
  await screen.page.getByRole('heading', { level: 1, name: 'Hộ tịch – Chứng thực' }).waitFor();
  return screen;
};

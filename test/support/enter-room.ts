import type { Page } from 'playwright';

/** Opens a room of the supervisor's window by the word on its door, wherever the door stands: on the bar or in the menu of more rooms. */
export const enterRoom = async (page: Page, name: string): Promise<void> => {
  const more = page.getByRole('button', { name: /Phòng khác|More rooms/u });
  await more.waitFor();
  const onBar = page.getByRole('banner').getByRole('button', { name });
  if ((await onBar.count()) > 0) return onBar.click();
  await more.click();
  return page.getByRole('menuitem', { name }).click();
};

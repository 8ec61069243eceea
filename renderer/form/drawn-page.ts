/**
 * Resolves when an element of this selector stands in the page and every font it asked for is there. By what changes in the page, not by frames:
 * a page that nobody sees may be given none.
 */
export const drawnPage = async (page: Document, selector: string): Promise<void> => {
  await new Promise<void>((resolve) => {
    const look = (): void => {
      const element = page.querySelector(selector);
      if (element === null) return;
      observer.disconnect();
      // Its layout asks for the fonts it needs.
      element.getBoundingClientRect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(page, { childList: true, subtree: true });
    look();
  });
  await page.fonts.ready;
};

/** Resolves when an element of this selector stands in the page and every font it asked for is there. */
export const drawnPage = (page: Document, selector: string): Promise<unknown> =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (page.querySelector(selector) === null) requestAnimationFrame(look);
      else resolve();
    };
    look();
  }).then(() => page.fonts.ready);

/** How the doors below the tiles look: each a line of its own, or side by side on a screen that lies and with low buttons, where their words wrap. */
export const doorLook =
  'w-full text-[1.3rem] low:h-full low:text-[1.1rem] low:leading-tight low:whitespace-normal! landscape:h-full landscape:leading-tight landscape:whitespace-normal!';

/** Writes one line of the shell's log to stderr, where the service manager keeps it. Texts hold nothing personal. */
export const log = (
  what: string,
  details: { readonly [name: string]: string | number | boolean | null } = {},
): void => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), from: 'shell', what, ...details })}\n`);
};

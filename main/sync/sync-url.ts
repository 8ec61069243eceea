/**
 * WebSocket address of a hub or of central, from what people write in terminal.json: `host:port`, `http(s)://…` or `ws(s)://…`.
 * null when it is not an address.
 */
export const syncUrl = (address: string): string | null => {
  const text = address.trim();
  const withScheme = /^[a-z]+:\/\//iu.test(text) ? text : `ws://${text}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const scheme = { 'http:': 'ws', 'https:': 'wss', 'ws:': 'ws', 'wss:': 'wss' }[url.protocol];
  if (scheme === undefined || url.hostname === '') return null;
  return `${scheme}://${url.host}${url.pathname.replace(/\/+$/u, '')}/sync`;
};

/** Whether an address names this very machine. */
export const isLoopback = (address: string): boolean => {
  const url = syncUrl(address);
  return url !== null && /^(?:127\.[\d.]+|localhost|\[::1\])$/u.test(new URL(url).hostname);
};

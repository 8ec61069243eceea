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

/**
 * Where other machines of the local network find the hub ('host:port') that this one reaches at a `/sync` address; `own` are this machine's addresses, for the
 * machine that hosts the hub itself. null without a hub.
 */
export const hubForOthers = (url: string | null, own: readonly string[]): string | null => {
  const address = url === null ? null : syncUrl(url.replace(/\/sync$/u, ''));
  if (url === null || address === null) return null;
  const { hostname, port } = new URL(address);
  return `${isLoopback(url) ? (own[0] ?? hostname) : hostname}:${port === '' ? '80' : port}`;
};

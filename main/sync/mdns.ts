import Bonjour from 'bonjour-service';

/** A hub as it says its name in the local network. */
export type AnnouncedHub = { readonly site: string; readonly gen: string; readonly port: number };

/** Takes the code of an error (`EADDRINUSE`, `ENODEV`, …): once each, for the log. */
type OnTrouble = (code: string) => void;
type Stop = () => Promise<void>;

/** DNS-SD service type `_motcua-hub._tcp` (RFC 6763). */
const SERVICE_TYPE = 'motcua-hub';
/** How often one asks again: a question over UDP may be lost, and a hub's address may change. */
const ASK_AGAIN_MS = 30_000;

/** RFC 6762's port. Only tests take another, to be among themselves. */
const MDNS_PORT = 5353;

/** What bonjour-service's types hide: its mDNS socket, whose `error` event would end the program if nobody listened. */
type WithSocket = {
  readonly server: {
    readonly mdns: {
      readonly on: (event: 'error' | 'warning', heard: Heard) => void;
      readonly query: (name: string, type: 'PTR', sent: (error?: Error | null) => void) => void;
    };
  };
};
type Heard = (error: unknown) => void;
type Opened = { readonly mdns: Bonjour; readonly heard: Heard };

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error ? String(error.code) : error.name;
};

/** Each code once: a missing interface is missing every five seconds. */
const heardOnce = (onTrouble: OnTrouble): Heard => {
  const said = new Set<string>();
  return (error) => {
    const code = codeOf(error);
    if (said.has(code)) return;
    said.add(code);
    onTrouble(code);
  };
};

/** Opens mDNS on every IPv4 interface. null when the system refuses at once; what goes wrong later is only said. */
const openMdns = (onTrouble: OnTrouble, port: number): Opened | null => {
  const heard = heardOnce(onTrouble);
  try {
    const mdns = new Bonjour({ port }, heard);
    // The field is private in the types only; see WithSocket.
    const { server } = mdns as unknown as WithSocket;
    server.mdns.on('error', heard);
    server.mdns.on('warning', heard);
    // bonjour-service says nothing when it cannot send, without a network: this one question tells.
    server.mdns.query(`_${SERVICE_TYPE}._tcp.local`, 'PTR', (error) => {
      if (error instanceof Error) heard(error);
    });
    return { mdns, heard };
  } catch (error) {
    heard(error);
    return null;
  }
};

const close = ({ mdns, heard }: Opened): Promise<void> =>
  new Promise((resolve) => {
    try {
      mdns.destroy(resolve);
    } catch (error) {
      heard(error);
      resolve();
    }
  });

/**
 * Says in the local network that this machine hosts the site's hub (mDNS, RFC 6762), until it is stopped; then it says goodbye.
 * Never throws: without multicast or without a network nothing is said but the trouble.
 */
export const announceHub = ({ site, gen, port }: AnnouncedHub, onTrouble: OnTrouble, mdnsPort = MDNS_PORT): Stop => {
  const opened = openMdns(onTrouble, mdnsPort);
  if (opened === null) return () => Promise.resolve();
  const { mdns, heard } = opened;
  try {
    // A generation is unique, so nobody has to be asked whether the name is free.
    mdns.publish({
      name: gen,
      host: `${gen}.local`,
      type: SERVICE_TYPE,
      port,
      txt: { site, gen },
      probe: false,
      disableIPv6: true,
    });
  } catch (error) {
    heard(error);
  }
  return async () => {
    await new Promise<void>((resolve) => {
      mdns.unpublishAll(() => resolve());
    });
    await close(opened);
  };
};

/** The site in a service's TXT, '' without one. bonjour-service gives `any`: it is what somebody sent. */
const siteOf = (txt: unknown): string =>
  typeof txt === 'object' && txt !== null && 'site' in txt && typeof txt.site === 'string' ? txt.site : '';

type Found = ReadonlyMap<string, readonly string[]>;

/** `address:port` of everything that was found, each once. */
const placesOf = (...rounds: readonly Found[]): readonly string[] => [
  ...new Set(rounds.flatMap((round) => [...round.values()].flat())),
];

/**
 * Listens for hubs of a site (null: of any), and asks for them every 30 s; tells all places (`address:port`) that answered lately whenever they change.
 * It is hearsay: whoever uses a place asks it for its generation first. Never throws.
 */
export const browseHubs = (
  site: string | null,
  listener: (places: readonly string[]) => void,
  onTrouble: OnTrouble,
  mdnsPort = MDNS_PORT,
): Stop => {
  const opened = openMdns(onTrouble, mdnsPort);
  if (opened === null) return () => Promise.resolve();
  const { mdns } = opened;
  let before: Found = new Map();
  let now = new Map<string, readonly string[]>();

  const ask = () => {
    // The library's own filter by TXT breaks at a service without one.
    const browser = mdns.find({ type: SERVICE_TYPE });
    browser.on('up', ({ fqdn, port, referer, addresses, txt }) => {
      if (site !== null && siteOf(txt) !== site) return;
      const hosts = [...(referer === undefined ? [] : [referer.address]), ...(addresses ?? [])];
      now.set(
        fqdn,
        hosts.map((host) => `${host}:${port}`),
      );
      listener(placesOf(now, before));
    });
    browser.on('down', ({ fqdn }) => {
      if (!now.delete(fqdn) && !before.has(fqdn)) return;
      before = new Map([...before].filter(([known]) => known !== fqdn));
      listener(placesOf(now, before));
    });
    return browser;
  };
  let browser = ask();
  const timer = setInterval(() => {
    browser.stop();
    before = now;
    now = new Map();
    browser = ask();
  }, ASK_AGAIN_MS);
  return () => {
    clearInterval(timer);
    browser.stop();
    return close(opened);
  };
};

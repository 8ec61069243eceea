/** The scheme and host under which the windows' own files are served: the only address a window may ever be at. */
export const ownScheme = 'app';
export const ownHost = 'motcua';

/** The address of one of the windows' own files, such as 'kiosk.html'. */
export const ownAddress = (file: string): string => `${ownScheme}://${ownHost}/${file}`;

/**
 * True for an address of our own. Scheme and host are compared, never `origin`: to Node every custom scheme has the origin 'null',
 * so two foreign addresses would look alike.
 */
export const isOwnAddress = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${ownScheme}:` && host === ownHost;
};

/** What a terminal signs in its hello: bound to the protocol, the site and its own name, so that a signature fits one connection only. */
export const challengeText = (nonce: string, site: string, term: string): string =>
  `motcua hello\n${site}\n${term}\n${nonce}`;

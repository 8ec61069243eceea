/** Epoch in which a hub sequences a terminal's waiting ops again; `h` is the chain hash of the first of them, so a second try has the same name. */
export const rereadEpoch = (h: string): string => `u${h}`;

/** Whether entries of this epoch may be waiting ops that were read anew. An epoch that a terminal made up may look like one, too. */
export const mayBeReread = (epoch: string): boolean => epoch.startsWith('u');

import type { Dossier } from './dossier.ts';

/** The place that has the dossier (nơi đang giữ hồ sơ): where it was forwarded last, or `here` while it never left. */
export const lastPlace = ({ history }: Pick<Dossier, 'history'>, here: string): string => {
  const hop = history.findLast((entry) => entry.step?.event === 'forward' && entry.refused === undefined)?.step;
  return hop?.event === 'forward' ? hop.to : here;
};

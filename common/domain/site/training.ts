import { assertNever } from '../../kit/assert-never.ts';

/** Sites of training (tập huấn) are called so, and no other site is: a hub takes terminals of its own site only, so the two never meet. */
const TRAINING_SITE = /^TAP-HUAN(?:[.-][A-Za-z0-9.-]*)?$/u;

/** The site that a machine in training mode is. */
export const trainingSite = 'TAP-HUAN';

/** Whether a site's name says that nothing of it is real. */
export const isTrainingSite = (site: string): boolean => TRAINING_SITE.test(site);

/** Why nothing of a terminal is real: people are trained at it (chế độ tập huấn), or it belongs to the demo centre. */
export type Mark = 'training' | 'demo';

/** The mark of every paper and form, in both languages: a paper is read far from any screen that could say it. */
export const markWords = (mark: Mark): { readonly vi: string; readonly en: string } => {
  switch (mark) {
    case 'training':
      return { vi: 'TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ', en: 'TRAINING – NOT VALID' };
    case 'demo':
      return { vi: 'TRÌNH DIỄN – KHÔNG CÓ GIÁ TRỊ', en: 'DEMO – NOT VALID' };
    default:
      return assertNever(mark);
  }
};

/** The mark in one line, as forms, reports and files bear it. */
export const markSaid = (mark: Mark): string => {
  const { vi, en } = markWords(mark);
  return `${vi} · ${en}`;
};

/** A file's or folder's name with the mark in front (TAP-HUAN-, TRINH-DIEN-): it is read where nobody opens the file; the bare name where there is no mark. */
export const markedName = (mark: Mark | null, name: string): string => {
  switch (mark) {
    case null:
      return name;
    case 'training':
      return `TAP-HUAN-${name}`;
    case 'demo':
      return `TRINH-DIEN-${name}`;
    default:
      return assertNever(mark);
  }
};

/** The mark of a terminal with this profile; null for a terminal at work. */
export const markOf = ({
  training,
  demo,
}: {
  readonly training?: true | undefined;
  readonly demo?: object | undefined;
}): Mark | null => {
  if (training === true) return 'training';
  return demo === undefined ? null : 'demo';
};

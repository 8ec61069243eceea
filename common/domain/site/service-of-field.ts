import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import type { ServiceSettings, WithId } from './site-config.ts';

const parts = (name: string): readonly string[] => name.split(/[–,/]| - /u).map(foldVietnamese);

/**
 * The queue service that serves procedures of a field (lĩnh vực) of the catalogue: the one that lists the field, else the one that has it in
 * its name ("Hộ tịch – Chứng thực" serves "Chứng thực"). Null where the site says neither: then nobody is sent to a wrong queue.
 */
export const serviceOfField = (
  services: readonly WithId<ServiceSettings>[],
  field: string,
): WithId<ServiceSettings> | null => {
  const wanted = foldVietnamese(field);
  return (
    services.find(({ fields }) => fields.some((each) => foldVietnamese(each) === wanted)) ??
    services.find(({ name }) => parts(name.vi).includes(wanted)) ??
    null
  );
};

/** Services whose name or hint, in either language, has words that begin with each typed word; names before hints, then in the site's order. */
export const servicesByTyping = (
  services: readonly WithId<ServiceSettings>[],
  typed: string,
): readonly WithId<ServiceSettings>[] => {
  const terms = foldVietnamese(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((term) => term !== '');
  if (terms.length === 0) return [];
  const has = (...texts: readonly string[]): boolean => {
    const all = ` ${texts
      .map(foldVietnamese)
      .join(' ')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`;
    return terms.every((term) => all.includes(` ${term}`));
  };
  const named = services.filter(({ name }) => has(name.vi, name.en));
  const hinted = services.filter(({ name, hint }) => has(name.vi, name.en, hint.vi, hint.en));
  return [...new Set([...named, ...hinted])];
};

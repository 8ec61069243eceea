import { z } from 'zod';
import { builtInTemplates } from './built-in/templates.ts';
import { checkTemplate } from './check-template.ts';
import { type PaperKind, type Template, paperKindSchema, templateSchema } from './template.ts';

/**
 * Setting `template-version:<id>`: one saved version, never changed again. `savedAt` UTC ms. The template is read by its own schema where it
 * is used, so that a version of a newer program is kept and named instead of lost.
 */
export const templateVersionSchema = z.object({
  paper: paperKindSchema,
  number: z.number().int().positive(),
  savedAt: z.number().int(),
  savedBy: z.string(),
  template: z.unknown(),
});
export type TemplateVersion = z.infer<typeof templateVersionSchema>;

/** Setting `template:<paper>`: which version is in use; null is the built-in one. */
export const templateChoiceSchema = z.object({ version: z.string().nullable() });
export type TemplateChoice = z.infer<typeof templateChoiceSchema>;

/** The template a paper is printed by, and why it is the built-in one where another was chosen. */
export type UsedTemplate = {
  readonly template: Template;
  readonly version: string | null;
  readonly trouble: 'version-missing' | 'version-unusable' | null;
};

/** A stored template if this program can print by it, else null. */
export const readTemplate = (paper: PaperKind, stored: unknown): Template | null => {
  const parsed = templateSchema.safeParse(stored);
  return parsed.success && checkTemplate(paper, parsed.data).length === 0 ? parsed.data : null;
};

/** Decides what a paper is printed by: the chosen version, or the built-in template when none is chosen or it cannot be used. */
export const usedTemplate = (
  paper: PaperKind,
  choice: TemplateChoice | undefined,
  versions: readonly (TemplateVersion & { readonly id: string })[],
): UsedTemplate => {
  const builtIn = { template: builtInTemplates[paper], version: null };
  const wanted = choice?.version ?? null;
  if (wanted === null) return { ...builtIn, trouble: null };
  const found = versions.find(({ id }) => id === wanted);
  if (found?.paper !== paper) return { ...builtIn, trouble: 'version-missing' };
  const template = readTemplate(paper, found.template);
  return template === null ? { ...builtIn, trouble: 'version-unusable' } : { template, version: wanted, trouble: null };
};

import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import type { Template } from '#common/domain/template/template.ts';
import type { PaperDocument, PaperWidth } from './document.ts';
import { vietnameseLetters } from './paper-letters.ts';
import { templateDocument } from './template-document.ts';

/** What both codes of the test page say; short, so that bars of three dots fit on 58 mm too. */
export const TEST_CODE = 'MOTCUA-0123';

/**
 * The page of "in thử": every Vietnamese letter in both weights, a ruler in millimetres, a QR code and a Code 128. `printedAt` is ready text.
 */
export const testPageDocument = (
  printer: string,
  width: PaperWidth,
  printedAt = '',
  template: Template = builtInTemplates['test-page'],
): PaperDocument => {
  const values: FieldsOf<'test-page'> = { printer, letters: vietnameseLetters.join(' '), code: TEST_CODE, printedAt };
  return templateDocument({ paper: 'test-page', template, values, width, copy: 1 });
};

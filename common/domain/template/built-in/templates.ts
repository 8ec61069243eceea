import type { PaperKind, Template } from '../template.ts';
import { parcelLabelTemplate, testPageTemplate } from './labels.ts';
import { refusalTemplate, resultReceiptTemplate, supplementTemplate } from './letters.ts';
import { moneyReceiptTemplate, paymentRequestTemplate } from './money.ts';
import { checklistTemplate, receiptTemplate } from './receipt.ts';
import { ticketTemplate } from './ticket.ts';

/** What every paper looks like until somebody changes it, and whenever a changed one cannot be used. */
export const builtInTemplates: { readonly [Kind in PaperKind]: Template } = {
  ticket: ticketTemplate,
  receipt: receiptTemplate,
  checklist: checklistTemplate,
  supplement: supplementTemplate,
  refusal: refusalTemplate,
  'result-receipt': resultReceiptTemplate,
  'money-receipt': moneyReceiptTemplate,
  'payment-request': paymentRequestTemplate,
  'parcel-label': parcelLabelTemplate,
  'test-page': testPageTemplate,
};

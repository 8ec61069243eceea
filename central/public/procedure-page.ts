import { deadlineFor } from '#common/domain/catalogue/procedure.ts';
import { replacedByData } from '#common/domain/catalogue/replaced-by-data.ts';
import type { ProcedureOnPhone, PublicCentre } from '#common/domain/phone/public-floor.ts';
import { html, type Html } from './html.ts';
import type { Language, Page } from './page.ts';
import { procedureWords } from './procedure-words.ts';

const money = new Intl.NumberFormat('vi-VN');

/** A Vietnamese text on a page that may be in English: a reading aid must know. */
const vietnamese = (text: string, language: Language): Html =>
  language === 'vi' ? html`${text}` : html`<span lang="vi">${text}</span>`;

/** The page of a procedure (thủ tục): papers, fee, time and where. */
export const procedurePage = (
  { procedure, where }: ProcedureOnPhone,
  { address, hotline }: PublicCentre,
  language: Language,
): Page => {
  const words = procedureWords[language];
  const isForeign = language === 'en' && procedure.nameEn !== '';
  const name = isForeign ? html`${procedure.nameEn}` : vietnamese(procedure.nameVi, language);
  const { feeVnd, feeNote } = procedure;
  const fee = feeVnd === null ? words.feeByRule : feeVnd === 0 ? words.noFee : `${money.format(feeVnd)}\u00a0đ`;
  const documents = procedure.documents.map((document) => {
    const database = replacedByData(document, procedure);
    return html`<li>${vietnamese(document, language)}${
      database === '' ? null : html`<br><span class="small soft">${words.fromData(database)}</span>`
    }</li>`;
  });
  const place =
    where === null
      ? html`<dd>${words.ask}</dd>`
      : html`<dd>${words.service(where.service[language])}${where.counters.length === 0 ? null : html`<br>${where.counters.map((one) => one[language]).join(', ')}`}</dd>`;
  return {
    status: 200,
    language,
    title: procedure.shortNameVi,
    main: html`<p class="soft">${words.procedure}</p><h1>${name}</h1><h2>${words.documents}</h2>${
      documents.length === 0 ? html`<p>${words.noDocuments}</p>` : html`<ol class="card list">${documents}</ol>`
    }<dl class="card"><dt>${words.time}</dt><dd>${words.deadline(deadlineFor(procedure, 'counter'))}</dd><dt>${
      words.fee
    }</dt><dd>${fee}${feeNote === '' ? null : html`<br><span class="small">${vietnamese(feeNote, language)}</span>`}</dd><dt>${
      words.where
    }</dt>${place}${address === '' ? null : html`<dd>${vietnamese(address, language)}</dd>`}<dt>${words.decidedBy}</dt><dd>${vietnamese(
      procedure.agency,
      language,
    )}</dd>${
      hotline === ''
        ? null
        : html`<dt>${words.hotline}</dt><dd><a href="tel:${hotline.replaceAll(/[^\d+]/gu, '')}">${hotline}</a></dd>`
    }<dt>${words.code}</dt><dd>${procedure.code}</dd></dl><p class="soft">${words.show}</p>`,
    refreshSeconds: null,
  };
};

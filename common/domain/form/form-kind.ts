import { z } from 'zod';

/**
 * Every paper of a dossier that prints on A5 or A4: the seven forms of Circular 03/2025/TT-VPCP Annex I by their number, and the prints that
 * centres use beside them (domain.md §1.2).
 */
export const formKindSchema = z.enum([
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  'result-receipt',
  'label',
  'hand-over',
  'result-list',
  'post-record',
  'day-end',
]);
export type FormKind = z.infer<typeof formKindSchema>;

/** Whose numbers and titles the forms bear: many centres still print those of Circular 01/2018. */
export const formsBySchema = z.enum(['circular-03-2025', 'circular-01-2018']);
export type FormsBy = z.infer<typeof formsBySchema>;

/** A form's number ('Mẫu số 06'; '' for a print without one) and its exact title in capitals, as it stands on the paper. */
export type FormName = { readonly number: string; readonly title: string };

const named = (number: string, title: string): FormName => ({ number, title });

const current: Readonly<Record<FormKind, FormName>> = {
  '01': named('01', 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ'),
  '02': named('02', 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ'),
  '03': named('03', 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ'),
  '04': named('04', 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT'),
  '05': named('05', 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ'),
  '06': named('06', 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ'),
  '07': named('07', 'SỔ THEO DÕI HỒ SƠ'),
  'result-receipt': named('', 'GIẤY BIÊN NHẬN TRẢ KẾT QUẢ'),
  label: named('', 'TEM HỒ SƠ'),
  'hand-over': named('', 'GIẤY BÀN GIAO HỒ SƠ'),
  'result-list': named('', 'PHIẾU BÀN GIAO KẾT QUẢ'),
  'post-record': named('', 'BIÊN BẢN GIAO NHẬN HỒ SƠ'),
  'day-end': named('', 'BẢNG KÊ THU PHÍ, LỆ PHÍ'),
};

/** What was numbered or called otherwise before: six forms, none of them about stopping. */
const before: Partial<Readonly<Record<FormKind, FormName>>> = {
  '04': named('04', 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ'),
  '05': named('', 'THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ'),
  '06': named('05', 'PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ'),
  '07': named('06', 'SỔ THEO DÕI HỒ SƠ'),
};

/** Number and title of a form under the circular that the site prints by. */
export const formName = (form: FormKind, by: FormsBy): FormName =>
  (by === 'circular-01-2018' ? before[form] : undefined) ?? current[form];

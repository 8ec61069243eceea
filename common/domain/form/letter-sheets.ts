import type { ApologyFields, StopFields } from './form-fields.ts';
import { line, lineIfKnown, placeAndDay, SEALED, sentence, signature, type BareSheet } from './form-sheet.ts';

/** Mẫu 04, Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết: signed by the head of the agency that is late. */
export const apologySheet = (fields: ApologyFields): BareSheet => ({
  form: '04',
  size: 'a5',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: `Số: ${fields.number === '' ? '………/PXL-HCC' : fields.number}`,
  code: fields.code,
  subtitle: 'V/v xin lỗi vì chậm trả kết quả giải quyết thủ tục hành chính',
  pieces: [
    line('Kính gửi:', fields.to, true),
    line('Ngày tiếp nhận hồ sơ:', fields.receivedAt),
    line('Nội dung yêu cầu giải quyết:', fields.request, true),
    line('Mã hồ sơ:', fields.code),
    line('Thời gian hẹn trả kết quả:', fields.dueAt),
    line('Đơn vị chủ trì giải quyết:', fields.leadAgency),
    sentence('Tuy nhiên, đến nay hồ sơ chưa có kết quả giải quyết theo thời gian đã hẹn.'),
    line('Lý do:', fields.reason),
    ...(fields.reason === '' ? [line('', '')] : []),
    sentence('Chúng tôi xin lỗi vì đã chậm trả kết quả và gây phiền hà cho Ông/Bà/Tổ chức.'),
    line(
      'Đề nghị gia hạn và hẹn trả kết quả vào:',
      fields.newDueAt === '' ? '…… giờ ……, ngày ……/……/………' : fields.newDueAt,
      true,
    ),
    sentence('Rất mong nhận được sự thông cảm của Ông/Bà/Tổ chức.'),
  ],
  notes: ['Nơi nhận: như trên; lưu.'],
  placeAndDay: placeAndDay(fields.place, fields.day),
  signatures: [signature('THỦ TRƯỞNG CƠ QUAN', fields.signer, SEALED)],
});

const stopped = ({ expired }: StopFields): string =>
  expired
    ? 'Quá thời hạn bổ sung, hoàn thiện hồ sơ mà Ông/Bà/Tổ chức chưa nộp đủ giấy tờ theo yêu cầu. Chúng tôi thông báo dừng giải quyết hồ sơ nêu trên kể từ ngày ra thông báo này.'
    : 'Hồ sơ chưa có quyết định giải quyết. Theo đề nghị của Ông/Bà/Tổ chức, chúng tôi thông báo dừng giải quyết hồ sơ nêu trên kể từ ngày ra thông báo này.';

/** Mẫu 05, Thông báo dừng giải quyết hồ sơ: the applicant asked for it and no decision has been issued; signed by the centre. */
export const stopSheet = (fields: StopFields): BareSheet => ({
  form: '05',
  size: 'a5',
  parentAgency: fields.parentAgency,
  agency: fields.agency,
  reference: `Số: ${fields.number === '' ? '………/TB' : fields.number}`,
  code: fields.code,
  subtitle: '',
  pieces: [
    line('Kính gửi:', fields.to, true),
    line('Mã hồ sơ:', fields.code),
    line('Nội dung yêu cầu giải quyết:', fields.request, true),
    line('Ngày tiếp nhận hồ sơ:', fields.receivedAt),
    ...(fields.expired
      ? []
      : [line('Ngày đề nghị dừng giải quyết:', fields.askedAt), line('Hình thức đề nghị:', fields.askedHow)]),
    ...lineIfKnown('Lý do:', fields.reason),
    sentence(stopped(fields)),
    line('Giấy tờ trả lại:', fields.givenBack),
    line('Phí, lệ phí:', fields.fee),
  ],
  notes: fields.hotline === '' ? [] : [`Đường dây nóng: ${fields.hotline}`],
  placeAndDay: placeAndDay(fields.place, fields.day),
  signatures: [signature('ĐẠI DIỆN CƠ QUAN', fields.officer, SEALED)],
});

import { type ColumnId, headingOf } from './columns.ts';
import type { LineProblem } from './problems.ts';

type Language = 'vi' | 'en';
type Words = Readonly<Record<LineProblem['problem'], Readonly<Record<Language, string>>>>;

/** What is wrong and what to do, for every kind of problem: on screen and in the file of the wrong lines alike. `{value}` and `{number}` are filled in. */
const words: Words = {
  missing: { vi: 'còn trống. Ghi vào ô này.', en: 'is empty. Fill it in.' },
  code: {
    vi: '“{value}” không phải mã thủ tục. Ghi như 1.001193 (một số, dấu chấm, sáu số); nếu Excel bỏ mất số 0 cuối, đổi ô thành Văn bản rồi ghi lại.',
    en: '“{value}” is no procedure code. Write it like 1.001193 (a digit, a point, six digits); if Excel dropped the last 0, make the cell Text and type it again.',
  },
  days: {
    vi: '“{value}” không phải số ngày. Ghi số, ví dụ 10, hoặc “10 ngày làm việc”, “15 ngày”, “8 giờ”.',
    en: '“{value}” is no number of days. Write a number, such as 10, or “10 ngày làm việc”, “15 ngày”, “8 giờ”.',
  },
  money: {
    vi: '“{value}” không phải số tiền. Ghi số đồng, ví dụ 8.000; không thu thì ghi 0.',
    en: '“{value}” is no amount. Write đồng, such as 8.000; 0 where nothing is charged.',
  },
  'money-small': {
    vi: '{value} đồng quá nhỏ: có lẽ bảng tính đã đọc 8.000 thành 8. Ghi lại đủ số, ví dụ 8000; nếu đúng là vậy, ghi “{value} đồng”.',
    en: '{value} đồng is too little: the spreadsheet may have taken 8.000 for 8. Write all of it, such as 8000; if it is meant, write “{value} đồng”.',
  },
  level: {
    vi: '“{value}” không phải cấp thực hiện. Ghi Cấp xã, Cấp tỉnh hoặc Cấp bộ.',
    en: '“{value}” is no level. Write Cấp xã, Cấp tỉnh or Cấp bộ.',
  },
  'online-level': {
    vi: '“{value}” không phải mức độ trực tuyến. Ghi Toàn trình, Một phần hoặc Không.',
    en: '“{value}” is no online level. Write Toàn trình, Một phần or Không.',
  },
  'yes-no': { vi: '“{value}” phải là Có hoặc Không.', en: '“{value}” must be Có or Không.' },
  state: {
    vi: '“{value}” không phải tình trạng. Ghi Đang dùng hoặc Ngừng dùng.',
    en: '“{value}” is no state. Write Đang dùng or Ngừng dùng.',
  },
  'fee-formula': {
    vi: '“{value}” không phải công thức phí. Ghi như “1.000/trang”, “8.000/bản”, “Cố định 8.000”, “Không thu” hoặc “Nhập tay”.',
    en: '“{value}” is no fee formula. Write “1.000/trang”, “8.000/bản”, “Cố định 8.000”, “Không thu” or “Nhập tay”.',
  },
  replaceable: {
    vi: '“{value}”: mỗi dòng trong ô ghi “Giấy tờ → Cơ sở dữ liệu”.',
    en: '“{value}”: write “Paper → Database” on each line of the cell.',
  },
  'supplement-policy': {
    vi: '“{value}”: ghi “Tính lại từ đầu”, “Cộng thời gian chờ” hoặc để trống.',
    en: '“{value}”: write “Tính lại từ đầu”, “Cộng thời gian chờ” or leave it empty.',
  },
  'linked-cut-off': {
    vi: '“{value}”: ghi “Giờ cuối”, “Sau 15 giờ” hoặc để trống.',
    en: '“{value}”: write “Giờ cuối”, “Sau 15 giờ” or leave it empty.',
  },
  'version-date': {
    vi: '“{value}” có lẽ là ngày mà bảng tính đã đổi từ 2026-07. Định dạng cột là Văn bản (Text) rồi gõ lại, ví dụ 2026-07; hoặc để trống.',
    en: '“{value}” may be the day that a spreadsheet made of 2026-07. Format the column as Text and type it again, such as 2026-07, or leave it empty.',
  },
  number: {
    vi: '“{value}” phải là số nguyên, nhiều nhất {number}.',
    en: '“{value}” must be a whole number, {number} at most.',
  },
  'too-long': {
    vi: 'dài quá {number} chữ. Rút ngắn lại, hoặc xem có dòng khác lẫn vào không.',
    en: 'is longer than {number} letters. Shorten it, or see whether another line got into it.',
  },
  'too-many': {
    vi: 'có quá {number} dòng trong một ô. Bớt lại.',
    en: 'has more than {number} lines in one cell. Take some out.',
  },
  letters: {
    vi: '“{value}” có ký tự không đọc được. Gõ lại ô này.',
    en: '“{value}” holds letters that cannot be read. Type this cell again.',
  },
  formula: {
    vi: '“{value}” là công thức. Thay bằng chữ hoặc số mà công thức cho ra.',
    en: '“{value}” is a formula. Put the text or number that it gives.',
  },
  'cell-error': {
    vi: '“{value}” là lỗi của bảng tính. Sửa ô này trong bảng tính.',
    en: '“{value}” is an error of the spreadsheet. Mend the cell there.',
  },
  duplicate: {
    vi: '{value} trùng với dòng {number}. Giữ lại một dòng đúng, xóa dòng kia.',
    en: '{value} stands on line {number} too. Keep the right one, delete the other.',
  },
  'torn-quote': {
    vi: 'Dấu ngoặc kép không khớp: {value}. Thêm hoặc bỏ dấu " cho đủ đôi.',
    en: 'A quote or bracket does not match: {value}. Add or remove one so that they pair.',
  },
  cells: {
    vi: 'Không đủ hoặc thừa ô (tiêu đề có {number} ô): {value}. Xem lại dấu phân cách và dấu ngoặc kép.',
    en: 'Too few or too many cells (the headings have {number}): {value}. Look at the separators and quotes.',
  },
  value: {
    vi: '“{value}” không dùng được. Ghi theo tệp xuất ra từ màn hình này.',
    en: '“{value}” cannot be used. Write it as a file exported from this screen does.',
  },
};

/** What is wrong with a cell and what to do, without saying where: "“mười ngày” không phải số ngày. Ghi số, ví dụ 10 …". */
export const problemWords = (
  { problem, value, number }: Pick<LineProblem, 'problem' | 'value' | 'number'>,
  language: Language,
): string =>
  words[problem][language].replaceAll(/\{(value|number)\}/gu, (_, name) =>
    name === 'value' ? value : String(number ?? ''),
  );

const nameOf = (column: ColumnId | null, heading: string): string =>
  heading.trim() !== '' ? heading.trim() : column === null ? '' : headingOf(column);

/** A problem with its place: "Dòng 412, cột Thời hạn: “mười ngày” không phải số ngày. …". */
export const problemSentence = (problem: LineProblem, language: Language): string => {
  const { line, column, heading } = problem;
  const name = nameOf(column, heading);
  const where = language === 'vi' ? `Dòng ${line}` : `Line ${line}`;
  const what = language === 'vi' ? `cột ${name}` : `column ${name}`;
  return `${name === '' ? where : `${where}, ${what}`}: ${problemWords(problem, language)}`;
};

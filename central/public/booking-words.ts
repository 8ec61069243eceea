import type { Language } from './page.ts';

type BookingWords = {
  readonly title: string;
  readonly which: string;
  readonly none: string;
  readonly whichDay: string;
  readonly noDays: string;
  readonly whichSlot: string;
  readonly noSlots: string;
  readonly left: (count: number) => string;
  readonly who: string;
  readonly number: string;
  readonly numberHint: string;
  readonly phone: string;
  readonly phoneHint: string;
  readonly kept: string;
  readonly book: string;
  readonly back: string;
  readonly another: string;
  readonly booked: string;
  readonly code: string;
  readonly qr: string;
  readonly bring: string;
  readonly grace: (minutes: number) => string;
  readonly calendar: string;
  readonly cancel: string;
  readonly cancelNote: string;
  readonly cancelled: string;
  readonly cancelledNote: string;
  readonly arrived: string;
  readonly over: string;
  readonly haveCode: string;
  readonly typeCode: string;
  readonly open: string;
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly troubles: {
    readonly 'bad-number': string;
    readonly 'bad-phone': string;
    readonly 'slot-full': string;
    readonly past: string;
    readonly 'has-appointment': (when: string) => string;
    readonly 'missed-too-many': (day: string) => string;
    readonly 'too-many': string;
    readonly 'no-code': string;
    readonly 'too-late': string;
  };
};

/** Words of the pages on which appointments (lịch hẹn) are made. */
export const bookingWords: Readonly<Record<Language, BookingWords>> = {
  vi: {
    title: 'Đặt lịch hẹn',
    which: 'Ông/bà cần làm việc gì?',
    none: 'Trung tâm chưa nhận đặt lịch hẹn. Mời ông/bà đến lấy số tại ki-ốt.',
    whichDay: 'Chọn ngày',
    noDays: 'Lĩnh vực này đã kín lịch trong những ngày tới. Mời ông/bà xem lại sau, hoặc đến lấy số tại ki-ốt.',
    whichSlot: 'Chọn giờ',
    noSlots: 'Ngày này không còn giờ trống. Mời ông/bà chọn ngày khác.',
    left: (count) => `còn ${count} chỗ`,
    who: 'Người đến làm thủ tục',
    number: 'Số căn cước (12 chữ số)',
    numberHint: 'Để mỗi người giữ chỗ vừa đủ, và để nhận ra lịch hẹn khi quét thẻ tại ki-ốt.',
    phone: 'Số điện thoại',
    phoneHint: 'Để nhắc hẹn và báo đã đến khi không có mã. Được xóa sau ngày hẹn.',
    kept: 'Số căn cước không lưu nguyên văn, chỉ lưu ở dạng đã mã hóa một chiều.',
    book: 'Đặt lịch hẹn',
    back: 'Quay lại',
    another: 'Chọn giờ khác',
    booked: 'Đã đặt lịch hẹn',
    code: 'Mã hẹn',
    qr: 'Mã QR của lịch hẹn',
    bring: 'Chụp lại màn hình này. Khi đến, quét mã QR hoặc thẻ căn cước tại ki-ốt, hay bấm số điện thoại.',
    grace: (minutes) => `Chỗ được giữ đến ${minutes} phút sau giờ hẹn. Đến muộn hơn, ông/bà lấy số thường.`,
    calendar: 'Lưu vào lịch điện thoại',
    cancel: 'Hủy lịch hẹn này',
    cancelNote: 'Không đến được? Xin hủy để nhường chỗ cho người khác.',
    cancelled: 'Lịch hẹn đã hủy',
    cancelledNote: 'Cảm ơn ông/bà đã báo. Chỗ này đã dành cho người khác.',
    arrived: 'Ông/bà đã báo đến với lịch hẹn này.',
    over: 'Lịch hẹn này đã qua.',
    haveCode: 'Xem hoặc hủy lịch hẹn đã đặt',
    typeCode: 'Mã hẹn (10 ký tự)',
    open: 'Mở lịch hẹn',
    weekdays: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    troubles: {
      'bad-number': 'Số căn cước chưa đúng. Xin nhập đủ 12 chữ số như trên thẻ.',
      'bad-phone': 'Số điện thoại chưa đúng. Số di động có 10 chữ số, bắt đầu bằng số 0.',
      'slot-full': 'Giờ này vừa có người đặt hết. Mời ông/bà chọn giờ khác.',
      past: 'Giờ này đã qua. Mời ông/bà chọn giờ khác.',
      'has-appointment': (when) => `Ông/bà đã có lịch hẹn lúc ${when}. Muốn đổi giờ, xin hủy lịch hẹn đó trước.`,
      'missed-too-many': (day) =>
        `Ông/bà đã vắng mặt ở những lịch hẹn trước, nên được đặt lại từ ngày ${day}. Trước ngày đó, mời ông/bà đến lấy số tại ki-ốt.`,
      'too-many': 'Có quá nhiều lượt đặt cùng lúc. Xin chờ một phút rồi thử lại.',
      'no-code': 'Không thấy lịch hẹn nào có mã này. Xin kiểm tra lại mã.',
      'too-late': 'Lịch hẹn này không hủy được nữa.',
    },
  },
  en: {
    title: 'Book an appointment',
    which: 'What do you need?',
    none: 'This centre takes no appointments yet. Please take a number at a kiosk.',
    whichDay: 'Choose a day',
    noDays: 'There is no free time in the coming days. Please look again later, or take a number at a kiosk.',
    whichSlot: 'Choose a time',
    noSlots: 'There is no free time on this day. Please choose another day.',
    left: (count) => (count === 1 ? '1 place' : `${count} places`),
    who: 'Who will come',
    number: 'Citizen number (12 digits)',
    numberHint: 'So that nobody holds too many places, and so that your card is recognised at the kiosk.',
    phone: 'Telephone number',
    phoneHint: 'For a reminder, and to check in without a code. It is deleted after the day.',
    kept: 'The number is not stored as it is, only in a one-way encoded form.',
    book: 'Book the appointment',
    back: 'Back',
    another: 'Choose another time',
    booked: 'Your appointment is booked',
    code: 'Code',
    qr: 'QR code of the appointment',
    bring:
      'Take a picture of this screen. At the kiosk scan the QR code or your citizen card, or type your telephone number.',
    grace: (minutes) =>
      `Your place is kept until ${minutes} minutes after the time. If you come later, take an ordinary number.`,
    calendar: 'Save to the calendar of this phone',
    cancel: 'Cancel this appointment',
    cancelNote: 'You cannot come? Please cancel, so that somebody else gets the place.',
    cancelled: 'The appointment is cancelled',
    cancelledNote: 'Thank you for telling us. The place is free for somebody else.',
    arrived: 'You have checked in with this appointment.',
    over: 'This appointment is over.',
    haveCode: 'See or cancel an appointment',
    typeCode: 'Code (10 characters)',
    open: 'Open the appointment',
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    troubles: {
      'bad-number': 'The citizen number is not right. Please type its 12 digits as on the card.',
      'bad-phone': 'The telephone number is not right. A mobile number has 10 digits and begins with 0.',
      'slot-full': 'Somebody has just taken the last place. Please choose another time.',
      past: 'This time is over. Please choose another one.',
      'has-appointment': (when) =>
        `You already have an appointment at ${when}. To change it, please cancel that one first.`,
      'missed-too-many': (day) =>
        `You did not come to earlier appointments, so you can book again from ${day}. Until then, please take a number at a kiosk.`,
      'too-many': 'Too many people are booking at once. Please wait a minute and try again.',
      'no-code': 'There is no appointment with this code. Please check it.',
      'too-late': 'This appointment cannot be cancelled any more.',
    },
  },
};

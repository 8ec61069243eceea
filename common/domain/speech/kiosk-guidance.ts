import type { CallLanguage } from './clip-names.ts';

/**
 * What the kiosk says on each of its screens when somebody asked to listen (hướng dẫn bằng lời): one place for the screen that plays it, the
 * script that makes placeholders, and the voice that records the real ones (renderer/kiosk/clips/{vi,en}/NAME.ogg).
 */
export const kioskGuidance = {
  start: {
    vi: 'Kính chào ông bà. Mời ông bà chạm vào lĩnh vực cần làm để lấy số, hoặc đưa mã trên giấy tiếp nhận vào máy quét. Các nút ở cuối màn hình: chữ to, tiếng Anh, gọi nhân viên.',
    en: 'Welcome. Touch the service you need to take a number, or hold the code on your receipt under the scanner. At the bottom of the screen you can choose large text or another language, or call staff.',
  },
  'all-closed': {
    vi: 'Lúc này trung tâm chưa nhận số. Giờ nhận số trở lại được ghi trên màn hình.',
    en: 'The centre is giving no numbers now. The screen says when it does again.',
  },
  group: {
    vi: 'Mời ông bà chọn việc cần làm để lấy số. Nút quay lại ở cuối màn hình.',
    en: 'Please choose what you need to take a number. The button to go back is at the bottom.',
  },
  search: {
    vi: 'Mời ông bà gõ tên việc cần làm bằng bàn phím ở nửa dưới màn hình, rồi chọn trong danh sách phía trên bàn phím.',
    en: 'Type what you need with the keyboard in the lower half of the screen, then choose from the list above it.',
  },
  procedure: {
    vi: 'Màn hình ghi các giấy tờ cần mang. Phía dưới có nút in danh sách và nút lấy số.',
    en: 'The screen lists the documents to bring. Below are the buttons to print the list and to take a number.',
  },
  receipt: {
    vi: 'Máy đã đọc giấy tiếp nhận. Mời ông bà chọn: tôi đến nhận kết quả, hoặc tôi nộp bổ sung.',
    en: 'Your receipt was read. Please choose: I come for my result, or I bring supplements.',
  },
  'check-in': {
    vi: 'Ông bà có lịch hẹn: mời gõ số điện thoại đã đăng ký bằng các phím ở nửa dưới màn hình, hoặc đưa mã lịch hẹn vào máy quét.',
    en: 'If you have an appointment, type the phone number you booked with, using the keys in the lower half, or hold the code of the appointment under the scanner.',
  },
  appointment: {
    vi: 'Máy đã tìm thấy lịch hẹn của ông bà. Màn hình ghi việc cần làm lúc này.',
    en: 'Your appointment was found. The screen says what to do now.',
  },
  issuing: {
    vi: 'Đang lấy số, xin ông bà chờ một chút.',
    en: 'Taking your number, one moment please.',
  },
  ticket: {
    vi: 'Số thứ tự của ông bà là',
    en: 'Your number is',
  },
  closed: {
    vi: 'Lĩnh vực này lúc này chưa nhận số. Màn hình ghi khi nào mời ông bà quay lại.',
    en: 'This service gives no numbers now. The screen says when to come back.',
  },
  stuck: {
    vi: 'Chưa lấy được số. Ông bà chưa mất lượt. Xin thử lại, hoặc chạm nút gọi nhân viên ở cuối màn hình.',
    en: 'There is no number yet. You have not lost your turn. Please try again, or touch call staff at the bottom.',
  },
  exit: {
    vi: 'Mời ông bà quét phiếu hoặc gõ số thứ tự để đánh giá lần phục vụ vừa rồi.',
    en: 'Please scan your ticket or type its number to say how your visit was.',
  },
  rate: {
    vi: 'Ông bà có hài lòng với lần phục vụ này không? Mời chạm vào một trong ba khuôn mặt.',
    en: 'Were you satisfied with this visit? Please touch one of the three faces.',
  },
  thanks: {
    vi: 'Xin cảm ơn ông bà.',
    en: 'Thank you.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<CallLanguage, string>>>>;

export type GuidedScreen = keyof typeof kioskGuidance;

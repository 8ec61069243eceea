import type { Language } from './page.ts';

type ShellWords = {
  /** Name of the other language in itself, and its code. */
  readonly other: { readonly language: Language; readonly name: string };
  readonly gone: { readonly title: string; readonly what: string; readonly advice: string };
  readonly tooMany: { readonly title: string; readonly what: string; readonly advice: string };
  readonly failed: { readonly title: string; readonly what: string; readonly advice: string };
};

/** Words that every public page may need. */
export const shellWords: Readonly<Record<Language, ShellWords>> = {
  vi: {
    other: { language: 'en', name: 'English' },
    gone: {
      title: 'Không tìm thấy',
      what: 'Không tìm thấy phiếu hoặc trang này',
      advice: 'Phiếu chỉ xem được trong ngày lấy số. Xin hỏi nhân viên hoặc lấy số mới tại ki-ốt.',
    },
    tooMany: {
      title: 'Xin chờ một chút',
      what: 'Có quá nhiều lượt xem cùng lúc',
      advice: 'Xin chờ một phút rồi mở lại. Số thứ tự của ông/bà vẫn giữ nguyên.',
    },
    failed: {
      title: 'Chưa xem được',
      what: 'Trang này tạm thời chưa xem được',
      advice: 'Số thứ tự của ông/bà vẫn giữ nguyên. Xin theo dõi bảng gọi số.',
    },
  },
  en: {
    other: { language: 'vi', name: 'Tiếng Việt' },
    gone: {
      title: 'Not found',
      what: 'This ticket or page was not found',
      advice: 'A ticket can be seen on the day it was taken. Please ask our staff or take a new number at a kiosk.',
    },
    tooMany: {
      title: 'One moment, please',
      what: 'Too many people are looking at once',
      advice: 'Please wait a minute and open this page again. Your number is kept.',
    },
    failed: {
      title: 'Not available',
      what: 'This page is not available right now',
      advice: 'Your number is kept. Please watch the board.',
    },
  },
};

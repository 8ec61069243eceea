import type { RatingReason, Score } from '#common/domain/survey/rating.ts';
import type { Language } from './page.ts';

type TicketWords = {
  readonly title: (label: string) => string;
  readonly yourNumber: string;
  readonly waiting: string;
  readonly ahead: (count: number) => string;
  readonly next: string;
  readonly wait: (low: number, high: number) => string;
  readonly waitUnknown: string;
  readonly watch: string;
  readonly goTo: string;
  readonly calledAt: (time: string) => string;
  readonly bring: string;
  readonly served: string;
  readonly servedHint: string;
  readonly parked: string;
  readonly parkedHint: (counter: string) => string;
  readonly absent: string;
  readonly absentHint: (time: string) => string;
  readonly absentLate: string;
  readonly done: string;
  readonly doneHint: string;
  readonly updated: (time: string) => string;
  readonly stale: (time: string) => string;
  readonly bell: string;
  readonly bellOn: string;
  readonly rate: {
    readonly question: string;
    readonly why: string;
    readonly noReason: string;
    readonly scores: Readonly<Record<Score, string>>;
    readonly reasons: Readonly<Record<RatingReason, string>>;
    readonly thanks: string;
    readonly nameless: string;
  };
};

/** What the page of a ticket says. */
export const ticketWords: Readonly<Record<Language, TicketWords>> = {
  vi: {
    title: (label) => `Số ${label}`,
    yourNumber: 'Số thứ tự của ông/bà',
    waiting: 'Đang chờ gọi',
    ahead: (count) => `Còn ${count} người phía trước`,
    next: 'Ông/bà là người kế tiếp',
    wait: (low, high) => (low === high ? `Chờ khoảng ${high} phút` : `Chờ khoảng ${low}–${high} phút`),
    waitUnknown: 'Chưa ước được thời gian chờ',
    watch: 'Xin có mặt tại trung tâm và theo dõi bảng gọi số.',
    goTo: 'Mời ông/bà đến',
    calledAt: (time) => `Gọi lúc ${time}`,
    bring: 'Xin mang theo phiếu và giấy tờ.',
    served: 'Đang được phục vụ tại',
    servedHint: 'Nếu chưa đến quầy, xin ông/bà đến ngay.',
    parked: 'Phiếu đang tạm dừng',
    parkedHint: (counter) => `Khi đã sẵn sàng, xin quay lại ${counter}. Số của ông/bà vẫn giữ nguyên.`,
    absent: 'Đã gọi số này mà chưa thấy ông/bà',
    absentHint: (time) => `Xin báo nhân viên trước ${time} để được gọi lại; ông/bà không phải lấy số mới.`,
    absentLate: 'Đã quá giờ giữ chỗ. Xin hỏi nhân viên hoặc lấy số mới tại ki-ốt.',
    done: 'Đã phục vụ xong',
    doneHint: 'Xin cảm ơn ông/bà.',
    updated: (time) => `cập nhật ${time}`,
    stale: (time) =>
      `Trang này chưa nhận được tin mới từ trung tâm từ ${time}. Số của ông/bà vẫn giữ nguyên; xin theo dõi bảng gọi số.`,
    bell: 'Bật chuông báo khi đến lượt',
    bellOn: 'Chuông báo đang bật – xin để trang này mở',
    rate: {
      question: 'Ông/bà có hài lòng với lần phục vụ này không?',
      why: 'Điều gì làm ông/bà chưa hài lòng?',
      noReason: 'Không nêu lý do',
      scores: { 'very-satisfied': 'Rất hài lòng', satisfied: 'Hài lòng', 'not-satisfied': 'Chưa hài lòng' },
      reasons: {
        'waited-long': 'Phải chờ lâu',
        'not-friendly': 'Thái độ phục vụ',
        'not-clear': 'Hướng dẫn chưa rõ',
        'came-again': 'Phải đi lại nhiều lần',
        other: 'Lý do khác',
      },
      thanks: 'Xin cảm ơn ông/bà!',
      nameless: 'Ý kiến được ghi không kèm tên của ông/bà.',
    },
  },
  en: {
    title: (label) => `Number ${label}`,
    yourNumber: 'Your number',
    waiting: 'Waiting to be called',
    ahead: (count) => (count === 1 ? '1 person ahead of you' : `${count} people ahead of you`),
    next: 'You are next',
    wait: (low, high) => (low === high ? `About ${high} minutes` : `About ${low}–${high} minutes`),
    waitUnknown: 'The waiting time cannot be estimated yet',
    watch: 'Please stay at the centre and watch the board.',
    goTo: 'Please go to',
    calledAt: (time) => `Called at ${time}`,
    bring: 'Please bring your ticket and your documents.',
    served: 'Being served at',
    servedHint: 'If you are not at the counter yet, please go there now.',
    parked: 'Your ticket is parked',
    parkedHint: (counter) => `When you are ready, please come back to ${counter}. Your number is kept.`,
    absent: 'Your number was called and you were not there',
    absentHint: (time) => `Please tell our staff before ${time} to be called again; you need no new number.`,
    absentLate: 'Your place is no longer kept. Please ask our staff or take a new number at a kiosk.',
    done: 'Your visit is finished',
    doneHint: 'Thank you.',
    updated: (time) => `updated ${time}`,
    stale: (time) =>
      `This page has had no news from the centre since ${time}. Your number is kept; please watch the board.`,
    bell: 'Ring when it is my turn',
    bellOn: 'The bell is on – please keep this page open',
    rate: {
      question: 'Were you satisfied with this visit?',
      why: 'What were you not satisfied with?',
      noReason: 'I would rather not say',
      scores: { 'very-satisfied': 'Very satisfied', satisfied: 'Satisfied', 'not-satisfied': 'Not satisfied' },
      reasons: {
        'waited-long': 'I waited too long',
        'not-friendly': 'The way I was treated',
        'not-clear': 'It was not explained clearly',
        'came-again': 'I had to come several times',
        other: 'Something else',
      },
      thanks: 'Thank you!',
      nameless: 'Your answer is kept without your name.',
    },
  },
};

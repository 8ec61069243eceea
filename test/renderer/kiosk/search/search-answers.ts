import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { byField, findByTyping } from '#common/domain/catalogue/find-by-typing.ts';
import { procedureSchema } from '#common/domain/catalogue/procedure.ts';
import { indexProcedures } from '#common/domain/catalogue/search-procedures.ts';
import type { KioskProcedure } from '#common/ipc/kiosk-search-calls.ts';
import type { PaperView } from '#common/ipc/views.ts';
import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import type { Answers, Screen } from '#test/support/screen.ts';
import { services, wellAnswers } from '../kiosk-answers.ts';
import { layoutFaults } from '../kiosk-states.ts';

const { procedures } = z
  .object({ procedures: z.array(procedureSchema) })
  .parse(JSON.parse(readFileSync('scripts/demo/catalogue.json', 'utf8')));
const index = indexProcedures(procedures);

const [civil] = services;
if (civil === undefined) throw new Error('The kiosk of the tests has no services');

export const birth: KioskProcedure = {
  code: '1.001193',
  link: '1.001193',
  onPhone: false,
  name: { vi: 'Đăng ký khai sinh', en: 'Birth registration' },
  field: 'Hộ tịch',
  documents: [
    { name: 'Tờ khai đăng ký khai sinh', fromData: '' },
    { name: 'Giấy chứng sinh (không có: văn bản người làm chứng xác nhận việc sinh / giấy cam đoan)', fromData: '' },
    { name: 'Biên bản về việc trẻ bị bỏ rơi (nếu có)', fromData: '' },
    {
      name: 'Giấy tờ tùy thân (Hộ chiếu/CCCD/Thẻ căn cước) – xuất trình',
      fromData: 'Cơ sở dữ liệu quốc gia về dân cư',
    },
    { name: 'Văn bản ủy quyền có chứng thực (nếu ủy quyền, trừ người thân ruột thịt)', fromData: '' },
  ],
  deadline: { amount: 1, unit: 'working-day', sameDay: true },
  feeVnd: 0,
  feeNote: 'Miễn lệ phí khi đăng ký đúng hạn (60 ngày)',
  service: { id: civil.id, name: civil.name, icon: civil.icon, door: civil.door },
};

export const listPaper = (state: PaperView['state']): PaperView => ({ job: 'list-1', state, copy: 1, trouble: null });

/** A kiosk that looks into the real catalogue, and whose printer takes the list of papers. */
export const searchAnswers: Answers = {
  ...wellAnswers,
  'kiosk.search': ({ text }) => {
    const hits = findByTyping(index, text, 5);
    return {
      services: services
        .filter(({ name }) => text !== '' && foldVietnamese(name.vi).startsWith(foldVietnamese(text)))
        .map(({ id, name, icon, door }) => ({ id, name, icon, door })),
      groups: byField(hits.slice(0, 4)).map((group) => ({
        field: group.field,
        procedures: group.procedures.map(({ code, shortNameVi, nameEn }) => ({
          code,
          name: { vi: shortNameVi, en: nameEn },
        })),
      })),
      more: hits.length > 4,
    };
  },
  'kiosk.procedure': ({ code }) => (code === birth.code ? { kind: 'found', procedure: birth } : { kind: 'not-found' }),
  'kiosk.print-checklist': () => ({ kind: 'asked', paper: listPaper('sending') }),
  'kiosk.checklist-paper': () => ({ kind: 'found', paper: listPaper('sending') }),
};

/** Opens the search from the first screen. */
export const openSearch = async ({ page }: Screen): Promise<void> => {
  await page.getByRole('button', { name: /Tìm thủ tục theo tên|Find a procedure by name/ }).click();
  await page.getByRole('region', { name: /Bàn phím|Keyboard/ }).waitFor();
};

/** Touches one key after the other. */
export const touchKeys = async ({ page }: Screen, keys: string): Promise<void> => {
  for (const key of keys) {
    const name = key === ' ' ? /^(Dấu cách|Space)$/ : key === '.' ? /^(Dấu chấm|Full stop)$/ : new RegExp(`^${key}$`);
    await page.getByRole('button', { name }).click();
  }
};

/** The text that stands in the strip above the keys. */
export const typedText = ({ page }: Screen): Promise<string> =>
  page.getByRole('status', { name: /Chữ đang gõ|Typed text/ }).innerText();

export const touchBirth = async (kiosk: Screen): Promise<void> => {
  await touchKeys(kiosk, 'khai sinh');
  await kiosk.page.getByRole('button', { name: 'Đăng ký khai sinh', exact: true }).click();
  await kiosk.page.getByRole('heading', { name: 'Giấy tờ cần mang' }).waitFor();
};

/** What lies outside a list that is scrolled, by the beginning of its text, as `layoutFaults` names it. */
const scrolledAway = ({ page }: Screen): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.overflow-y-auto')].flatMap((list) => {
      const box = list.getBoundingClientRect();
      return [...list.querySelectorAll('button, p, svg[role=img]')]
        .filter((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return top < box.top || bottom > box.bottom;
        })
        .map((each) => (each.textContent ?? '').slice(0, 40));
    }),
  );

/** Faults of layout, except of what a list merely has to be scrolled for. */
export const faultsInSight = async (kiosk: Screen): Promise<readonly string[]> => {
  const away = await scrolledAway(kiosk);
  return (await layoutFaults(kiosk)).filter((fault) => !away.some((name) => fault.endsWith(`: ${name}`)));
};

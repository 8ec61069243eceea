import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';

/** What people call a thing, and what the catalogue calls it. */
const everyday: readonly (readonly [said: string, written: string])[] = [
  ['sổ đỏ', 'giấy chứng nhận đất đai'],
  ['sổ hồng', 'giấy chứng nhận đất đai'],
  ['bìa đỏ', 'giấy chứng nhận đất đai'],
  ['hộ khẩu', 'đăng ký thường trú'],
  ['nhập khẩu', 'đăng ký thường trú'],
  ['chứng minh nhân dân', 'căn cước'],
  ['chứng minh thư', 'căn cước'],
  ['cmnd', 'căn cước'],
  ['cccd', 'căn cước'],
  ['bằng lái', 'giấy phép lái xe'],
  ['sao y', 'chứng thực bản sao'],
  ['công chứng', 'chứng thực'],
  ['độc thân', 'tình trạng hôn nhân'],
  ['mở quán', 'thành lập hộ kinh doanh'],
  ['xây nhà', 'giấy phép xây dựng'],
];

const table = everyday.map(([said, written]) => [foldVietnamese(said), written] as const);

/** What the catalogue calls the first everyday name in the typed words ("làm sổ đỏ" → "giấy chứng nhận đất đai"); null without one. */
export const inWordsOfCatalogue = (typed: string): string | null => {
  const folded = ` ${foldVietnamese(typed)} `;
  const known = table.find(([said]) => folded.includes(` ${said} `));
  return known === undefined ? null : known[1];
};

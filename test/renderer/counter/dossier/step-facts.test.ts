import { expect, test } from 'vitest';
import { stepFacts } from '#renderer/counter/dossier/step-facts.ts';
import { processing } from './desk-dossiers.ts';

const factsOf = (event: string) => {
  const step = processing.history.find((entry) => entry.event === event)?.step ?? null;
  return step === null ? [] : stepFacts(step).map(({ word, value }) => `${word}: ${value}`);
};

test('a step is read in the order of its form, and nothing empty stands there', () => {
  expect(factsOf('forward')).toEqual([
    'way: TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG → Phòng Tư pháp',
    'giver: Nguyễn Thị Hạnh',
    'receiver: Trần Văn Long',
  ]);
  expect(factsOf('ask-supplement')).toEqual([
    'paper: Giấy chứng sinh (bản rõ chữ)',
    'number: 0501-260310/HDHS',
    'reason: Giấy chứng sinh mờ, không đọc được tên mẹ',
    'answer-by: 17:00 31/03/2026',
  ]);
  expect(factsOf('result')).toEqual([
    'result: Giấy khai sinh · 77/2026',
    'from: Phòng Tư pháp',
    'giver: Trần Văn Long',
  ]);
});

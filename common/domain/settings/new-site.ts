import { z } from 'zod';
import { serviceValue, usualServices } from '../setup/usual-services.ts';
import { configId } from '../site/site-config.ts';
import { outOfRange, problemAt, type SettingsProblem } from './problems.ts';

const words = (most: number) => z.string().max(most);

/** What a person says of a centre that has no settings yet, as typed; everything else begins with the usual and is changed later. */
export const newSiteSchema = z.strictObject({
  nameVi: words(200),
  nameEn: words(200),
  /** Upper line of the national header, such as the People's Committee of the ward. */
  parentAgency: words(200),
  /** The identification code (mã định danh) in front of dossier codes, 'H49.12'. */
  agencyCode: words(20),
  place: words(80),
  address: words(300),
  hotline: words(40),
  /** `commune`: the services and counters of a usual commune centre; `bare`: one service at one counter. */
  template: z.enum(['commune', 'bare']),
  /** How many counters (quầy) to begin with. */
  counters: z.number().int().min(-1).max(99),
});
export type NewSite = Readonly<z.infer<typeof newSiteSchema>>;

/** One piece of configuration to write down. */
export type ConfigPiece = {
  readonly id: string;
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
};

/** The most counters that a new centre begins with; more are added on their page. */
export const MOST_NEW_COUNTERS = 20;

/** The form of an agency's identification code (Decision 20/2020/QĐ-TTg): 'H49', 'H49.12', 'G22.99.01'. */
export const AGENCY_CODE = /^[A-Z]\d{2}(\.\d{1,3}){0,4}$/u;

const tidy = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');

/** What is wrong with a new centre: a name, a code or a place that is missing, too many counters. */
export const checkNewSite = (site: NewSite): readonly SettingsProblem[] => [
  ...(['nameVi', 'nameEn', 'parentAgency', 'place', 'address', 'hotline'] as const)
    .filter((field) => tidy(site[field]) === '')
    .map((field) => problemAt(field, 'empty')),
  ...(AGENCY_CODE.test(site.agencyCode.trim().toUpperCase()) ? [] : [problemAt('agencyCode', 'agency-code-form')]),
  ...outOfRange('counters', site.counters, 1, MOST_NEW_COUNTERS),
];

/** Which services a counter serves: results at the last one, the others in turn; a single counter serves everything. */
const servedBy = (letters: readonly string[], counter: number, counters: number): readonly string[] => {
  const desks = letters.length > 1 && counters > 1 ? counters - 1 : counters;
  if (counter >= desks) return letters.slice(-1);
  const shared = counters > 1 && letters.length > 1 ? letters.slice(0, -1) : letters;
  const own = shared.filter((_letter, index) => index % desks === counter);
  return own.length > 0 ? own : shared.slice(counter % shared.length, (counter % shared.length) + 1);
};

/**
 * What a checked new centre begins with: itself, office hours without any holiday (an officer enters each year's table), services and counters.
 * Pure: the same words make the same centre.
 */
export const piecesOfNewSite = (site: NewSite): readonly ConfigPiece[] => {
  const services = site.template === 'commune' ? usualServices : usualServices.slice(0, 1);
  const letters = services.map(({ letter }) => letter);
  return [
    {
      id: configId('site', 'main'),
      kind: 'site',
      value: {
        name: { vi: tidy(site.nameVi), en: tidy(site.nameEn) },
        parentAgency: tidy(site.parentAgency),
        agencyName: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
        agencyCode: site.agencyCode.trim().toUpperCase(),
        place: tidy(site.place),
        address: tidy(site.address),
        hotline: tidy(site.hotline),
        notice: { vi: '', en: '' },
        hubPatienceMs: 300,
      },
    },
    {
      id: configId('calendar', 'main'),
      kind: 'calendar',
      value: {
        sessions: [
          { opens: 450, closes: 690 },
          { opens: 810, closes: 1_020 },
        ],
        weeklyRest: [0, 6],
        specialDays: {},
        confirmedYears: [],
      },
    },
    ...services.map((service, order) => ({
      id: configId('service', service.letter),
      kind: 'service',
      value: { ...serviceValue(service, order + 1), hours: { lastTicketMinutes: 15, dailyQuota: null } },
    })),
    ...Array.from({ length: site.counters }, (_none, index) => ({
      id: configId('counter', `Q${index + 1}`),
      kind: 'counter',
      value: {
        name: { vi: `Quầy ${index + 1}`, en: `Counter ${index + 1}` },
        number: index + 1,
        services: servedBy(letters, index, site.counters),
      },
    })),
  ];
};

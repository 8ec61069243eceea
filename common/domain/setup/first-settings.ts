import { configId } from '../site/site-config.ts';
import type { Centre } from './answers.ts';
import { serviceValue, usualServices } from './usual-services.ts';

/** One setting that a new site starts with. */
export type FirstSetting = {
  readonly id: string;
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
};

/** How long a terminal waits for the hub's word in a quiet local network before it goes alone, ms. */
const PATIENCE_MS = 800;

/** Results are collected at the last counter; every other serves everything else, until the supervisor divides the work. */
const servedBy = (index: number, { services, counters }: Centre): readonly string[] => {
  const results = services.filter((letter) => letter === 'G');
  const others = services.filter((letter) => letter !== 'G');
  if (counters === 1 || results.length === 0) return services;
  if (index < counters - 1) return others;
  return counters === 2 ? services : results;
};

/**
 * The settings of a new centre: who it is, its services, its counters, the usual office hours of public agencies (Monday to Friday). Holidays are
 * never guessed: the supervisor confirms the year's table. Terminals come by code only (`enrolment` is left at its default, `required`), but for training.
 */
export const firstSettings = (
  centre: Centre,
  { open = false }: { readonly open?: boolean } = {},
): readonly FirstSetting[] => {
  const offered = usualServices.filter(({ letter }) => centre.services.includes(letter));
  const trimmed = (text: string): string => text.normalize('NFC').trim();
  return [
    {
      id: configId('site', 'main'),
      kind: 'site',
      value: {
        name: { vi: trimmed(centre.name), en: trimmed(centre.name) },
        parentAgency: trimmed(centre.parentAgency),
        agencyName: trimmed(centre.agencyName),
        agencyCode: centre.agencyCode,
        place: trimmed(centre.place),
        address: trimmed(centre.address),
        hotline: trimmed(centre.hotline),
        notice: {
          vi: 'Xin giữ phiếu cho đến khi được phục vụ.',
          en: 'Please keep your ticket until you are served.',
        },
        hubPatienceMs: PATIENCE_MS,
        ...(open ? { enrolment: 'open' } : {}),
      },
    },
    ...offered.map((service, order) => ({
      id: configId('service', service.letter),
      kind: 'service',
      value: serviceValue(service, order),
    })),
    ...Array.from({ length: centre.counters }, (_, index) => ({
      id: configId('counter', `Q${index + 1}`),
      kind: 'counter',
      value: {
        name: { vi: `Quầy ${index + 1}`, en: `Counter ${index + 1}` },
        number: index + 1,
        services: servedBy(index, centre),
      },
    })),
    {
      id: configId('calendar', 'main'),
      kind: 'calendar',
      value: {
        sessions: [
          { opens: 7 * 60 + 30, closes: 11 * 60 + 30 },
          { opens: 13 * 60 + 30, closes: 17 * 60 },
        ],
        weeklyRest: [0, 6],
        specialDays: {},
        confirmedYears: [],
      },
    },
  ];
};

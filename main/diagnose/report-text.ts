import type { Finding } from '#common/domain/diagnosis/self-checks.ts';

/** A finding in the words that stood on the screen. */
export type SpokenFinding = {
  readonly number: string;
  readonly title: string;
  readonly says: string;
  readonly next: string;
};

/** Everything a report says. None of it is a person's: counts, states, addresses of devices, scrubbed lines. */
export type ReportFacts = {
  readonly at: number;
  readonly terminal: string;
  readonly site: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
  readonly spoken: readonly SpokenFinding[];
  readonly profile: Readonly<Record<string, unknown>>;
  readonly counts: Readonly<Record<string, number>>;
  /** Lines of the log that went through `scrubLogLine`. */
  readonly log: readonly string[];
};

/** A last look over the whole text: long numbers and our own codes have no business in a report, whoever brought them. */
const redact = (text: string): string =>
  text
    .replaceAll(/MC1T[0-9A-Z]{26}/giu, '[#]')
    .replaceAll(/\b[A-Z]?\d{2,3}(?:\.[0-9A-Z]{2,4}){1,4}-\d{6}-\d{2,6}\b/gu, '[#]')
    .replaceAll(/\d(?:[ .]?\d){8,}/gu, (found) => (/^\d{1,3}(?:\.\d{1,3}){3}$/u.test(found) ? found : '[#]'));

const withInstants = (key: string, value: unknown): unknown =>
  typeof value === 'number' && key.endsWith('At') ? new Date(value).toISOString() : value;

const section = (title: string, lines: readonly string[]): readonly string[] => [
  '',
  title,
  '-'.repeat(title.length),
  ...lines,
];

/**
 * The report that a technician sends: readable first, the same as JSON below, in one text file. `at` is written in UTC. Texts that people
 * read are those of the screen, in its language; the frame is in both.
 */
export const reportText = (facts: ReportFacts): string => {
  const { at, terminal, site, versions, findings, spoken, profile, counts, log } = facts;
  const spokenBy = new Map(spoken.map((one) => [one.number, one]));
  const lines = [
    `MotCua – báo cáo tình trạng máy / diagnosis report`,
    `${site} / ${terminal} – ${new Date(at).toISOString()}`,
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(' · '),
    ...section(
      'Kiểm tra / self-checks',
      findings.flatMap((finding) => {
        const said = spokenBy.get(finding.number);
        return [
          `${finding.number} [${finding.state}] ${said?.title ?? finding.check}: ${said?.says ?? finding.reason}`,
          ...(said === undefined || said.next === '' ? [] : [`   → ${said.next}`]),
          `   ${finding.check}/${finding.reason}: ${finding.detail}`,
        ];
      }),
    ),
    ...section(
      'Số lượng / counts',
      Object.entries(counts).map(([name, count]) => `${name}: ${count}`),
    ),
    ...section('Cài đặt máy / terminal profile', [JSON.stringify(profile, null, 2)]),
    ...section('Nhật ký gần nhất / last log lines', log),
    ...section('JSON', [
      JSON.stringify(
        { at: new Date(at).toISOString(), site, terminal, versions, findings, counts, profile, log },
        withInstants,
        1,
      ),
    ]),
    '',
  ];
  return redact(lines.join('\n'));
};

import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { LogFinding } from '#common/domain/audit/log-finding.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { DataTable } from '../data-table.tsx';
import { formatCount, formatMoment } from './audit-words.ts';

/** How a log is called: which one, and whose. */
export const logName = ({ log, chain, term, epoch }: LogFinding, t: TFunction<'audit'>): string =>
  chain === 'site'
    ? t('verify.site', { log: t(`log.${log}`) })
    : `${t('verify.writer', { log: t(`log.${log}`), term })} (${epoch.slice(0, 8)})`;

/** Where a chain is broken: the log, whose entry stands there, and its number. */
export const brokenPlace = (finding: LogFinding, t: TFunction<'audit'>): string =>
  t('verify.where', {
    name:
      finding.chain === 'site' && (finding.broken?.term ?? '') !== ''
        ? `${logName(finding, t)}, ${finding.broken?.term}`
        : logName(finding, t),
    number: formatCount(finding.broken?.number ?? 0),
  });

const BrokenLink = ({ finding }: { readonly finding: LogFinding }) => {
  const { t } = useTranslation('audit');
  const { broken } = finding;
  if (broken === null) return null;
  const { good } = broken;
  const before =
    good === null
      ? t('verify.good-none')
      : good.at === null
        ? t('verify.good', { number: formatCount(good.number) })
        : t('verify.good-at', { number: formatCount(good.number), at: formatMoment(good.at) });
  return (
    <Notice
      tone="act"
      what={`${brokenPlace(finding, t)}. ${t(`verify.what.${broken.what}`)}`}
      meaning={`${broken.at === null ? t('verify.at-unknown') : t('verify.at', { at: formatMoment(broken.at) })} ${before}`}
      advice={
        <span className="block font-mono text-[0.8125rem] [overflow-wrap:anywhere]">
          {broken.expected !== '' && (
            <span className="block">{t('verify.expected', { expected: broken.expected })}</span>
          )}
          <span className="block">{t('verify.found', { found: broken.found })}</span>
        </span>
      }
    />
  );
};

/** What was found in each log: how many links fit, where each ends and who confirmed it; broken links by name, and what to do about them. */
export const VerifyDialog = ({
  findings,
  onClose,
}: {
  readonly findings: readonly LogFinding[];
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('audit');
  const broken = findings.filter((one) => one.broken !== null);
  return (
    <Dialog
      title={t('verify.title')}
      wide
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('verify.close')}
        </Button>
      }
    >
      {broken.map((finding) => (
        <BrokenLink key={`${finding.log} ${finding.chain} ${finding.term} ${finding.epoch}`} finding={finding} />
      ))}
      {broken.length > 0 && <p className="font-medium">{t('verify.todo')}</p>}
      <div
        role="group"
        aria-label={t('verify.title')}
        // One stop for the keyboard: the arrow keys scroll from here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="overflow-x-auto text-[0.875rem]"
      >
        <DataTable
          title={t('verify.title')}
          about=""
          empty=""
          rows={findings}
          rowKey={({ log, chain, term, epoch }) => `${log} ${chain} ${term} ${epoch}`}
          columns={[
            { name: t('verify.log'), renderCell: (one) => logName(one, t) },
            {
              name: t('verify.verdict'),
              renderCell: ({ broken: at }) =>
                at === null ? `✓ ${t('verify.fits')}` : `▲ ${t('verify.breaks', { number: formatCount(at.number) })}`,
            },
            { name: t('verify.links'), number: true, renderCell: ({ links }) => formatCount(links) },
            { name: t('verify.unproven'), number: true, renderCell: ({ unproven }) => formatCount(unproven) },
            { name: t('verify.forgotten'), number: true, renderCell: ({ forgotten }) => formatCount(forgotten) },
            {
              name: t('verify.confirmed'),
              number: true,
              renderCell: ({ confirmed }) => (confirmed === null ? t('verify.nobody') : formatCount(confirmed)),
            },
            {
              name: t('verify.head'),
              renderCell: ({ head }) => (
                <span className="[overflow-wrap:anywhere]">{`${formatCount(head.number)} · ${head.h}`}</span>
              ),
            },
          ]}
        />
      </div>
      <p className="text-[0.8125rem] text-soft">{t('verify.about')}</p>
    </Dialog>
  );
};

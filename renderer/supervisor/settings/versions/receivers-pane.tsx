import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { Receiver, VersionsView } from '#common/ipc/version-calls.ts';
import { DataTable } from '../../data-table.tsx';

const marks: Readonly<Record<Receiver['standing'], string>> = {
  uses: '●',
  behind: '◐',
  away: '○',
  refuses: '▲',
  silent: '▲',
};
const tones: Readonly<Record<Receiver['standing'], string>> = {
  uses: 'text-good',
  behind: 'text-offline',
  away: 'text-offline',
  refuses: 'text-act',
  silent: 'text-act',
};

/** How many terminals work by the version that counts. */
export const received = ({ receivers }: VersionsView) => ({
  used: receivers.filter(({ standing }) => standing === 'uses').length,
  all: receivers.length,
});

/** Which terminal works by which version (máy đã nhận): who uses it since when, who is away, whose program is too old. */
export const ReceiversPane = ({ view }: { readonly view: VersionsView }) => {
  const { t } = useTranslation('versions');
  const { number, receivers, versions } = view;
  const waiting = versions.flatMap((one) =>
    one.standing === 'waiting' && one.from !== null ? [{ number: one.number, from: one.from }] : [],
  );
  const table = (
    <DataTable
      title={t('received', received(view))}
      about={number === 0 ? t('version-none') : t('version', { number })}
      rows={receivers}
      rowKey={({ terminal }) => terminal}
      empty={t('no-terminals')}
      columns={[
        { name: t('column.terminal'), renderCell: ({ terminal }) => terminal },
        {
          name: t('column.standing'),
          renderCell: ({ standing, since, program, number: used }) => (
            <span className={tones[standing]}>
              {marks[standing]}{' '}
              {t(`receiver.${standing}${since === null ? '-unknown' : ''}`, {
                number: used ?? '?',
                time: since === null ? '' : formatDateTime(since),
                program,
              })}
            </span>
          ),
        },
        {
          name: t('column.version'),
          number: true,
          renderCell: ({ number: used }) => (used === null ? '—' : used === 0 ? t('version-none') : used),
        },
        ...(waiting.length === 0
          ? []
          : [
              {
                name: t('column.waiting'),
                renderCell: ({ missing }: Receiver) =>
                  missing.length === 0 ? (
                    <span className="text-good">● {t('has-waiting')}</span>
                  ) : (
                    <span className="text-offline">
                      ◐ {t('misses-waiting', { numbers: missing.toSorted((a, b) => a - b).join(', ') })}
                    </span>
                  ),
              },
            ]),
        { name: t('column.program'), renderCell: ({ program }) => program },
      ]}
    />
  );
  return (
    <>
      {waiting.map((one) => (
        <p key={one.number} className="text-[0.875rem]">
          {t('waiting-received', {
            number: one.number,
            time: formatDateTime(one.from),
            has: receivers.filter(({ missing }) => !missing.includes(one.number)).length,
            all: receivers.length,
          })}
        </p>
      ))}
      {table}
    </>
  );
};

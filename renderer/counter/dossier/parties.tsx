import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { maskNumber } from '#common/domain/identity/mask-number.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { feeText } from '../fee-text.ts';

const Fact = ({
  name,
  children,
  wide = false,
}: {
  readonly name: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
}) => (
  <div className={wide ? 'col-span-2' : ''}>
    <dt className="text-[0.8125rem] text-soft">{name}</dt>
    <dd className="leading-snug">{children}</dd>
  </div>
);

/** What a dossier is about and for whom: applicant, owner, proxy, organisation, delivery, who decides, and what acceptance promised. */
export const Parties = ({ dossier }: { readonly dossier: DossierView }) => {
  const { t } = useTranslation('counter');
  const { applicant, ownerName, owner, authority, organisation, delivery } = dossier;
  const { way, receiver, phone, address } = delivery.wish;
  const wish = [receiver, phone, address].filter((part) => part !== '').join(' · ');
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2">
      <Fact name={t('dossier.procedure')} wide>
        <strong className="font-semibold">{dossier.procedureName}</strong>
        <span className="text-soft"> · {dossier.procedureCode}</span>
      </Fact>
      <Fact name={t('dossier.applicant')}>{applicant.fullName}</Fact>
      <Fact name={t('dossier.number')}>
        <span className="tabular">{maskNumber(applicant.citizenNumber)}</span>
      </Fact>
      {ownerName !== applicant.fullName && (
        <>
          <Fact name={t('dossier.owner')}>{ownerName}</Fact>
          <Fact name={t('dossier-desk:party.owner-number')}>
            <span className="tabular">{owner === null ? '–' : maskNumber(owner.citizenNumber)}</span>
          </Fact>
        </>
      )}
      {authority !== '' && (
        <Fact name={t('dossier-desk:party.authority')} wide>
          {authority}
        </Fact>
      )}
      {organisation !== null && (
        <Fact name={t('dossier-desk:party.organisation')} wide>
          {organisation.name}
          {organisation.taxCode !== '' && (
            <span className="tabular">
              {' · '}
              {t('dossier-desk:party.tax-code', { code: organisation.taxCode })}
            </span>
          )}
        </Fact>
      )}
      {applicant.phone !== '' && (
        <Fact name={t('dossier.phone')}>
          <span className="tabular">{applicant.phone}</span>
        </Fact>
      )}
      {wish !== '' && (
        <Fact name={t('dossier-desk:party.delivery', { way: t(`dossier-desk:way.${way}`) })}>{wish}</Fact>
      )}
      <Fact name={t('dossier.received-at')}>
        <span className="tabular">{formatDateTime(dossier.receivedAt)}</span>
      </Fact>
      <Fact name={t('dossier.deadline')}>{dossier.deadline}</Fact>
      <Fact name={t('dossier.fee')}>
        <span className="tabular">{feeText(t, dossier.feeVnd)}</span>
      </Fact>
      <Fact name={t('dossier.sets')}>
        <span className="tabular">{dossier.sets}</span>
      </Fact>
      <Fact name={t('dossier.counter')}>
        {dossier.counter}
        {dossier.ticketLabel !== null && ` · ${t('dossier.ticket')} ${dossier.ticketLabel}`}
      </Fact>
      <Fact name={t('dossier.agency')}>{dossier.agency}</Fact>
      {dossier.decidedAt !== '' && <Fact name={t('dossier-desk:party.decided-at')}>{dossier.decidedAt}</Fact>}
      {dossier.ref !== '' && (
        <Fact name={t('dossier-desk:party.ref')}>
          <span className="tabular">{dossier.ref}</span>
        </Fact>
      )}
    </dl>
  );
};

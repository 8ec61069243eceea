import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { machineNameSchema, type EnrolPurpose } from '#common/domain/site/enrolment.ts';
import { TextField } from '#renderer/hardware/fields.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Check } from './boards/fields.tsx';

export type EnrolForDialogProps = {
  readonly busy: boolean;
  readonly onMake: (purpose: EnrolPurpose) => void;
  readonly onClose: () => void;
};

const offered = ['kiosk', 'counter', 'display', 'supervisor'] as const;
type Offered = (typeof offered)[number];

/** Which machine a code is for, asked before there is one: a code lets in nothing else. */
export const EnrolForDialog = ({ busy, onMake, onClose }: EnrolForDialogProps) => {
  const { t } = useTranslation('supervisor');
  const { t: tApp } = useTranslation('app');
  const [roles, setRoles] = useState<readonly Offered[]>([]);
  const [term, setTerm] = useState('');
  const isFit = term === '' || machineNameSchema.safeParse(term).success;
  const make = (): void => {
    if (roles.length > 0 && isFit) onMake({ roles, ...(term === '' ? {} : { term }) });
  };
  return (
    <Dialog
      title={t('enrol.for')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('enrol.close')}</Button>
          <Button variant="primary" isPending={busy} isDisabled={roles.length === 0 || !isFit} onPress={make}>
            {t('enrol.take')}
          </Button>
        </>
      }
    >
      <p className="text-soft">{t('enrol.why')}</p>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <fieldset>
          <legend className="font-medium">{t('enrol.roles')}</legend>
          <div className="grid grid-cols-2 gap-x-4">
            {offered.map((role) => (
              <Check
                key={role}
                label={tApp(`enrol.role.${role}`)}
                checked={roles.includes(role)}
                onChange={(on) => setRoles(offered.filter((one) => (one === role ? on : roles.includes(one))))}
              />
            ))}
          </div>
        </fieldset>
        <TextField
          label={t('enrol.name')}
          hint={isFit ? t('enrol.name-hint') : t('enrol.unfit')}
          value={term}
          onChange={(text) => setTerm(text.trim())}
        />
      </form>
      {roles.includes('supervisor') && <Notice tone="act" what={t('enrol.supervisor')} />}
    </Dialog>
  );
};

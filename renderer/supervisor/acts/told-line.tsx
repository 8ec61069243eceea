import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureKey } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Told } from './use-floor-acts.ts';

/** What the last act on the floor ended in, with the way back where there is one. */
export const ToldLine = ({ told }: { readonly told: Told }) => {
  const { t } = useTranslation('floor');
  if (told.kind === 'failed') return <Notice tone="act" what={t(failureKey(told.code))} />;
  const { undo } = told;
  return (
    <Notice
      tone={told.good ? 'good' : 'act'}
      what={t(`said.${told.key}`, told.values)}
      action={
        undo === null ? undefined : (
          <Button icon={Undo2} onPress={undo}>
            {t('undo')}
          </Button>
        )
      }
    />
  );
};

import { PenLine } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { PenSheet } from '#common/ipc/pen-calls.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';

export type SignatureBoxProps = {
  readonly sheet: PenSheet;
  readonly state: CommandOutput<'pen.state'>;
};

/** The signature on the citizen's screen, as the counter sees it: ask for it, wait for it, ask again. Gone when this is put away. */
export const SignatureBox = ({ sheet, state }: SignatureBoxProps) => {
  const { t } = useTranslation('dossier-desk');
  const client = useClient();
  const asking = useAct('pen.ask');
  useEffect(() => () => void client.call('pen.drop', {}), [client]);
  return (
    <div className="flex items-center gap-3 rounded-control border border-line px-3 py-2">
      <p role="status" className="min-w-0 grow">
        {t(`sign.${state.kind}`, { at: state.kind === 'signed' ? formatTime(state.at) : '' })}
      </p>
      <Button icon={PenLine} isPending={asking.busy} onPress={() => void asking.act({ sheet })}>
        {t(state.kind === 'none' ? 'sign.ask' : 'sign.ask-again')}
      </Button>
    </div>
  );
};

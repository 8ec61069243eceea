import { useReducer, useState } from 'react';
import type { TypingMethod } from '#common/domain/typing/strokes.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { nextTyping, startTyping } from '../keyboard/typing-state.ts';
import { ProcedureScreen } from './procedure-screen.tsx';
import { TypingScreen } from './typing-screen.tsx';

export type SearchScreenProps = {
  /** The number of this service is asked for. */
  readonly onService: (service: string) => void;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  /** Back to the first screen; what was typed is forgotten. */
  readonly onGone: () => void;
};

/** Looking for a procedure by its name (tìm thủ tục). What is typed stays while a procedure is looked at, and goes when the screen is left. */
export const SearchScreen = ({ now, onService, onGone }: SearchScreenProps) => {
  const language = useLanguage();
  const [typing, type] = useReducer(nextTyping, startTyping);
  const [chosenMethod, setChosenMethod] = useState<TypingMethod | null>(null);
  const [code, setCode] = useState<string | null>(null);
  if (code !== null) {
    return <ProcedureScreen code={code} now={now} onBack={() => setCode(null)} onGone={onGone} onService={onService} />;
  }
  return (
    <TypingScreen
      typing={typing}
      now={now}
      type={type}
      method={chosenMethod ?? (language === 'vi' ? 'telex' : 'plain')}
      onMethod={setChosenMethod}
      onGone={onGone}
      onService={onService}
      onProcedure={setCode}
    />
  );
};

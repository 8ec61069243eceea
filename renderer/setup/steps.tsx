import type { ReactNode } from 'react';
import type { Step } from '#common/domain/setup/steps.ts';
import { CentreStep } from './centre-step.tsx';
import { PrinterStep, SoundStep } from './device-steps.tsx';
import { FinishStep } from './finish-step.tsx';
import { LanguageStep, MachineStep, SiteStep } from './first-steps.tsx';
import { HubStep } from './hub-step.tsx';
import { NameStep } from './name-step.tsx';
import { PairStep } from './pair-step.tsx';
import { RestoreStep } from './restore-step.tsx';
import { ScannerTrial } from './scanner-trial.tsx';
import { ScreenStep } from './screen-step.tsx';
import { TouchStep } from './touch-step.tsx';
import type { StepProps } from './use-setup.ts';

/** The page of each step. */
export const pages: { readonly [S in Step]: (props: StepProps) => ReactNode } = {
  language: LanguageStep,
  machine: MachineStep,
  site: SiteStep,
  restore: RestoreStep,
  centre: CentreStep,
  hub: HubStep,
  name: NameStep,
  pair: PairStep,
  printer: PrinterStep,
  scanner: ScannerTrial,
  screen: ScreenStep,
  sound: SoundStep,
  touch: TouchStep,
  finish: FinishStep,
};

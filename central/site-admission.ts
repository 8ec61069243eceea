import type { Audience } from '#common/domain/log/audience.ts';
import { parseOp } from '#common/domain/log/op.ts';
import { readOp } from '#common/domain/log/op-catalogue.ts';
import { isVoid, verdictSchema } from '#common/domain/log/verdict.ts';
import { enrolledTerminalSchema } from '#common/domain/site/enrolment.ts';
import { configId, siteSettingsSchema } from '#common/domain/site/site-config.ts';
import type { Entry } from '#common/wire/entry.ts';
import { BATCH_BYTES, BATCH_OPS } from '#common/wire/limits.ts';
import type { EnrolmentBook } from './http/door.ts';
import type { LogHost } from './log/log-host.ts';

const AUDIENCE: Audience = 'config';
const SITE = configId('site', 'main');

/** The setting that an entry of the configuration log makes, or null. */
const settingOf = ({ op, res }: Entry): { readonly id: string; readonly value: unknown } | null => {
  const parsed = parseOp(op);
  const verdict = verdictSchema.safeParse(JSON.parse(res));
  if (parsed.kind === 'bad' || !verdict.success || isVoid(verdict.data)) return null;
  const read = readOp(parsed.op, AUDIENCE);
  return read.kind === 'known' && read.op.t === 'config.set' ? { id: read.op.id, value: read.op.d.value } : null;
};

/**
 * Who may come in at a site, as the site's own configuration log says, followed as it grows. A site whose log has no
 * settings yet is open, so that its first terminal can write them; settings that cannot be read keep the door shut.
 */
export const followAdmission = async (site: string, host: LogHost): Promise<EnrolmentBook> => {
  const log = { site, audience: AUDIENCE };
  const settings = new Map<string, unknown>();
  const take = (entries: readonly Entry[]): void => {
    for (const entry of entries) {
      const setting = settingOf(entry);
      if (setting !== null && (setting.id === SITE || setting.id.startsWith('terminal:'))) {
        settings.set(setting.id, setting.value);
      }
    }
  };
  const here = await host.headOf(log);
  for (let g = 0; here !== null && g < here.head.seq;) {
    const entries = await host.entriesAfter(log, here.gen, g, BATCH_OPS, BATCH_BYTES);
    const last = entries.at(-1);
    if (last === undefined) break;
    take(entries);
    g = last.g;
  }
  host.onCommitted((committed) => {
    if (committed.log.site === site && committed.log.audience === AUDIENCE) take(committed.entries);
  });
  return {
    mode: () => {
      if (!settings.has(SITE)) return 'open';
      const read = siteSettingsSchema.safeParse(settings.get(SITE));
      return read.success ? read.data.enrolment : 'required';
    },
    known: (term) => {
      const read = enrolledTerminalSchema.safeParse(settings.get(configId('terminal', term)));
      return read.success ? read.data : null;
    },
  };
};

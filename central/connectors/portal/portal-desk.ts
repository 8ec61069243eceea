import { businessDay } from '#common/domain/calendar/business-day.ts';
import { procedureNow } from '#common/domain/catalogue/changes.ts';
import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import { applicantMessages, dueDayOf, type ApplicantMessage } from '#common/domain/dossier/applicant-messages.ts';
import { nationalNumber } from '#common/domain/dossier/business-state.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { ArriveData } from '#common/domain/dossier/filing-data.ts';
import { OP_VERSION } from '#common/domain/log/op-catalogue.ts';
import { portalFilingSchema, type FilingAnswer, type PortalFiling } from '#common/wire/portal.ts';
import type { DirectorySite } from '#common/wire/site-directory.ts';
import type { SiteConfigs } from '#central/log/site-configs.ts';
import type { PortalStore } from '#central/store/postgres/portal-store.ts';

/** Where a dossier stands, as the portal shows it. `state` is the national number; `code` is '' before acceptance. */
export type FiledDossier = {
  readonly kind: 'found';
  readonly number: string;
  readonly site: string;
  readonly code: string;
  readonly state: number;
  readonly dueDay: string | null;
  readonly messages: readonly ApplicantMessage[];
};

export type PortalDeskParts = {
  readonly store: PortalStore;
  readonly directory: () => Promise<readonly DirectorySite[]>;
  readonly configs: SiteConfigs;
  /** The dossier as central folded it from the site's log; null while the site has not taken it. */
  readonly dossierOf: (site: string, id: string) => Promise<Dossier | null>;
  /** Something was written into central's log for the site. */
  readonly written: (site: string) => void;
  /** A new UUIDv7. */
  readonly newId: () => string;
  readonly hash: (text: string) => string;
  /** UTC ms. */
  readonly now: () => number;
};

export type PortalDesk = {
  readonly file: (body: unknown) => Promise<FilingAnswer>;
  readonly show: (number: string) => Promise<FiledDossier | { readonly kind: 'unknown-number' }>;
};

/** The portal's clock may be ahead by so much, ms. */
const AHEAD_MS = 300_000;

const arrivalOf = (filing: PortalFiling, procedure: Procedure): ArriveData => {
  const { number, applicant, owner, authority, organisation, delivery, components, filedAt } = filing;
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(authority === undefined ? {} : { authority }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(delivery === undefined ? {} : { delivery }),
    channel: 'online',
    ref: number,
    counter: '',
    procedureCode: procedure.code,
    procedureName: procedure.nameVi,
    procedureVersion: procedure.version,
    agency: procedure.agency,
    applicant,
    ownerName: organisation?.name ?? owner?.fullName ?? applicant.fullName,
    // No paper came: what there is are the files.
    components: components.map(({ name, fromData }) => ({
      name,
      originals: 0,
      certified: 0,
      photocopies: 0,
      fromData,
    })),
    sets: 1,
    arrivedAt: filedAt,
    files: components.flatMap(({ files }) => files),
  };
};

/** Filing online: what the portal says is checked, kept under its number, and written for the site, once. */
export const portalDesk = (parts: PortalDeskParts): PortalDesk => {
  const { store, directory, configs, dossierOf, written, newId, hash, now } = parts;

  const siteOf = async ({ site, agency }: PortalFiling): Promise<string | null> => {
    const sites = await directory();
    return sites.find((one) => (site === undefined ? one.agencyCode === agency : one.site === site))?.site ?? null;
  };

  /** What is out of use takes no new filing. */
  const procedureOf = async (site: string, code: string): Promise<Procedure | null> => {
    const found = procedureNow((await configs(site)) ?? new Map(), code);
    return found?.outOfUse === true ? null : found;
  };

  const answerFor = (number: string, digest: string, kept: Awaited<ReturnType<PortalStore['file']>>): FilingAnswer =>
    kept.digest === digest ? { kind: 'filed', number, site: kept.site, dossier: kept.id } : { kind: 'number-taken' };

  return {
    file: async (body) => {
      const parsed = portalFilingSchema.safeParse(body);
      if (!parsed.success) {
        return { kind: 'bad-request', fields: [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))] };
      }
      const filing = parsed.data;
      const at = now();
      if (filing.filedAt > at + AHEAD_MS) return { kind: 'bad-request', fields: ['filedAt'] };
      const digest = hash(JSON.stringify(filing));
      const earlier = await store.filing(filing.number);
      if (earlier !== null) return answerFor(filing.number, digest, earlier);
      const site = await siteOf(filing);
      if (site === null) return { kind: 'unknown-site' };
      const procedure = await procedureOf(site, filing.procedure);
      if (procedure === null) return { kind: 'unknown-procedure' };
      const id = newId();
      const op = {
        uid: newId(),
        t: 'dossier.arrive',
        v: OP_VERSION,
        id,
        at,
        off: 0,
        by: null,
        day: businessDay(at),
        d: arrivalOf(filing, procedure),
      };
      const kept = await store.file(filing.number, { site, id, digest, filedAt: filing.filedAt }, JSON.stringify(op));
      written(site);
      return answerFor(filing.number, digest, kept);
    },
    show: async (number) => {
      const filing = await store.filing(number);
      if (filing === null) return { kind: 'unknown-number' };
      const { site, id } = filing;
      const dossier = await dossierOf(site, id);
      return {
        kind: 'found',
        number,
        site,
        code: dossier?.code ?? '',
        state: nationalNumber(dossier === null || dossier.state === 'unknown' ? 'registered' : dossier.state),
        dueDay: dossier === null ? null : dueDayOf(dossier),
        messages: dossier === null ? [] : applicantMessages(dossier),
      };
    },
  };
};

import { applicantMessages, dueDayOf, type ApplicantMessage } from '#common/domain/dossier/applicant-messages.ts';
import { nationalNumber } from '#common/domain/dossier/business-state.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import {
  passedOn,
  routeOf,
  sentOn,
  type DossierNews,
  type Route,
  type RouteTools,
  type Told,
} from '#common/domain/dossier/route-dossier.ts';
import { foldOp } from '#common/domain/log/fold.ts';
import { readRow } from '#common/domain/log/fold-rows.ts';
import { entityKindOf, type KnownOp } from '#common/domain/log/op-catalogue.ts';
import { isVoid } from '#common/domain/log/verdict.ts';
import { CENTRAL_TERM } from '#common/wire/central-log.ts';
import type { Entry } from '#common/wire/entry.ts';
import { siteSchema } from '#common/wire/names.ts';
import type { StoreItem } from '#central/connectors/citizen-store/citizen-store.ts';

/** What is known of the dossiers that some entries are about, by dossier id. */
export type KnownDossiers = {
  readonly states: ReadonlyMap<string, Dossier>;
  readonly routes: ReadonlyMap<string, Route>;
  /** Numbers at the portal of what was filed there. */
  readonly numbers: ReadonlyMap<string, string>;
};

/** A change that the portal is told of. `uid` is the op's: the same change is told once. */
export type PortalNotice = {
  readonly number: string;
  readonly uid: string;
  readonly state: number;
  readonly code: string;
  readonly dueDay: string | null;
  readonly message: ApplicantMessage | null;
};

/** What follows from entries of a site's dossier log. */
export type DossierChanges = {
  readonly states: ReadonlyMap<string, Dossier>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly told: readonly Told[];
  readonly notices: readonly PortalNotice[];
  readonly handed: readonly StoreItem[];
};

/** A dossier op that had an effect, or null. */
const dossierOpOf = ({ term, res, op }: Entry): { readonly op: KnownOp; readonly applied: Dossierly } | null => {
  const applied = readRow({ term, res, text: op }, 'dossier');
  return applied === null || isVoid(applied.verdict) || entityKindOf(applied.op.t) !== 'dossier'
    ? null
    : { op: applied.op, applied };
};
type Dossierly = NonNullable<ReturnType<typeof readRow>>;

const noticeOf = (number: string | undefined, { op, before, after }: DossierNews): readonly PortalNotice[] => {
  const fresh = applicantMessages({ history: after.history.slice(before?.history.length ?? 0) });
  if (number === undefined || fresh.length === 0) return [];
  const [state, dueDay] = [nationalNumber(after.state), dueDayOf(after)];
  return [{ number, uid: op.uid, state, code: after.code, dueDay, message: fresh.at(-1) ?? null }];
};

/** An electronic result that was just given out goes to the citizen's own store. */
const handedOf = ({ site, op, before, after }: DossierNews): readonly StoreItem[] => {
  if (after.delivery.state !== 'to-store' || before?.delivery.state === 'to-store') return [];
  const person = after.owner ?? after.applicant;
  return [
    {
      key: op.uid,
      site,
      dossier: after.id,
      code: after.code,
      procedureCode: after.procedureCode,
      procedureName: after.procedureName,
      citizenNumber: person.citizenNumber,
      fullName: person.fullName,
      papers: after.results,
    },
  ];
};

/**
 * Folds entries of a site's dossier log and collects what follows from them: dossiers for other sites, what the ends of a route tell each other,
 * news for the portal, results for the citizen's store. What central wrote into the log itself is folded and leads to nothing at other sites, so
 * no op can go in a circle. An entry that this program stumbles over is skipped by name. Pure.
 */
export const foldEntries = (
  site: string,
  entries: readonly Entry[],
  known: KnownDossiers,
  tools: RouteTools,
  onFault: (detail: string) => void,
): DossierChanges => {
  const states = new Map<string, Dossier>();
  const routes = new Map<string, Route>();
  const told: Told[] = [];
  const notices: PortalNotice[] = [];
  const handed: StoreItem[] = [];

  const atOtherSites = (news: DossierNews): void => {
    const route = routes.get(news.op.id) ?? known.routes.get(news.op.id);
    const fresh = routeOf(news);
    if (fresh !== null && siteSchema.safeParse(fresh.to).success) {
      if (route === undefined) routes.set(news.op.id, fresh);
      told.push(...sentOn(news, route ?? fresh, tools));
    } else if (route !== undefined) told.push(...passedOn(news, route, tools));
  };

  const take = (entry: Entry): void => {
    const read = dossierOpOf(entry);
    if (read === null) return;
    const { op, applied } = read;
    const before = states.get(op.id) ?? known.states.get(op.id) ?? null;
    // The fold of a dossier's op is a dossier.
    const after = foldOp(before, applied) as Dossier | null;
    if (after === null) return;
    const news: DossierNews = { site, op, before, after };
    notices.push(...noticeOf(known.numbers.get(op.id), news));
    if (entry.term !== CENTRAL_TERM) {
      atOtherSites(news);
      handed.push(...handedOf(news));
    }
    states.set(op.id, after);
  };

  for (const entry of entries) {
    try {
      take(entry);
    } catch (error) {
      onFault(`${site} g=${entry.g}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { states, routes, told, notices, handed };
};

/** Ids of the dossiers that entries are about, each once. */
export const dossiersIn = (entries: readonly Entry[]): readonly string[] => [
  ...new Set(entries.flatMap((entry) => dossierOpOf(entry)?.op.id ?? [])),
];

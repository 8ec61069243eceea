import type { KnownOp, OpData, OpOf } from '../log/op-catalogue.ts';
import type { Op } from '../log/op.ts';
import type { Dossier } from './dossier.ts';
import type { ArriveData } from './filing-data.ts';
import type { Step, StepEvent } from './step-data.ts';

/** A dossier that one site accepted and another one decides (tiếp nhận không phụ thuộc địa giới); sites by their name in the network. */
export type Route = { readonly from: string; readonly to: string };

/** An op for a site's log. */
export type Told = { readonly site: string; readonly op: Op };

/** An op of a site's dossier log with the dossier before and after it; the op had an effect, and a terminal of the site wrote it. */
export type DossierNews = {
  readonly site: string;
  readonly op: KnownOp;
  readonly before: Dossier | null;
  readonly after: Dossier;
};

export type RouteTools = {
  /** How a site is called on papers. */
  readonly nameOf: (site: string) => string;
  /** A short text that stands for a longer one, always the same one. */
  readonly hash: (text: string) => string;
};

const isNew = (before: Dossier | null): boolean =>
  before === null || before.state === 'unknown' || before.state === 'registered';

/** The way that a dossier takes because it was just accepted for another site; one that came from elsewhere itself is not handed on. */
export const routeOf = ({ site, op, before }: DossierNews): Route | null => {
  if (op.t !== 'dossier.receive' || !isNew(before) || (before?.acceptedAt ?? '') !== '') return null;
  const to = op.d.decidedAt ?? '';
  return to === '' || to === site ? null : { from: site, to };
};

/** The uid of an op that central writes because of another one: the same cause gives the same uid, so it counts once. */
const causedUid = (hash: RouteTools['hash'], why: string, id: string, uid: string): string =>
  `route:${hash(`${why}\n${id}\n${uid}`)}`;

const arrivalOf = (op: OpOf<'dossier.receive'>, { from, to }: Route, after: Dossier): ArriveData => {
  const { owner, authority, organisation, delivery } = op.d;
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(authority === undefined ? {} : { authority }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(delivery === undefined ? {} : { delivery }),
    decidedAt: to,
    channel: after.channel,
    ref: after.ref,
    counter: '',
    procedureCode: op.d.procedureCode,
    procedureName: op.d.procedureName,
    procedureVersion: op.d.procedureVersion,
    agency: op.d.agency,
    applicant: op.d.applicant,
    ownerName: op.d.ownerName,
    components: op.d.components,
    sets: op.d.sets,
    arrivedAt: op.d.receivedAt,
    acceptedAt: from,
    acceptedCode: op.d.code,
    acceptedDueAt: op.d.dueAt,
    files: after.files.map(({ name, sha256, bytes }) => ({ name, sha256, bytes })),
  };
};

/**
 * What is written when a dossier goes to the site that decides: it arrives there under the same id, with the code and the date that the citizen
 * holds a receipt of; and the site that accepted it sees it handed on (T5).
 */
export const sentOn = (news: DossierNews, route: Route, { nameOf, hash }: RouteTools): readonly Told[] => {
  const { op, after } = news;
  if (op.t !== 'dossier.receive') return [];
  const { v, id, at, off, day } = op;
  const base = { v, id, at, off, by: null, day };
  const arrive: ArriveData = arrivalOf(op, route, after);
  const forward: OpData<'dossier.step'> = {
    counter: '',
    officer: '',
    step: { event: 'forward', from: nameOf(route.from), to: nameOf(route.to), giver: '', receiver: '', note: '' },
  };
  return [
    { site: route.to, op: { ...base, uid: causedUid(hash, 'arrive', id, ''), t: 'dossier.arrive', d: arrive } },
    { site: route.from, op: { ...base, uid: causedUid(hash, 'forward', id, ''), t: 'dossier.step', d: forward } },
  ];
};

/** What the site where the citizen is does for the one that decides; all else is the deciding site's to say. */
const saidByAcceptor: ReadonlySet<StepEvent> = new Set([
  'supplemented',
  'supplement-expired',
  'obligation-paid',
  'ask-stop',
  'stop',
  'return',
  'correct',
]);

/** A step as it is read at the site that accepted: there the dossier is accepted, so a refusal (T4) means that it cannot be granted (T13). */
const readAtAcceptor = (step: Step, from: string): Step =>
  step.event === 'refuse' ? { event: 'not-eligible', number: step.number, reason: step.reason, from } : step;

/** The op as the other end of the route hears it, or null where it is no business of theirs. */
const heard = (news: DossierNews, route: Route, nameOf: RouteTools['nameOf']): Pick<Op, 't' | 'd'> | null => {
  const { site, op, before, after } = news;
  if (op.t === 'dossier.file' || op.t === 'dossier.file-stored') return { t: op.t, d: op.d };
  if (op.t !== 'dossier.step') return null;
  // A step that did not fit the state here would only confuse there.
  const counted = after.history.length > (before?.history.length ?? 0) && after.history.at(-1)?.refused === undefined;
  if (!counted || (site === route.from && !saidByAcceptor.has(op.d.step.event))) return null;
  if (site === route.from) return { t: op.t, d: op.d };
  return { t: op.t, d: { ...op.d, step: readAtAcceptor(op.d.step, nameOf(site)) } };
};

/** What the other end of a route is told of an op at one of its ends: steps and files, each once, with the time and the hand of the original. */
export const passedOn = (news: DossierNews, route: Route, { nameOf, hash }: RouteTools): readonly Told[] => {
  const { site, op } = news;
  const said = heard(news, route, nameOf);
  if (said === null || (site !== route.from && site !== route.to)) return [];
  const other = site === route.from ? route.to : route.from;
  return [{ site: other, op: { ...op, ...said, uid: causedUid(hash, site, op.id, op.uid) } }];
};

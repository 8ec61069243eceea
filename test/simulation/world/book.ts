import type { Violation } from '../checks/violation.ts';
import type { TicketLabel } from '#common/domain/queue/ticket-label.ts';

export type Paper = TicketLabel & {
  readonly machine: string;
  readonly ticket: string;
  readonly service: string;
  readonly day: string;
  readonly tick: number;
};

export type Service = { readonly machine: string; readonly counter: string; readonly ticket: string };

/** What happened in the world outside of all disks: papers that people hold, and who was served by whom. */
export type Book = {
  readonly papers: Paper[];
  readonly services: Service[];
  /** Machines whose disk went back in time or was copied: their papers may be unknown to every disk. */
  readonly rewound: Set<string>;
  /** A whole disk (guard and all) went back or was copied, or the hub's: only then may one label be on two papers. */
  wholeDiskRewind: boolean;
  /** Two hubs were made with one counter: until one of them takes the next, both number with one letter. */
  hadTwins: boolean;
  /** Generations in which the hub's disk went back: until it has another one, copies may know more than it does. */
  readonly hubWentBack: Set<string>;
  /** `audience text` of what a terminal forgot, never got because its copy begins later, or left behind in an older hub's file. */
  readonly forgotten: Set<string>;
  /** Some machine's clock was wrong. */
  clockJumped: boolean;
  /** Forgetting that the rules do not allow. */
  readonly wronglyForgotten: Violation[];
};

export const emptyBook = (): Book => ({
  papers: [],
  services: [],
  rewound: new Set(),
  wholeDiskRewind: false,
  hadTwins: false,
  hubWentBack: new Set(),
  forgotten: new Set(),
  clockJumped: false,
  wronglyForgotten: [],
});

/** How long to wait for what, in milliseconds. */
export type PrinterTimings = {
  readonly connect: number;
  /** For each DLE EOT answer. */
  readonly status: number;
  /** Without a chunk taken or a status change, a working printer has stalled. */
  readonly stall: number;
  /** From the last byte or status change to the acknowledgement. */
  readonly acknowledge: number;
  /** For somebody to put in paper or close the cover while data is in the printer. */
  readonly reload: number;
  /** Between two questions while idle. */
  readonly poll: number;
  /** For the other side to close after we did. */
  readonly end: number;
};

/** Proven against a faulty printer: short where nothing is lost by giving up, long where a person is on the way. */
export const defaultTimings: PrinterTimings = {
  connect: 1500,
  status: 800,
  stall: 4000,
  acknowledge: 30_000,
  reload: 120_000,
  poll: 5000,
  end: 1000,
};

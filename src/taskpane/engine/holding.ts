/** For so long after an answer what was held rests on: who waited for it gives it up as soon as the answer is there. */
const REST = 100;

/** Long work that makes room for the answer about another workbook. */
export interface Holding {
  /** Another workbook is coming: this work waits until there is an answer about it. */
  hold(work: Iterable<number>): void;
  /** There is an answer, or it failed. */
  goOn(): void;
  /** Resolves when work of that id may go on. */
  free(id: number): Promise<void>;
}

/** Nothing is held at first. */
export function holding(): Holding {
  let held = new Set<number>();
  let freed = Promise.resolve();
  let free = (): void => undefined;
  return {
    hold: (work) => {
      free();
      held = new Set(work);
      freed = new Promise((resolve) => (free = resolve));
    },
    goOn: () => {
      const now = free;
      const rested = held;
      setTimeout(() => {
        if (held === rested) held = new Set();
        now();
      }, REST);
    },
    free: async (id) => {
      while (held.has(id)) await freed;
    },
  };
}

/** What the add-in cost: a sync is a batch with any action other than object creation and reference counting. */
export interface Tally {
  syncs: number;
  /** Reads, calls and sets. */
  actions: number;
  /** JSON bytes (UTF-8) towards the host and back. */
  requestBytes: number;
  responseBytes: number;
}

const nothing = (): Tally => ({ syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0 });

export class Counters {
  /** Where the next batches are counted, besides `total`. */
  label = "";
  private sum = nothing();
  private readonly labels = new Map<string, Tally>();

  get total(): Readonly<Tally> {
    return this.sum;
  }

  of(label: string): Readonly<Tally> {
    return this.labels.get(label) ?? nothing();
  }

  byLabel(): ReadonlyMap<string, Readonly<Tally>> {
    return this.labels;
  }

  /** `label` is the one that was set when the batch arrived: it may have changed before the answer. */
  count(label: string, batch: Tally): void {
    add(this.sum, batch);
    if (label === "") return;
    const tally = this.labels.get(label) ?? nothing();
    add(tally, batch);
    this.labels.set(label, tally);
  }

  reset(): void {
    this.sum = nothing();
    this.labels.clear();
  }
}

function add(to: Tally, batch: Tally): void {
  to.syncs += batch.syncs;
  to.actions += batch.actions;
  to.requestBytes += batch.requestBytes;
  to.responseBytes += batch.responseBytes;
}

export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** How alike the titles of two groups are. They are few and asked for often. */
import { comparable, likeness, type Pairs, pairsOf } from "./likeness.js";
import { Remembered } from "./remembered.js";

export class Titles {
  private readonly pairs: Remembered<Pairs>;
  private readonly known: Remembered<Remembered<number>>;

  constructor(places: readonly string[]) {
    this.pairs = new Remembered((title) => pairsOf(comparable(title, places)));
    this.known = new Remembered((child) => new Remembered((parent) => likeness(this.pairs.of(child), this.pairs.of(parent))));
  }

  /** 0 to 1; 0 where one of them is empty. */
  likeness(child: string, parent: string): number {
    return child === "" || parent === "" ? 0 : this.known.of(child).of(parent);
  }
}

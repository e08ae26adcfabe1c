/** A function of a text whose results are kept. A text that is being typed is another one with every key: too many, and all are forgotten. */
export class Remembered<T> {
  private readonly values = new Map<string, T>();

  constructor(private readonly make: (text: string) => T) {}

  of(text: string): T {
    let value = this.values.get(text);
    if (value === undefined) {
      value = this.make(text);
      if (this.values.size >= MOST) this.values.clear();
      this.values.set(text, value);
    }
    return value;
  }
}

const MOST = 4000;

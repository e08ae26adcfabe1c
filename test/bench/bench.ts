/** What is measured, and the limits. Times are milliseconds. */
import { BenchClient } from "./client.js";
import { type BenchText, endOfRequirement, generatedTable, jining2025 } from "./tables.js";

export interface Servers {
  readonly floor: string;
  readonly server: string;
}

interface Line {
  readonly what: string;
  readonly floor: number;
  readonly server: number;
  /** Limit of server over floor, or of the server alone. */
  readonly limit: { readonly ratio: number } | { readonly most: number };
  readonly unit: "ms" | "MB";
}

/** Measures everything, prints it, and gives how many limits are exceeded. */
export const bench = async (servers: Servers): Promise<number> => {
  const lines = [
    ...(await starts(servers)),
    ...(await typing(servers, jining2025(), 400, "jining-2025")),
    ...(await typing(servers, generatedTable(10_000), 300, "10,000 rows")),
  ];
  let over = 0;
  for (const line of lines) if (!print(line)) over++;
  return over;
};

const print = ({ what, floor, server, limit, unit }: Line): boolean => {
  const ratio = server / floor;
  const good = "ratio" in limit ? !(ratio > limit.ratio) : !(server > limit.most);
  const compared =
    "ratio" in limit ? `${ratio.toFixed(2)}× of ${floor.toFixed(2)} ${unit} (at most ${limit.ratio}×)` : `(at most ${limit.most} ${unit})`;
  console.log(`${good ? "✔" : "✖"} ${what}: ${server.toFixed(2)} ${unit} ${compared}`);
  return good;
};

const at = (times: readonly number[], share: number): number => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

const ROUNDS = 15;

/**
 * The first findings come from code that runs for the first time: reading 12,000 characters and checking them takes some 40 ms then, a fifth of
 * that later. The limit is there to notice when it gets worse.
 */
const FIRST_FINDINGS = 2.4;

/** From nothing to the answer to `initialize` and to the first findings; memory once the text is open. */
const starts = async (servers: Servers): Promise<Line[]> => {
  const text = jining2025();
  const measured = {
    floor: { answer: [] as number[], findings: [] as number[], memory: [] as number[] },
    server: { answer: [] as number[], findings: [] as number[], memory: [] as number[] },
  };
  for (let round = 0; round < ROUNDS; round++) {
    for (const which of round % 2 === 0 ? (["floor", "server"] as const) : (["server", "floor"] as const)) {
      const begin = performance.now();
      const client = await BenchClient.start(servers[which], text.name);
      await client.open(text.text);
      measured[which].findings.push(performance.now() - begin);
      measured[which].answer.push(client.initialized);
      await settled();
      measured[which].memory.push(client.memory() / 1e6);
      await client.stop();
    }
  }
  const { floor, server } = measured;
  return [
    {
      what: "start to the answer to initialize",
      floor: at(floor.answer, 0.5),
      server: at(server.answer, 0.5),
      limit: { ratio: 1.4 },
      unit: "ms",
    },
    {
      what: "start to the first findings, jining-2025",
      floor: at(floor.findings, 0.5),
      server: at(server.findings, 0.5),
      limit: { ratio: FIRST_FINDINGS },
      unit: "ms",
    },
    {
      what: "memory with jining-2025 open",
      floor: at(floor.memory, 0.5),
      server: at(server.memory, 0.5),
      limit: { ratio: 1.6 },
      unit: "MB",
    },
  ];
};

/** Time for what a server still does by itself after it answered. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

const WARM_UP = 100;

/** Typing at the end of a requirement, character by character, and completing, both servers in turns. */
const typing = async (servers: Servers, { name, text }: BenchText, keystrokes: number, what: string): Promise<Line[]> => {
  const floor = await BenchClient.start(servers.floor, name);
  const server = await BenchClient.start(servers.server, name);
  await floor.open(text);
  const first = await server.open(text);
  console.log(`  ${what}: ${text.length} characters, ${first.items?.length ?? 0} findings`);
  await settled();
  const times = { floor: [] as number[], server: [] as number[] };
  const row = 37;
  const place = endOfRequirement(text, row);
  for (let i = 0; i < WARM_UP + keystrokes; i++) {
    // Twenty characters are typed, then taken back.
    const back = i % 40 >= 20;
    const character = place.character + (back ? 39 - (i % 40) : i % 40);
    const [length, typed] = back ? ([1, ""] as const) : ([0, "政"] as const);
    const order =
      i % 2 === 0
        ? ([
            ["floor", floor],
            ["server", server],
          ] as const)
        : ([
            ["server", server],
            ["floor", floor],
          ] as const);
    for (const [which, client] of order) {
      const ms = await client.keystroke(place.line, character, length, typed);
      if (i >= WARM_UP) times[which].push(ms);
    }
  }
  const completions: number[] = [];
  for (let i = 0; i < 60; i++) {
    // In the lead cell of the row: its first TAB, and what follows.
    const line = text.split("\n")[place.line] ?? "";
    const { ms } = await server.complete(place.line, line.indexOf("\t") + 2);
    if (i >= 10) completions.push(ms);
  }
  await floor.stop();
  await server.stop();
  const big = text.length > 100_000;
  return [
    {
      what: `${what}: keystroke to fresh findings, median`,
      floor: at(times.floor, 0.5),
      server: at(times.server, 0.5),
      limit: { ratio: big ? 2 : 3 },
      unit: "ms",
    },
    ...(big
      ? ([
          {
            what: `${what}: keystroke to fresh findings, 99th percentile`,
            floor: at(times.floor, 0.99),
            server: at(times.server, 0.99),
            limit: { ratio: 3 },
            unit: "ms",
          },
        ] as const)
      : []),
    { what: `${what}: completion of a unit, median`, floor: Number.NaN, server: at(completions, 0.5), limit: { most: 5 }, unit: "ms" },
  ];
};

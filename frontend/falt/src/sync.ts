/*
 * Gives the queue to the server. An entry counts as stored only by its own answer: the id and the SHA-256 of exactly the
 * bytes that were sent. A captive portal's page, a redirect, a cut body or a proxy's error never count. One tab or worker
 * sends at a time.
 */
import * as store from "./store";

/** What came of a round of sending. */
export type Outcome = "idle" | "sent" | "offline" | "signed-out";

const LOCK = "falt-send";
/** Photos make an entry large; what is larger than this goes alone. */
const LARGE = 60_000;
const BATCH_BYTES = 400_000;
const BATCH_ENTRIES = 100;
const PATIENCE = 60_000;

interface Answer {
  id: string | null;
  result: string;
  sha256?: string | null;
  field?: string | null;
  reason?: string | null;
}

/** Sends what waits, in the phone's own order, until nothing waits or the network fails. */
export async function send(account: string): Promise<Outcome> {
  const run = async (): Promise<Outcome> => {
    // Before the queue is read: where there is no coverage, that much work after each tap would be for nothing.
    const found = await reach(account);
    for (let outcome: Outcome = "idle"; found === "sent"; outcome = found) {
      const waiting = (await store.queueOf(account)).own.filter((entry) => entry.standing === "waiting");
      if (waiting.length === 0) {
        return outcome;
      }
      const settled = await sendBatch(first(waiting));
      if (settled !== "sent") {
        return settled;
      }
    }
    return found;
  };
  return navigator.locks ? navigator.locks.request(LOCK, run) : run();
}

/**
 * Whether the portal itself answers and knows this phone as the account's. Asked before the first byte of an entry leaves:
 * where there is no coverage, what waits stays its owner's to change, and nothing is sent in somebody else's name.
 */
async function reach(account: string): Promise<Outcome> {
  try {
    const response = await fetch("/falt/api/device", {
      redirect: "error",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 401) {
      return "signed-out";
    }
    if (response.status !== 200 || !isJson(response)) {
      return "offline";
    }
    const owner = (await response.json()) as { id?: string } | null;
    return owner?.id === account ? "sent" : owner?.id ? "signed-out" : "offline";
  } catch {
    return "offline";
  }
}

function first(waiting: store.Entry[]): store.Entry[] {
  const batch: store.Entry[] = [];
  let bytes = 0;
  for (const entry of waiting) {
    if (batch.length > 0 && (entry.body.length > LARGE || bytes + entry.body.length > BATCH_BYTES)) {
      break;
    }
    batch.push(entry);
    bytes += entry.body.length;
    if (entry.body.length > LARGE || batch.length === BATCH_ENTRIES) {
      break;
    }
  }
  return batch;
}

async function sendBatch(wanted: store.Entry[]): Promise<Outcome> {
  const batch: store.Entry[] = [];
  for (const { id } of wanted) {
    // As it is now: its owner may have changed it, or taken it away, since it was read.
    const entry = await store.sending(id);
    if (entry) {
      batch.push(entry);
    }
  }
  if (batch.length === 0) {
    return "sent";
  }
  let response: Response;
  let answers: unknown;
  try {
    response = await fetch("/falt/api/entries", {
      method: "POST",
      headers: {
        "Content-Type": "application/x-ndjson",
        "Content-Encoding": "gzip",
        "X-Falt": "1",
        "Accept-Language": language(),
      },
      body: await packed(batch.map((entry) => entry.body).join("\n")),
      redirect: "error",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status === 401) {
      return "signed-out";
    }
    if (response.status !== 200 || !isJson(response)) {
      return "offline";
    }
    answers = await response.json();
  } catch {
    return "offline";
  }
  return (await settle(batch, answers)) ? "sent" : "offline";
}

/** Notes each answer that is an entry's own. False when any entry is left without one. */
async function settle(batch: store.Entry[], answers: unknown): Promise<boolean> {
  if (!Array.isArray(answers)) {
    return false;
  }
  let all = true;
  for (const entry of batch) {
    const answer = (answers as Answer[]).find((candidate) => candidate?.id === entry.id);
    const hash = await sha256(entry.body);
    if (answer?.result === "stored" && answer.sha256 === hash) {
      await store.settle(entry.id, "stored");
    } else if (answer?.result === "conflict" && answer.sha256 === hash) {
      await store.settle(entry.id, "conflict");
    } else if (answer?.result === "refused") {
      await store.settle(entry.id, "refused", {
        field: answer.field ?? undefined,
        reason: answer.reason ?? undefined,
      });
    } else {
      all = false;
    }
  }
  return all;
}

function isJson(response: Response): boolean {
  return (response.headers.get("Content-Type") ?? "").startsWith("application/json");
}

async function packed(text: string): Promise<ArrayBuffer> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

/** The SHA-256 of the text's UTF-8 bytes, in hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The wait before the next try: longer each time, never in step with other phones. */
export function pause(failures: number): number {
  const longest = Math.min(2_000 * 2 ** failures, 60_000);
  return longest / 2 + Math.random() * (longest / 2);
}

function language(): string {
  return navigator.language.startsWith("en") ? "en" : "sv";
}

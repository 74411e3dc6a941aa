/*
 * What the phone keeps: the queue of entries and what it knows of the evening, each sealed with a key of the signed-in
 * account that no script can read out. A newer version of the page reads what an older one wrote; nothing here is ever
 * cleared but by being stored at the server or by its owner.
 */

/** Where an entry stands. Only a stored one may be forgotten. */
export type Standing = "waiting" | "stored" | "conflict" | "refused";

export type Choice = "first" | "second";

/** An entry as the rest of the page sees it. */
export interface Entry {
  id: string;
  account: string;
  sequence: number;
  standing: Standing;
  /** How often it was sent without an answer that counts: from then on other bytes could meet the first ones. */
  tries: number;
  field?: string;
  reason?: string;
  /** Which of two versions a lead has chosen, where there were two: what came first, or second, as this one did. */
  choice?: Choice;
  /** When this phone was told of it. */
  told?: number;
  /** The exact text that is sent and hashed. */
  body: string;
}

interface Row extends Omit<Entry, "body"> {
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

interface Kept {
  name: string;
  iv: Uint8Array<ArrayBuffer>;
  sealed: ArrayBuffer;
}

const NAME = "falt";
const VERSION = 1;

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore("entries", { keyPath: "id" }).createIndex("account", ["account", "sequence"]);
      db.createObjectStore("kept", { keyPath: "name" });
      db.createObjectStore("keys");
      db.createObjectStore("phone");
    };
    request.onsuccess = () => {
      const db = request.result;
      // Lets a newer version of the page change what it keeps, though this one is still open in a tab.
      db.onversionchange = () => {
        db.close();
        opened = undefined;
      };
      resolve(db);
    };
    request.onerror = () => {
      opened = undefined;
      reject(request.error);
    };
  });
  return opened;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

const keys = new Map<string, CryptoKey>();

async function key(account: string): Promise<CryptoKey> {
  const used = keys.get(account) ?? (await keyOnThePhone(account));
  keys.set(account, used);
  return used;
}

async function keyOnThePhone(account: string): Promise<CryptoKey> {
  const db = await database();
  const known = await done<CryptoKey | undefined>(db.transaction("keys").objectStore("keys").get(account));
  if (known) {
    return known;
  }
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const writing = db.transaction("keys", "readwrite", { durability: "strict" });
  const store = writing.objectStore("keys");
  // Another tab may have made one meanwhile; the first stays.
  const first = await done<CryptoKey | undefined>(store.get(account));
  if (!first) {
    store.put(made, account);
  }
  await committed(writing);
  return first ?? made;
}

async function seal(account: string, text: string): Promise<{ iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    await key(account),
    new TextEncoder().encode(text),
  );
  return { iv, sealed };
}

async function open(account: string, row: { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }): Promise<string> {
  const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, await key(account), row.sealed);
  return new TextDecoder().decode(bytes);
}

/** The next number in this phone's own order, never given twice, whatever tab asks. */
export async function nextSequence(): Promise<number> {
  const db = await database();
  const writing = db.transaction("phone", "readwrite", { durability: "strict" });
  const store = writing.objectStore("phone");
  const next = ((await done<number | undefined>(store.get("sequence"))) ?? 0) + 1;
  store.put(next, "sequence");
  await committed(writing);
  return next;
}

/** How often this page or worker has changed the queue. */
export let changes = 0;

/** Keeps an entry, new or changed. Resolves only when it is on the phone's disk. */
export async function keep(entry: Entry): Promise<void> {
  const { body, ...plain } = entry;
  const row: Row = { ...plain, ...(await seal(entry.account, body)) };
  const writing = (await database()).transaction("entries", "readwrite", { durability: "strict" });
  writing.objectStore("entries").put(row);
  await committed(writing);
  changes++;
}

/** Whether an entry is still its owner's to change: nothing of it is at the server, and nothing on its way there. */
export function isOwn(entry: Pick<Entry, "standing" | "tries">): boolean {
  return entry.standing === "refused" || (entry.standing === "waiting" && entry.tries === 0);
}

/**
 * Writes an entry anew while it is its owner's to change, as one that was never sent. False when it was sent meanwhile:
 * then nothing is changed.
 */
export async function replace(id: string, body: string): Promise<boolean> {
  const known = await get(id);
  if (!known) {
    return false;
  }
  const fresh = await seal(known.account, body);
  return change(id, isOwn, (row) => ({
    ...row,
    standing: "waiting",
    tries: 0,
    field: undefined,
    reason: undefined,
    ...fresh,
  }));
}

/** Notes what the server said of an entry that was being sent. */
export async function settle(
  id: string,
  standing: Standing,
  detail: { field?: string; reason?: string } = {},
): Promise<void> {
  await change(id, isWaiting, (row) => ({ ...row, standing, field: detail.field, reason: detail.reason }));
}

/** Notes which of two versions a lead has chosen: the portal has both, so this one has done its work here. */
export async function choose(id: string, choice: Choice): Promise<void> {
  await change(
    id,
    (row) => row.standing === "conflict",
    (row) => ({ ...row, standing: "stored", choice, told: Date.now() }),
  );
}

/**
 * Notes that an entry is being sent, before the first byte leaves, and answers what is to be sent: from now on nobody
 * changes it. Nothing when there is nothing to send any more.
 */
export async function sending(id: string): Promise<Entry | undefined> {
  if (!(await change(id, isWaiting, (row) => ({ ...row, tries: row.tries + 1 })))) {
    return undefined;
  }
  const row = await get(id);
  return row && readable(row);
}

/** Forgets an entry that its owner takes away. False when it was sent meanwhile: then it stays. */
export async function takeAway(id: string): Promise<boolean> {
  return change(id, isOwn, () => undefined);
}

/** Forgets an entry that is stored and of an evening gone by. */
export async function forget(id: string): Promise<void> {
  await change(
    id,
    (row) => row.standing === "stored",
    () => undefined,
  );
}

function isWaiting(row: Row): boolean {
  return row.standing === "waiting";
}

/** Changes a row, or takes it away, in the transaction that has looked whether it may be. */
async function change(id: string, may: (row: Row) => boolean, to: (row: Row) => Row | undefined): Promise<boolean> {
  const writing = (await database()).transaction("entries", "readwrite", { durability: "strict" });
  const store = writing.objectStore("entries");
  const row = await done<Row | undefined>(store.get(id));
  const changed = row !== undefined && may(row);
  if (changed) {
    const next = to(row);
    if (next) {
      store.put(next);
    } else {
      store.delete(id);
    }
  }
  await committed(writing);
  changes += Number(changed);
  return changed;
}

async function get(id: string): Promise<Row | undefined> {
  return done<Row | undefined>((await database()).transaction("entries").objectStore("entries").get(id));
}

/** The account's entries in the phone's own order, and how many of other accounts wait on this phone. */
export async function queueOf(account: string): Promise<{ own: Entry[]; others: number }> {
  const rows = await done<Row[]>(
    (await database()).transaction("entries").objectStore("entries").index("account").getAll(),
  );
  return {
    own: await Promise.all(rows.filter((row) => row.account === account).map(readable)),
    others: rows.filter((row) => row.account !== account && isWaiting(row)).length,
  };
}

/** What was opened once, by what it was sealed with: a tap opens what it adds, and not the whole evening anew. */
const read = new Map<string, string>();

async function readable({ iv, sealed, ...plain }: Row): Promise<Entry> {
  const body = read.get(iv.join()) ?? (await open(plain.account, { iv, sealed }));
  read.set(iv.join(), body);
  return { ...plain, body };
}

/** Keeps something that the account's page needs without a network. */
export async function keepFor(account: string, name: string, value: unknown): Promise<void> {
  const kept: Kept = { name: account + "/" + name, ...(await seal(account, JSON.stringify(value))) };
  const writing = (await database()).transaction("kept", "readwrite");
  writing.objectStore("kept").put(kept);
  await committed(writing);
}

export async function keptFor<T>(account: string, name: string): Promise<T | undefined> {
  const kept = await done<Kept | undefined>(
    (await database())
      .transaction("kept")
      .objectStore("kept")
      .get(account + "/" + name),
  );
  return kept && (JSON.parse(await open(account, kept)) as T);
}

export async function forgetKept(account: string, name: string): Promise<void> {
  const writing = (await database()).transaction("kept", "readwrite");
  writing.objectStore("kept").delete(account + "/" + name);
  await committed(writing);
}

/** Who signed in on this phone last: their evening opens without a network. */
export async function lastAccount(): Promise<string | undefined> {
  return done<string | undefined>((await database()).transaction("phone").objectStore("phone").get("account"));
}

export async function rememberAccount(account: string | undefined): Promise<void> {
  const writing = (await database()).transaction("phone", "readwrite", { durability: "strict" });
  if (account === undefined) {
    writing.objectStore("phone").delete("account");
  } else {
    writing.objectStore("phone").put(account, "account");
  }
  await committed(writing);
}

import { useCallback, useMemo, useRef, useState } from "react";
import { departmentsByName, type SheetPart } from "../../adopt/sourceSheets";
import { chooseField, chooseStatus } from "../../adopt/mapSheet";
import type { LedgerBlock } from "../../adopt/adoption";
import type { Field } from "../../adopt/headings";
import { useEnvironment } from "../environment";
import { useLedgerSession } from "../useLedger";
import { afterPaint, withPauses } from "./afterPaint";
import { partnersOf, partsOf, withTicks, type Partner } from "./partners";
import {
  blockByHand,
  byHand,
  candidateId,
  chooseAgain,
  chooseBlock,
  chooseCandidate,
  findIn,
  firstChoice,
  type ChosenSheet,
  type FoundSheets,
} from "./sheetChoice";

export interface SheetChoice {
  /** failed: Excel did, and nothing was read. */
  readonly phase: "unread" | "reading" | "searching" | "ready" | "failed";
  /** Of reading: messages to Excel. */
  readonly progress: { readonly done: number; readonly total: number };
  readonly found: FoundSheets | null;
  /** What the user picked, at once; `chosen` follows when it is worked out. `byHand`: sheet and rows are still to be named. */
  readonly picked: string;
  readonly chosen: ChosenSheet | null;
  /** Reads the sheets of the workbook, also again after they were mended; keeps what was chosen. */
  readonly read: () => Promise<void>;
  /** By the id of a candidate, or `byHand`. */
  readonly choose: (id: string) => Promise<void>;
  readonly chooseRows: (sheet: number, rows: Pick<LedgerBlock, "firstHeadingRow" | "lastHeadingRow">) => Promise<void>;
  /** Others of the same columns, to be imported together with it. */
  readonly partners: readonly Partner[];
  readonly togglePart: (id: string, on: boolean) => void;
  /** Where there are partners: it and those that go along. */
  readonly parts: readonly SheetPart[];
  /** Names of sheets that say no department themselves: it is taken from them, unless the user says otherwise. */
  readonly departments: readonly string[];
  readonly namesAreDepartments: boolean;
  readonly nameDepartments: (on: boolean) => void;
  readonly changeField: (column: number, field: Field | null) => void;
  readonly changeStatus: (word: string, reading: string | null) => void;
}

/** Which ledger of the workbook is imported, and what its columns are taken for. */
export const useSheetChoice = (): SheetChoice => {
  const { operations } = useEnvironment();
  const { run, view } = useLedgerSession();
  const [phase, setPhase] = useState<SheetChoice["phase"]>("unread");
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const [found, setFound] = useState<FoundSheets | null>(null);
  const [picked, setPicked] = useState("");
  const [chosen, setChosen] = useState<ChosenSheet | null>(null);
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [namesAreDepartments, nameDepartments] = useState(true);
  const issues = view?.ledger.issues ?? [];
  const latest = useRef({ found, chosen, issues });
  latest.current = { found, chosen, issues };

  const search = useCallback(async (work: () => void | Promise<void>): Promise<void> => {
    setPhase("searching");
    await afterPaint();
    await work();
    setPhase("ready");
  }, []);

  const read = useCallback(async () => {
    setPhase("reading");
    setProgress({ done: 0, total: 0 });
    const answer = await run("reading", async () => ({
      sheets: await operations.readSheets((done, total) => setProgress({ done, total })),
      kept: await operations.keptImports(),
    }));
    if (answer === null) return setPhase(latest.current.found === null ? "failed" : "ready");
    await search(async () => {
      const next = await withPauses(findIn(answer.sheets, answer.kept, latest.current.issues), () => false);
      if (next === null) return;
      await afterPaint();
      const before = latest.current.chosen;
      setFound(next);
      const again = (before === null ? null : chooseAgain(next, before)) ?? firstChoice(next);
      setChosen(again);
      setPicked((now) => (now === byHand ? now : (again?.id ?? "")));
    });
  }, [operations, run, search]);

  const choose = useCallback(
    async (id: string) => {
      setPicked(id);
      if (id === byHand) return;
      await search(() => {
        const { found: now } = latest.current;
        const candidate = now?.candidates.find((each) => candidateId(each) === id);
        setChosen(now === null || candidate === undefined ? null : chooseCandidate(now, candidate));
      });
    },
    [search],
  );

  const chooseRows = useCallback(
    (index: number, rows: Pick<LedgerBlock, "firstHeadingRow" | "lastHeadingRow">) =>
      search(() => {
        const sheet = latest.current.found?.sheets[index];
        if (sheet === undefined) return;
        setChosen(chooseBlock(sheet, blockByHand(sheet, rows), byHand, latest.current.found?.kept ?? []));
      }),
    [search],
  );

  const changeField = useCallback(
    (column: number, field: Field | null) =>
      setChosen((now) => (now === null ? null : { ...now, mapping: chooseField(now.mapping, column, field) })),
    [],
  );

  const changeStatus = useCallback(
    (word: string, reading: string | null) =>
      setChosen((now) => (now === null ? null : { ...now, mapping: chooseStatus(now.mapping, word, reading) })),
    [],
  );

  const { recognised, id, sheet } = chosen ?? {};
  const name = sheet?.name;
  // a choice of columns makes no other sheets partners
  const others = useMemo(
    () =>
      found === null || recognised === undefined || name === undefined || id === byHand
        ? []
        : partnersOf(found, { recognised, sheet: name }),
    [found, recognised, name, id],
  );
  const partners = useMemo(
    () => (found === null || chosen === null ? [] : withTicks(others, chosen, found.texts, ticks)),
    [found, chosen, others, ticks],
  );
  const parts = useMemo(
    () => (found === null || chosen === null || partners.length === 0 ? [] : partsOf(found, chosen, partners)),
    [found, chosen, partners],
  );
  const departments = useMemo(() => departmentsByName(parts).flatMap((name) => name ?? []), [parts]);
  const togglePart = useCallback(
    (part: string, on: boolean) => setTicks((before) => new Map([...before, [part, on]])),
    [],
  );

  return {
    ...{ phase, progress, found, picked, chosen, read, choose, chooseRows, changeField, changeStatus },
    ...{ partners, togglePart, parts, departments, namesAreDepartments, nameDepartments },
  };
};

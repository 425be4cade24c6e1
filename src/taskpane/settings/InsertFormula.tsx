import { Button, Field, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { paneWords } from "../environment";
import { CopyText } from "../notice/CopyText";
import { departmentsOf } from "../update/departments";
import { useLedgerSession, useLedgerView } from "../useLedger";
import { figureNames, formulaText, groupings, measureGroupings, rowsOf, type FormulaRequest } from "./formulaText";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  formula: { "& textarea": { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" } },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "start" },
});

/** Writes a formula of the add-in into the selected cell. */
export const InsertFormula = () => {
  const styles = useStyles();
  const t = paneWords().formula;
  const session = useLedgerSession();
  const { ledger } = useLedgerView();
  const [request, setRequest] = useState<FormulaRequest>({
    figure: "完成率",
    rows: "measures",
    group: "牵头部门",
    department: "",
  });
  const [result, setResult] = useState("");
  const departments = useMemo(() => departmentsOf(ledger), [ledger]);
  const choices: readonly string[] = request.rows === "issues" ? groupings : measureGroupings;
  const allowed = rowsOf(request.figure);
  const rows = allowed.includes(request.rows) ? request.rows : "issues";
  const group = choices.includes(request.group) ? request.group : "牵头部门";
  const text = formulaText({ ...request, rows, group });
  const set = (part: Partial<FormulaRequest>): void => {
    setRequest((now) => ({ ...now, ...part }));
    setResult("");
  };

  const insert = async (): Promise<void> => {
    const outcome = await session.insertFormula(text);
    if (outcome === null) return;
    setResult(outcome.kind === "inserted" ? t.inserted(outcome) : t.notEmpty(outcome));
  };

  return (
    <div className={styles.root}>
      <p className={styles.hint}>{t.hint}</p>
      <Field label={t.figure}>
        <Select
          value={request.figure}
          onChange={(_event, data) => set({ figure: figureNames.find((name) => name === data.value) ?? "完成率" })}
        >
          {figureNames.map((name) => (
            <option key={name} value={name}>
              {t.figures[name]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.rows}>
        <Select
          value={rows}
          onChange={(_event, data) => set({ rows: data.value === "issues" ? "issues" : "measures" })}
        >
          {allowed.map((name) => (
            <option key={name} value={name}>
              {t[name]}
            </option>
          ))}
        </Select>
      </Field>
      {request.figure === "整改汇总" && (
        <Field label={t.group}>
          <Select value={request.group} onChange={(_event, data) => set({ group: data.value })}>
            {choices.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t.department}>
        <Select value={request.department} onChange={(_event, data) => set({ department: data.value })}>
          <option value="">{t.allDepartments}</option>
          {departments.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.preview}>
        <Textarea className={styles.formula} readOnly rows={3} value={text} />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={session.busy !== null} onClick={() => void insert()}>
          {t.insert}
        </Button>
        <CopyText text={text} label={t.copy} copiedLabel={t.copied} />
      </div>
      <span role="status">{result}</span>
    </div>
  );
};

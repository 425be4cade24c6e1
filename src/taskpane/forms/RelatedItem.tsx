import { Field, Select } from "@fluentui/react-components";
import { ledgerTables } from "../../ledger/schema";
import { paneWords } from "../environment";
import { useLedgerView } from "../useLedger";

export interface RelatedItemProps {
  /** 编号, "" for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

const mostCharacters = 60;

/** 关联编号 of an event, chosen by what the issue or measure says. */
export const RelatedItem = ({ value, onChange }: RelatedItemProps) => {
  const t = paneWords().form;
  const { ledger } = useLedgerView();
  return (
    <Field label={t.related}>
      {/* the longest text would make the list wider than the pane */}
      <Select
        root={{ style: { minWidth: 0 } }}
        style={{ minWidth: 0 }}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      >
        <option value="">{t.noRelated}</option>
        {[...ledger.issues, ...ledger.measures]
          .filter((item) => item.id !== "")
          .map(({ source, id, seq, text }) => (
            <option key={`${source.table}/${source.row}`} value={id}>
              {`${ledgerTables[source.table].name} ${seq} ${text}`.slice(0, mostCharacters)}
            </option>
          ))}
      </Select>
    </Field>
  );
};

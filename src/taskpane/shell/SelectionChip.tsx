import { Button } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { paneWords } from "../environment";
import { useLedgerSession } from "../useLedger";

/** Says that the page shows the rows selected in the sheet; pressed, it shows all again. Nothing when no rows are selected. */
export const SelectionChip = () => {
  const t = paneWords().update;
  const { selection, setSelectionAside } = useLedgerSession();
  if (selection === null) return null;
  return (
    <Button
      size="small"
      shape="circular"
      appearance="primary"
      icon={<Dismiss16Regular />}
      iconPosition="after"
      title={t.clearSelection}
      onClick={setSelectionAside}
    >
      {t.selectedRows({ count: selection.ids.length })}
    </Button>
  );
};

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { PersonEdit16Regular } from "@fluentui/react-icons/svg/person-edit";
import { paneWords } from "../environment";
import { useLedgerSession } from "../useLedger";
import { useEditorSession } from "./useEditor";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalXS,
    minHeight: "36px",
  },
  unit: {
    flex: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    margin: 0,
  },
  editor: { minWidth: 0, maxWidth: "45%", flexShrink: 0 },
  editorName: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** Whose ledger it is, who is writing, and reading again. */
export const Header = () => {
  const styles = useStyles();
  const { shell, editorNamed } = paneWords();
  const session = useLedgerSession();
  const editor = useEditorSession();
  const settings = session.view?.ledger.settings;
  const unit =
    settings === undefined
      ? shell.product
      : [settings.unit, settings.round].filter((part) => part !== "").join(" · ") || shell.noUnit;
  return (
    <div className={styles.root}>
      <h1 className={styles.unit} title={unit}>
        {unit}
      </h1>
      <Button
        className={styles.editor}
        appearance="subtle"
        size="small"
        icon={<PersonEdit16Regular />}
        title={shell.changeEditor}
        onClick={editor.change}
      >
        <span className={styles.editorName}>
          {editor.name === "" ? shell.editorUnset : editorNamed({ name: editor.name })}
        </span>
      </Button>
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowSync20Regular />}
        aria-label={shell.refresh}
        title={shell.refresh}
        disabledFocusable={session.busy !== null}
        onClick={() => void session.refresh()}
      />
    </div>
  );
};

import {
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
  type MenuProps,
} from "@fluentui/react-components";
import { BugRegular } from "@fluentui/react-icons";
import type { JSX } from "react";
import { rectAddress } from "../xlsx/a1";
import { useObservable } from "./observable";
import type { BenchSession } from "./session";
import { words } from "./words";

export function StatusBar({ session }: { readonly session: BenchSession }): JSX.Element {
  const { busy, syncs, actions } = useObservable(session.state);
  return (
    <footer className="status-bar">
      <span role="status">{busy === "opening" ? words.opening : busy === "working" ? words.working : words.ready}</span>
      <span className="status-space" />
      <Tooltip content={words.countersTip} relationship="description">
        <button type="button" className="status-button" onClick={() => window.bench.resetCounters()}>
          <span>{words.syncs(syncs)}</span>
          <span>{words.actions(actions)}</span>
        </button>
      </Tooltip>
      <FaultMenu session={session} />
    </footer>
  );
}

/** What can go wrong in Excel, by hand; tests use window.bench.faults. */
function FaultMenu({ session }: { readonly session: BenchSession }): JSX.Element {
  const { editing, protectedSheet } = useObservable(session.state);
  const { model } = session;
  const checked = { switches: [...(editing ? ["edit"] : []), ...(protectedSheet ? ["protect"] : [])] };
  const change: MenuProps["onCheckedValueChange"] = (_, { checkedItems }) => {
    const { bench } = window;
    bench.faults.editMode(checkedItems.includes("edit"));
    if (checkedItems.includes("protect") !== protectedSheet) bench.faults.protect(bench.activeSheet(), !protectedSheet);
  };
  const asOther = (): void => {
    const { sheet, rect } = model.selection();
    const name = model.sheets().find((s) => s.id === sheet)?.name ?? "";
    void window.bench.otherUser.setValues(
      `'${name.replace(/'/g, "''")}'!${rectAddress({ ...rect, rowCount: 1, columnCount: 1 })}`,
      [[words.otherUserText]],
    );
  };
  return (
    <Menu checkedValues={checked} onCheckedValueChange={change}>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={words.faultsTip} relationship="description">
          <button type="button" className="status-button">
            <BugRegular /> {words.faults}
          </button>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList hasCheckmarks>
          <MenuItem onClick={() => window.bench.faults.delaySync(5000)}>{words.delay}</MenuItem>
          <MenuItem onClick={() => window.bench.faults.neverAnswer()}>{words.neverAnswer}</MenuItem>
          <MenuItem onClick={() => window.bench.faults.failAction(1)}>{words.failFirst}</MenuItem>
          <MenuItemCheckbox name="switches" value="edit">
            {words.editMode}
          </MenuItemCheckbox>
          <MenuItemCheckbox name="switches" value="protect">
            {words.protectSheet}
          </MenuItemCheckbox>
          <MenuItem onClick={asOther}>{words.otherUser}</MenuItem>
          <MenuItem onClick={() => void window.bench.secondWindow()}>{words.openSecond}</MenuItem>
          <MenuItem onClick={() => window.bench.faults.reset()}>{words.resetFaults}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

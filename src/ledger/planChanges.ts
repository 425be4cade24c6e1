import { addEvent, addIssue, addMeasure, addRule } from "./addRows";
import { allowFinding, withdrawAllowance } from "./allowances";
import type { ChangeContext, ChangePlan, LedgerChange } from "./change";
import { logRows } from "./changeLog";
import { Draft, Planning } from "./draft";
import { editRow, setSetting, setSlot, setWording } from "./editRows";
import type { Ledger } from "./model";

export { planUndo } from "./planUndo";
export { verifyPlan } from "./verifyPlan";

/**
 * What writing `changes` comes to, or why not. A change with a refusal is left out whole; the others stand. Values that say the same as the
 * cell are dropped. Pure: serials, the moment and the ids of new rows come with the arguments.
 *
 * What comes along by itself: 时限日期 from the words of the deadline, 长期坚持 from 整改类型 and the words, 完成日期 away when 已完成 is taken
 * back, 更新时间 and 更新人 of an edited measure, 序号 and 问题序号 of new rows, people and deadline of a new measure from its issue, a 编号 for
 * an edited row without one (which a change names by `rowHandle`).
 */
export const planChanges = (ledger: Ledger, changes: readonly LedgerChange[], context: ChangeContext): ChangePlan => {
  const planning = new Planning(ledger, context);
  changes.forEach((change, index) => {
    const draft = new Draft(planning, index, "asFound" in change && change.asFound === true);
    planOne(draft, change);
    planning.settle(draft);
  });
  const { updates, appends, refusals } = planning;
  return { updates, appends, refusals, log: logRows({ updates, appends }, context, ledger.date1904) };
};

const planOne = (draft: Draft, change: LedgerChange): void => {
  switch (change.kind) {
    case "addIssue":
      return addIssue(draft, change);
    case "addMeasure":
      return addMeasure(draft, change);
    case "addEvent":
      return addEvent(draft, change);
    case "addRule":
      return addRule(draft, change);
    case "editIssue":
      return editRow(draft, "issues", change);
    case "editMeasure":
      return editRow(draft, "measures", change);
    case "editEvent":
      return editRow(draft, "events", change);
    case "setSetting":
      return setSetting(draft, change.item, change.content);
    case "setSlot":
      return setSlot(draft, change);
    case "setWording":
      return setWording(draft, change);
    case "allowFinding":
      return allowFinding(draft, change);
    case "withdrawAllowance":
      return withdrawAllowance(draft, change);
  }
};

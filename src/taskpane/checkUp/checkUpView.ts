import type { CheckUp, Finding } from "../../ledger/checkUp/checkUp";
import { checkGrades, type CheckGrade } from "../../ledger/checkUp/finding";
import { checkRules, type CheckRuleId } from "../../ledger/checkUp/rules";
import { countBy, groupFindings, pageSize, type FindingGroups } from "../shell/findingGroups";

/** What the page 体检 keeps while the user is elsewhere, mending what was found. */
export interface CheckUpView {
  /** "": all grades. */
  readonly grade: CheckGrade | "";
  /** "": all rules. */
  readonly rule: CheckRuleId | "";
  readonly shown: number;
}

export const initialCheckUpView: CheckUpView = { grade: "", rule: "", shown: pageSize };

export interface CheckUpList extends FindingGroups<Finding> {
  /** Within the filter. */
  readonly filtered: number;
  readonly total: number;
  /** Rules with findings of the chosen grade, in their order, with how many. */
  readonly rules: readonly { readonly rule: CheckRuleId; readonly count: number }[];
  /** The chosen rule, "" where it has no finding of the chosen grade any more. */
  readonly rule: CheckRuleId | "";
}

/** The list as the filter leaves it. A rule whose last finding was mended no longer filters. */
export const checkUpList = ({ findings }: CheckUp, view: CheckUpView): CheckUpList => {
  const ofGrade = view.grade === "" ? findings : findings.filter(({ grade }) => grade === view.grade);
  const counts = countBy(ofGrade, ({ rule }) => rule);
  const chosen = view.rule !== "" && counts.has(view.rule) ? view.rule : "";
  const filtered = chosen === "" ? ofGrade : ofGrade.filter(({ rule }) => rule === chosen);
  return {
    ...groupFindings(checkGrades, filtered, view.shown),
    filtered: filtered.length,
    total: findings.length,
    rules: checkRules.flatMap(({ id }) => {
      const count = counts.get(id);
      return count === undefined ? [] : [{ rule: id, count }];
    }),
    rule: chosen,
  };
};

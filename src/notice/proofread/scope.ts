import type { ClaimName } from "./claim";
import { count } from "./numerals";

/** The day of the figures: no part of the items. */
const upTo = /截[至止](?:到)?[^，。；、]{0,14}?(?:日|目前|今|现在|底|末|时)/g;

/** What counts the whole again. */
const whole = /累计|总体|总计|合计|共计|截[至止]/;

const period = "(?:本|当|上|上个|这|该|近|每)个?(?:年|月|周|旬|季|期|阶段)|[上下]半年|季度|今年|去年|上年";
const batch = `第${count}(?:批|轮|阶段|期|步)|首批|首轮|[前后]${count}?批|上(?:一)?[批轮次]`;
/** 3个方面 are all of them, 党建方面 is one. */
const field = "(?<![个大各多全])方面|领域|科室|支部|街道|乡镇|条线";

/** Said of a clause, it holds for those behind it in the sentence. */
const opensPart = new RegExp(`${period}|${batch}|(?:${field})(?=$|共|有|的|涉及|存在|反馈)`);

const manner = "提前|按期|按时|如期|限期|延期|逾期|超期|到期|率先|新$|新增|分别|各|又|牵头|配合|协助|督促|立行立改";
const planned = "计划|预计|拟|将|力争|确保|争取|目标|要求|下一步|[底日月]前$";
const ofPart = new RegExp(`${period}|${batch}|${field}|${manner}|${planned}|${count}(?:年|月|日|天|类)`);

const rest = /其余|剩余|余下|另外|其他|还有/;
const denied = /(?:未|没有|没|无法|不能|难以|有待|尚待)(?:能|全部|全面|彻底|最终|真正|按)?$/;

/** Totals that are told with their day and their round: 2026年3月反馈的6个问题. */
const totals: readonly ClaimName[] = ["aspects", "problems", "issues", "measures"];
const finished: readonly ClaimName[] = ["done", "completionRate"];

const clauseBreak = /[，。；、：,;:（(]/;

/**
 * A number that the ledger cannot check by itself: of a month, of a batch, of a field, finished early, or not finished at all.
 * `before` is the sentence up to the claim.
 */
export const countsPart = (before: string, name: ClaimName): boolean => {
  const clauses = before.replace(upTo, "").split(clauseBreak);
  const own = clauses.pop() ?? "";
  // 累计 behind the field that it sums up counts no whole: 党建方面累计完成3个
  if (!totals.includes(name) && ofPart.test(own)) return true;
  if (finished.includes(name) && (denied.test(own) || rest.test(own))) return true;
  if (opensPart.test(own)) return true;
  if (whole.test(own)) return false;
  const earlier = before.split(clauseBreak).slice(0, -1).reverse();
  const end = earlier.findIndex((clause) => whole.test(clause));
  return (end < 0 ? earlier : earlier.slice(0, end)).some((clause) => opensPart.test(clause));
};

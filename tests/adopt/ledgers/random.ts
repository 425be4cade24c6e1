import type { AdoptedIssue, AdoptedMeasure, Adoption } from "../../../src/adopt/adoption";
import type { ForeignSheet } from "../../../src/adopt/foreignSheet";
import { fillLayout } from "../../../src/adopt/layout/fillLayout";
import type { LedgerLayout } from "../../../src/adopt/layout/ledgerLayout";
import { seededRandom } from "../../../src/ledger/seededRandom";
import { writtenLedger } from "./written";

const asOf = { year: 2022, month: 9, day: 30 };

const places = ["档案室", "会议室", "服务窗口", "值班室", "资料库", "培训中心", "采购小组", "机房"];
const faults = ["登记不及时", "台账不全", "标识不清", "责任不明", "检查走过场", "公开不到位"];
const remedies = ["建立登记簿", "每月核对一次", "明确专人负责", "张贴流程图", "开展专题培训", "纳入年度考核"];
const people = ["陈一鸣", "林若水", "钱小满", "孙立夏"];
const departments = ["办公室", "人事科", "数据科", "办公室、人事科"];
const deadlines = ["2022年6月底", "2022年12月", "2023年3月31日", "长期坚持", "2022年底前，并长期坚持"];
const statuses = ["未启动", "正在整改", "基本完成", "已完成"];
const outcomes = ["已制定办法并印发", "正在收集意见", "已整改两处", ""];

/** Ledgers as people keep them: two or three 方面 with their 问题, items with up to three measures, blanks here and there. */
export const randomAdoption = (seed: string): Adoption => {
  const random = seededRandom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
  const work = () => ({
    leader: pick(people),
    leadDept: pick(departments),
    persons: pick(people),
    deadlineText: pick(deadlines),
    status: pick(statuses),
  });
  const issues: AdoptedIssue[] = [];
  const aspects = 2 + Math.floor(random() * 2);
  let problemSeq = 0;
  for (let aspect = 0; aspect < aspects; aspect += 1)
    for (let problem = 1 + Math.floor(random() * 2); problem > 0; problem -= 1) {
      problemSeq += 1;
      for (let item = 1 + Math.floor(random() * 3); item > 0; item -= 1) {
        const at = issues.length;
        const measures = Array.from({ length: Math.floor(random() * 4) }, (_, m): AdoptedMeasure => ({
          fields: {
            ...work(),
            seq: String(m + 1),
            text: `${pick(remedies)}（第${at + 1}项之${m + 1}）`,
            progress: pick(outcomes),
          },
          extra: {},
          row: 1,
        }));
        const fields = {
          ...work(),
          aspect: `第${aspect + 1}方面工作抓得不紧`,
          problemSeq: String(problemSeq),
          problem: `${places[problemSeq % places.length] ?? ""}管理存在薄弱环节`,
          seq: String(at + 1),
          text: `${pick(places)}${pick(faults)}（${at + 1}）`,
          outcome: pick(outcomes),
          publicity: "未定",
        };
        issues.push({ fields, extra: {}, measures, row: 1 });
      }
    }
  const counts = { aspects, problems: problemSeq, issues: issues.length, measures: 0 };
  return {
    issues,
    settings: {},
    extraColumns: { issues: [], measures: [] },
    problems: [],
    left: [],
    ambiguous: [],
    counts,
  };
};

/** The ledger as a sheet in a layout. */
export const inLayout = (adoption: Adoption, layout: LedgerLayout, name: string): ForeignSheet => {
  const { cells, merges } = fillLayout(writtenLedger(adoption), layout, { asOf });
  return { name, firstRow: 1, firstColumn: 1, cells, merges };
};

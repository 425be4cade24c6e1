import type { CellValue } from "../../../src/ledger/model";
import { sheetOf } from "./sheet";

const places = ["档案室", "会议室", "服务窗口", "值班室", "资料库", "培训中心"];
const faults = ["登记不及时", "台账不全", "标识不清", "责任不明", "检查走过场", "制度未更新", "公开不到位"];

const rows = places.flatMap((place, p) =>
  faults.map((fault, f): CellValue[] => {
    const n = p * faults.length + f + 1;
    return [
      n,
      `${place}${fault}`,
      n % 6 === 0 ? "正在推进" : "已整改到位",
      n % 6 === 0 ? "下一步将补充制度" : `已对${place}逐项整改`,
    ];
  }),
);

/** 42 problems in one column, no levels, no measures. */
export const flatList = sheetOf(
  "Sheet1",
  [["某中心党组巡察整改情况清单"], ["序号", "存在问题", "整改状态", "整改落实情况"], ...rows, ["合计", 42]],
  ["A1:D1"],
);

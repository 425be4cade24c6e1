import type { Fields } from "../../src/ledger/change";
import type { Ledger } from "../../src/ledger/model";
import { seededRandom } from "../../src/ledger/seededRandom";
import { ledgerOf, section, settings, slots } from "./ledgerRows";
import { longTerm, measure, open, serialOf } from "./smallLedger";

const who = ["办公室", "人事科", "数据资源科", "机关党委", "各支部", "财务科", "项目办", "信息中心"];
const did = ["梳理", "修改", "清理", "核对", "公开", "补齐", "检查", "归并", "登记", "回访"];
const what = [
  "数据目录",
  "合同文本",
  "会议记录",
  "固定资产",
  "值班安排",
  "采购流程",
  "服务指南",
  "培训计划",
  "共享接口",
];
const how = ["逐月通报", "专人负责", "限时办结", "分级审核", "集中学习", "按季复核", "上墙公示", "定期轮换"];
const leaders = ["甘霖", "费扬", "路遥远", "向阳"];
const lacks = ["更新不及时", "执行不严格", "分工不清楚", "记录不完整", "督促不到位", "标准不统一", "反馈不顺畅"];

export interface RandomWords {
  readonly pick: <T>(from: readonly T[]) => T;
  readonly chance: (p: number) => boolean;
  readonly upTo: (n: number) => number;
  readonly sentence: () => string;
  readonly problem: () => string;
}

/** Words that say nothing twice: every sentence has a number of its own. */
export const randomWords = (seed: string): RandomWords => {
  const random = seededRandom(seed);
  let serial = 100;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const own = (): string => `${(serial += 1)}`;
  return {
    pick,
    chance: (p) => random() < p,
    upTo: (n) => Math.floor(random() * n) + 1,
    sentence: () => `${pick(who)}${pick(did)}${pick(what)}${own()}条，${pick(how)}、${pick(how)}。`,
    problem: () => `${pick(what)}${pick(lacks)}，第${own()}号清单${pick(lacks)}`,
  };
};

/** A ledger with nothing wrong in it: made of `count` issues. The day is 2026-09-30. */
export const randomLedger = (seed: string, count = 12): Ledger => {
  const w = randomWords(seed);
  const flat = w.chance(0.15);
  const aspects = Array.from({ length: w.upTo(3) }, (_, index) => `第${"甲乙丙"[index]}方面${w.problem()}`);
  const problems = Array.from({ length: w.upTo(5) + 1 }, () => ({ aspect: w.pick(aspects), problem: w.problem() }));
  const issues: Fields[] = [];
  const measures: Fields[] = [];
  const text = (): string => Array.from({ length: w.upTo(3) }, w.sentence).join(w.chance(0.3) ? "\n" : "");
  for (let n = 1; n <= count; n += 1) {
    const of = Math.floor(((n - 1) * problems.length) / count);
    const isDone = w.chance(0.6);
    const isDrafted = w.chance(0.25);
    issues.push({
      id: `W-${String(n).padStart(6, "0")}`,
      seq: String(n),
      aspect: flat ? "" : (problems[of]?.aspect ?? ""),
      problem: flat ? "" : (problems[of]?.problem ?? ""),
      problemSeq: flat ? "" : String(of + 1),
      text: w.problem(),
      goal: w.problem().replace("不", "要"),
      leader: w.pick(leaders),
      leadDept: w.pick(who),
      persons: w.pick(leaders),
      evidence: w.chance(0.5) ? "会议记录" : "检查台账",
      publicity: w.chance(0.85) ? "社会公开" : w.pick(["仅党内", "不公开"]),
      publicText: w.chance(0.3) ? w.problem() : "",
      outcome: isDrafted ? "" : text(),
      publicOutcome: !isDrafted && w.chance(0.3) ? text() : "",
      deadlineText: "2026年10月底",
      due: serialOf(10, 31),
      ...(isDone
        ? { status: "已完成", completedOn: serialOf(w.upTo(3) + 5, w.upTo(28)) }
        : w.chance(0.4)
          ? longTerm
          : { ...open, status: w.pick(["正在整改", "基本完成", "未启动", "已移交", "已取消"]) }),
    });
    for (let m = 1; m <= w.upTo(3); m += 1) {
      const progress = w.sentence();
      measures.push(
        measure(m, 0, {
          id: `C-${String(n * 10 + m).padStart(6, "0")}`,
          issueId: `W-${String(n).padStart(6, "0")}`,
          seq: `${n}.${m}`,
          text: w.sentence(),
          progress: w.chance(0.5) ? progress : progress.slice(0, -1),
          ...(isDone ? {} : w.chance(0.5) ? open : {}),
        }),
      );
    }
  }
  return ledgerOf({
    issues,
    measures,
    settings: settings({ 单位: "青河区档案服务中心党组", 反馈日期: serialOf(3, 5), 进驻日: serialOf(1, 12) }),
    slots: [
      ...slots({
        整改态度: "对反馈的问题照单全收，逐项整改。",
        报告标题: "中共{单位}关于巡察整改进展情况的报告",
        报告主送机关: "区委巡察工作领导小组办公室",
        报告引言: "根据反馈意见，现将整改进展情况报告如下。",
        通报标题: "中共{单位}关于巡察整改进展情况的通报",
        发文字号: "青档党发〔2026〕3号",
        主送机关: "各支部、各科室",
        引言: "{进驻日}至{巡察结束日}，{巡察组}对{单位}开展巡察；{反馈日期}，{巡察组}反馈了意见。\n按照有关要求，现将整改进展情况予以公布。",
        巡察组: "区委第一巡察组",
        巡察结束日: "2026-02-10",
        联系电话: "0000-1234567",
        邮政地址: "青河路1号",
        邮政编码: "000001",
        电子邮箱: "a@b.example",
        署名: "中共{单位}",
        成文日期: "2026.10.8",
      }),
      ...[1, 2].map((n) =>
        section(
          "主体责任",
          n,
          w.problem().replace("不", "要"),
          `${w.sentence()}先后召开专题会议{专题会议次数}次。\n${w.sentence()}`,
        ),
      ),
      section("下一步工作打算", 1, "持续整改", `对{未完成数:中文}项未完成的任务盯住不放。${w.sentence()}`),
    ],
    events: Array.from({ length: w.upTo(4) }, (_, index) => ({
      id: `J-00000${index}`,
      kind: "会议",
      date: serialOf(4 + index, 2),
    })),
    rules: Array.from({ length: w.upTo(3) }, (_, index) => ({
      id: `Z-00000${index}`,
      name: `${w.pick(what)}管理办法${index}`,
      kind: w.pick(["新建", "修订"]),
      issuedOn: serialOf(6, 1 + index),
    })),
    wordings: [
      ...(w.chance(0.5) ? [{ level: "方面", original: aspects[0] ?? "", publicText: w.problem() }] : []),
      ...problems.map(({ problem }) => ({
        level: "问题",
        original: problem,
        shortTitle: w.problem().replace("不", "要"),
      })),
    ],
  });
};

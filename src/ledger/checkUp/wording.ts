import { textOf } from "../cell";
import { isDoneAt } from "../figures";
import type { RowSource } from "../model";
import { tableOfLogId } from "../rowName";
import { ledgerTables, type TableKey } from "../schema";
import { findSecrecyWords } from "../secrecyWords";
import { isMeasure, type CheckFacts, type Item } from "./facts";
import { hitAt, type Hit } from "./finding";

/** Columns whose texts people write; the hints of settings and slots are ours. */
const proseColumns = (table: TableKey): readonly string[] =>
  ledgerTables[table].columns
    .filter(({ kind, key }) => (kind === "text" || kind === "longText") && key !== "hint" && key !== "id")
    .map(({ key }) => key);

/** 审查放行 and what 变更记录 says of it: the word alone, which someone has looked at, and no text of an item. */
const isAllowance = ({ table, cells }: RowSource): boolean =>
  table === "allowances" || (table === "changes" && tableOfLogId(textOf(cells.id)) === "allowances");

/** Every table, 变更记录 and 期次快照 too: a text that was taken out of its cell still stands there. `words`: the words of secrecy. */
export const secrets = ({ ledger }: CheckFacts): readonly Hit[] =>
  (Object.keys(ledgerTables) as TableKey[]).flatMap((table) => {
    const columns = proseColumns(table);
    return ledger.rows[table].flatMap((source) => (isAllowance(source) ? [] : secretsOf(source, columns)));
  });

const secretsOf = (source: RowSource, columns: readonly string[]): readonly Hit[] =>
  columns.flatMap((key) => {
    const text = source.cells[key];
    const words = typeof text === "string" && text !== "" ? findSecrecyWords(text) : [];
    return words.length === 0 ? [] : [hitAt(source, key, { words })];
  });

/** A word that says that something is still to be done, and where it says something else. No lookbehind: Safari before 16.4 has none. */
interface UnfinishedWord {
  readonly name: string;
  readonly word: RegExp;
  readonly harmless: RegExp;
}

const unfinished: readonly UnfinishedWord[] = [
  {
    name: "拟",
    word: /拟/,
    // 拟定, 模拟, 草拟…; people who are put forward (拟任, 拟提拔). 拟定于, 拟制定, 拟合并 are still to come.
    // 拟处分意见已审批, 拟建项目全部开工: what was planned, and what became of it
    harmless:
      /拟[^，。；于在将对按由向以从年月]{1,8}(?:项目|工程|意见|方案|人选|人员|名单|事项|文件|合同|线路|地块|房屋|资产|设备|岗位|决定|清单)(?:\d+[个项件名处]|[目现]前|现)?(?:均|都|全部)?已|拟[建拆征购聘][^，。；于]{1,6}(?:均|都|全部)(?=[完办建开到]|如期)|[模虚草比]拟|拟(?:定(?!于)|订|稿|制(?!定)|写|任|办|聘|录|提(?:拔|任)|发展对象|人化|合(?!并|作))/g,
  },
  {
    name: "正在",
    word: /正在/,
    // 真正在, 纠正在册; 对正在实施的项目 speaks of something else, and so does what all was done with: 正在使用的资产全部登记,
    // 此前正在整改的3个问题已完成
    harmless:
      /正在[^，。；]{1,8}的[^，。；未尚仍还将预拟待争]{1,20}?(?:已(?!启动|列入|制定|拟定)|(?:全部|逐[一项个])(?=.)|[均都](?=[完办登纳按结整到建落签验])|完成|办结|完毕|登记(?!表|簿))|(?:此前|原来|之前|先前|当时|上期|上次)正在[^。；未尚仍还]{1,20}已(?!启动|列入|制定|拟定)|[真纠矫]正在|已改正在|正在[册于]|[对把将凡向与]正在[^，。；]{1,12}的/g,
  },
  {
    name: "下一步",
    word: /下一?步/,
    // 为下一步…打下基础; the closing words 下一步将巩固成果
    harmless: /为下一?步|下一?步[^。；]{0,12}(?:巩固|常态化|长期坚持)/g,
  },
];

/** Words in a text that say that something is still to be done: 拟, 正在, 下一步. */
export const unfinishedWords = (text: string): readonly string[] => {
  const bare = text.normalize("NFKC").replace(/\s+/g, "").replace(/,/g, "，").replace(/;/g, "；");
  return unfinished.flatMap(({ name, word, harmless }) => (word.test(bare.replace(harmless, "")) ? [name] : []));
};

const reports = (item: Item): readonly string[] =>
  isMeasure(item) ? ["currentProgress", "progress"] : ["outcome", "publicOutcome"];

/** What was dated and then goes on (长期坚持) may say what comes next. `words`: those found. */
export const unfinishedTexts = ({ items, asOf, issueOf }: CheckFacts): readonly Hit[] =>
  items.flatMap((item) => {
    if (!isDoneAt(item, asOf)) return [];
    const goesOn = item.longTerm || issueOf(item)?.longTerm === true;
    return reports(item).flatMap((key) => {
      const text = item.source.cells[key];
      const found = typeof text === "string" && text !== "" ? unfinishedWords(text) : [];
      const words = goesOn ? found.filter((word) => word !== "下一步") : found;
      return words.length === 0 ? [] : [hitAt(item.source, key, { words })];
    });
  });

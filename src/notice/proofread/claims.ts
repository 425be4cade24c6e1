import {
  allOf,
  allProblems,
  allRules,
  anyRules,
  claim,
  each,
  known,
  orUnfinished,
  unfinished,
  type Claim,
} from "./claim";
import { count, numeral } from "./numerals";

const notYet = "(?:尚未|还未|仍未|未|没有)";
const unit = "(?:个|项|条)";
/** What may follow a count of items: its noun, or the end of the clause. 已完成3个项目的验收 counts something else. */
const ends = "(?=(?:具体)?(?:问题|任务|事项|整改措施|措施)?(?:整改)?(?:[，。；、,;（()）：:]|$|其中))";
/** 约谈3名同志家属 counts others. */
const people = "(?=[，。；、,;（()）]|$|次|干部|党员|责任人|相关)";
const level = "(?:具体)?(?:问题|任务|事项)";
const noun = `(?:${level}|(?:整改)?措施)?`;
/** A clause that begins with its number, so that it speaks of no kind of items that nobody counts. */
const first = "(?<=^|[，。；、：,;（(]|中|有|共|目前)";
const others = "(?:其余|剩余|余下|还有|另有|尚有|仍有)?(?:的)?";
const behind = "(?=[，。；、,;)）]|$)";
const is = "(?:为|是|：)?(?:已|均)?(?:达到|达|到|为)?(?:了)?(?:超过|逾|高于|近|约|接近|不低于)?";
const finished = "(?:完成整改|整改完成|整改到位|整改完毕|完成)";

/** Specific ones first: a number is judged once, by the first that takes it. */
export const claims: readonly Claim[] = [
  claim(
    "onTimeRate",
    `按期完成率${is}R(?:以上|左右)?`,
    each((f) => f.onTimeRate),
  ),
  claim(
    "completionRate",
    `(?:整改|总体|措施|问题)?(?:完成率|整改率|整改到位率)${is}R(?:以上|左右)?`,
    each((f) => f.completionRate),
  ),
  claim(
    "closureRate",
    `销号率${is}R(?:以上|左右)?`,
    each((f) => f.closureRate),
  ),
  claim(
    "completionRate",
    `${finished}(?:了)?${count}${unit}${noun}[，,、（(]?占(?:比|总数的?|全部(?:问题)?的?|问题总数的?)?${is}R(?:以上|左右)?`,
    each((f) => f.completionRate),
  ),
  claim(
    "done",
    `N${unit}${noun}(?:已|均|都|已经|全部|全面)*(?:均|都|全部|全面)(?:已|已经)?(?:全部)?${finished}${behind}`,
    allOf,
  ),
  claim(
    "done",
    `${first}N${unit}${noun}(?:(?:已|已经|现已)${finished}|完成整改|整改完成|整改到位|整改完毕)${behind}`,
    each((f) => f.done),
  ),
  claim("open", `${first}N${unit}${noun}${notYet}(?:全部)?${finished}${behind}`, unfinished),
  claim(
    "inProgress",
    `${first}${others}N${unit}${noun}(?:正在|仍在|还在)(?:抓紧|加快|有序)?(?:整改|推进)(?:中)?${behind}`,
    orUnfinished((f) => f.inProgress, /其余|剩余|余下|推进/),
  ),
  claim(
    "longTerm",
    `${first}${others}N(?:个|项)(?:${level})?(?:需要|需|须|将)长期(?:整改|坚持|推进)`,
    orUnfinished((f) => f.longTerm, /其余|剩余|余下/),
  ),
  claim("open", `${notYet}完成(?:整改)?的N${unit}(?:${level}|措施)`, unfinished),
  claim("open", `N${unit}${notYet}完成(?:整改)?的(?:${level}|措施)`, unfinished),
  claim(
    "done",
    `(?:已|已经)完成(?:整改)?的N${unit}(?:${level}|(?:整改)?措施)`,
    each((f) => f.done),
  ),
  claim(
    "overdue",
    `(?:逾期|超期|到期)(?:尚|仍)?(?:未完成(?:整改)?)?(?:的)?N${unit}${ends}`,
    each((f) => f.overdue),
  ),
  claim(
    "open",
    `(?:未能?|没有)(?:全部)?(?:完成整改|整改完成|整改到位|完成)(?:的)?(?:(?:具体)?问题|(?:整改)?措施)?(?:还|尚|仍)?(?:有)?N${unit}${ends}`,
    unfinished,
  ),
  claim("partlyDone", `部分完成(?:整改)?(?:的)?N${unit}${ends}`, ({ problemsPartlyDone }, at) =>
    at === "problems" ? [problemsPartlyDone] : [],
  ),
  claim(
    "basic",
    `基本完成(?:整改)?(?:的)?N${unit}${ends}`,
    each((f) => f.basic),
  ),
  claim(
    "notBegun",
    `(?:尚未|未)(?:启动|整改|启动整改)(?:的)?N${unit}${ends}`,
    each((f) => f.notBegun),
  ),
  claim(
    "done",
    `(?:已|已经|现已|均已)?(?:全部)?(?:完成整改|整改完成|整改到位|完成)(?:了)?(?:(?:具体)?问题|(?:整改)?措施)?N${unit}${ends}`,
    each((f) => f.done),
  ),
  claim(
    "inProgress",
    `正在整改(?:的)?(?:(?:具体)?问题)?N${unit}${ends}`,
    each((f) => f.inProgress),
  ),
  claim(
    "longTerm",
    `(?:需|需要)?长期整改[^，。；0-9０-９]{0,14}?N个`,
    each((f) => f.longTerm),
  ),
  claim(
    "moved",
    `已移交(?:办理)?(?:的)?N${unit}${ends}`,
    each((f) => f.moved),
  ),
  claim(
    "cancelled",
    `已取消(?:的)?N${unit}${ends}`,
    each((f) => f.cancelled),
  ),
  claim(
    "extended",
    `(?:申请|批准|同意)?延期(?:整改)?(?:的)?N${unit}${ends}`,
    each((f) => f.extended),
  ),
  claim(
    "closed",
    `销号N${unit}${ends}`,
    each((f) => f.closed),
  ),
  claim(
    "aspects",
    "(?:反馈|指出|涉及|存在)[^，。；、0-9０-９]{0,10}?N(?:个|大)方面",
    known((f) => f.aspects.total),
  ),
  claim(
    "aspects",
    `N(?:个|大)方面(?=(?:的|共)?${numeral}个(?:主要|突出|具体)?问题|中)`,
    known((f) => f.aspects.total),
  ),
  claim(
    "aspects",
    `N大类(?=[、，,的共]*${count}(?:大项|个(?:主要|突出|具体)?问题))`,
    known((f) => f.aspects.total),
  ),
  claim(
    "problems",
    `(?<=${count}(?:大类|个方面|大方面)[、，,的共]*)N大项`,
    known((f) => f.problems.total),
  ),
  claim("problems", "反馈(?:意见)?(?:指出|提出)?(?:了|的)?N个(?:主要|突出)?问题", allProblems),
  claim("problems", "反馈(?:的)?(?:主要|突出)?问题N个", allProblems),
  claim(
    "problems",
    `方面(?:的|共)?N个(?:主要|突出)?问题`,
    known((f) => f.problems.total),
  ),
  claim("problems", "N个问题中", allProblems),
  claim("issues", "(?:细化|分解|梳理)(?:为|成|出|的)?(?:具体)?问题N个", (f) => [f.issues.total]),
  claim("issues", "(?:细化|分解)(?:为|成|出)?(?:的)?N个(?:具体)?问题", (f) => [f.issues.total]),
  claim("issues", "(?:反馈|指出)[^，。；0-9０-９]{0,6}?具体问题N个", (f) => [f.issues.total]),
  claim("issues", "(?:共有|共|合计|总计)(?:梳理|细化)?(?:出)?具体问题N个", (f) => [f.issues.total]),
  claim(
    "issues",
    `(?<=${count}(?:(?:个|大)方面|大类|大项|个(?:主要|突出)?问题)[、，,的共]*(?:涉及|细化为?|分解为?)?)N个具体问题`,
    (f) => [f.issues.total],
  ),
  claim("issues", "N个具体问题中", (f) => [f.issues.total]),
  claim(
    "measures",
    "(?:制定|提出|明确|细化|确定)(?:了|具体)?(?:整改)?措施N(?:条|项)",
    known((f) => f.measures.total),
  ),
  claim(
    "measures",
    "(?:制定|提出|明确|细化|确定)(?:了|具体)?N(?:条|项)(?:具体)?(?:整改)?措施",
    known((f) => f.measures.total),
  ),
  claim(
    "measures",
    "N(?:条|项)(?:具体)?整改措施(?:中)?",
    known((f) => f.measures.total),
  ),
  claim(
    "meetings",
    "专题(?:党组|党委|工作)?会议?N次",
    known((f) => f.meetings),
  ),
  claim(
    "meetings",
    "N次专题(?:党组|党委|工作)?会",
    known((f) => f.meetings),
  ),
  claim(
    "rulesNew",
    "新(?:建|制定|出台|增)(?:规章)?(?:制度)?(?:机制)?N(?:项|个)(?:规章)?(?:制度)?(?:机制)?(?=[，。；、,（()）和]|$)",
    known((f) => f.rulesNew, allRules),
  ),
  claim(
    "rulesRevised",
    "修(?:订|改)(?:完善)?(?:规章)?(?:制度)?(?:机制)?N(?:项|个)(?:规章)?(?:制度)?(?:机制)?(?=[，。；、,（()）和]|$)",
    known((f) => f.rulesRevised, allRules),
  ),
  claim(
    "rules",
    "(?:建立|完善|健全|形成)(?:完善|健全|了)?(?:规章|各类|相关)?(?:长效)?制度(?:机制)?N(?:项|个)",
    known(allRules),
  ),
  claim("rules", "(?:建立|完善|健全|形成)(?:完善|健全|了)?N(?:项|个)(?:规章|管理)?制度", known(allRules)),
  claim("rules", "(?:制定|出台)(?:了|完善)?(?:规章)?制度(?:机制)?N(?:项|个)", anyRules),
  claim("rules", "(?:制定|出台)(?:了|完善)?N(?:项|个)(?:规章|管理)?制度", anyRules),
  claim(
    "talkedTo",
    `约谈(?:提醒)?N(?:人|名)${people}`,
    known((f) => f.talkedTo),
  ),
  claim(
    "heldToAccount",
    `问责(?:处理)?N(?:人|名)${people}`,
    known((f) => f.heldToAccount),
  ),
  claim(
    "money",
    "(?:清退|收回|追缴|退回|挽回)[^，。；0-9０-９]{0,8}资金N万元",
    known((f) => f.money),
  ),
];

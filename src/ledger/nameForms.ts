import { partClause } from "./partsInWork";
import { looksLikePerson, partRole } from "./roles";
import { splitParts, type Part } from "./splitParts";

const unitEnds = "科|股|处|室|部|办|局|厅|委|院|校|所|站|队|组|会|中心|大厅|街道|镇|乡|社区|公司|集团|银行|医院|学校";
const unit = new RegExp(`^\\p{sc=Han}[\\p{sc=Han}\\dA-Za-z]{0,22}(?:${unitEnds})(?:[（(][^（()）]{1,20}[）)])?$`, "u");

/** 人事科, 政务服务中心, 人事科（老干部科）: by what it ends in. */
export const looksLikeUnit = (text: string): boolean => text.length <= 32 && unit.test(text) && !looksLikePerson(text);

type Form = "person" | "unit" | null;

/** Of one name with the label, post or part in the work beside it. */
const formOf = (text: string): Form => {
  const bare = text.replace(/^[^:：]{1,12}[:：]/, "").replace(/\s+/g, "");
  const name = partClause(bare)?.name ?? bare;
  return looksLikePerson(partRole(name).name) ? "person" : looksLikeUnit(name) ? "unit" : null;
};

const connectors = /(以及|[和及与+＋&＆])/;

/** 法规科和人事科, 张三及李四 where every side is a name of the same kind by its form: 人力和社会保障局 and 于和平 stay whole. */
const connected = (text: string): readonly string[] => {
  const whole = [text];
  if (text.length > 80 || !connectors.test(text)) return whole;
  const [first = "", ...rest] = text.split(connectors);
  const names: string[] = [];
  const forms = new Set<Form>();
  let open = first;
  const close = (): boolean => {
    const form = formOf(open.trim());
    if (form === null) return false;
    names.push(open.trim());
    forms.add(form);
    return true;
  };
  for (let at = 0; at < rest.length; at += 2) {
    const next = rest[at + 1] ?? "";
    open = close() ? next : `${open}${rest[at] ?? ""}${next}`;
  }
  return close() && forms.size === 1 ? names : whole;
};

/** The names of a cell with what stands beside each: like `splitParts`, and at 和, 及, 与 and + between two names. */
export const nameParts = (text: string): readonly Part[] =>
  splitParts(text).flatMap((part) =>
    connected(part.text).map((name, at) => (at === 0 ? { ...part, text: name } : { text: name, separator: "、" })),
  );

const others =
  /^(.{2,24}?)等(?:同志|人|(?:\d{1,3}|[一二两三四五六七八九十几])(?:人|名同志|位同志|个?(?:科室|股室|处室|部门|单位|家))|(?:有关|相关|各)?(?:科室|股室|处室|部门|单位|人员))?$/;

/** 李四等, 人事科等科室 name 李四 and 人事科. */
export const withoutOthers = (text: string): string => {
  const [, name = ""] = others.exec(text) ?? [];
  return name !== "" && formOf(name) !== null ? name : text;
};

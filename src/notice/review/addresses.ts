import type { Span } from "./finding";
import { before, behind, lastGroup, matchesOf } from "./matches";

const local = /[A-Za-z0-9._%+-]/;
const domain = /^(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}/;

/** 电子邮箱: outwards from each @. */
export const emails = function* (plain: string): Generator<Span> {
  for (let at = plain.indexOf("@"); at >= 0; at = plain.indexOf("@", at + 1)) {
    let start = at;
    while (at - start < 64 && local.test(plain[start - 1] ?? "")) start -= 1;
    const host = domain.exec(plain.slice(at + 1, at + 255))?.[0] ?? "";
    if (start < at && host !== "") yield { start, end: at + 1 + host.length };
  }
};

const number = "(?:[甲乙丙丁]?第?\\d{1,5}(?:-\\d{1,4})?|[一二三四五六七八九十百]{1,5})";
const building = "\\d{1,3}(?:号楼|栋|幢|座)";
const room = "(?:室|户|房)";
const inside = `(?:${building})?(?:\\d{1,2}单元)?(?:\\d{2,4}${room})?`;

/** 新华大街18号, 中山路三号院2号楼1单元301室. */
const street = new RegExp(`(?:大街|大道|街|路|巷|弄|胡同)(?:[东西南北中]段?)?${number}号(?:大院|院|楼)?${inside}`, "g");
/** 幸福村3组15号. */
const village = new RegExp(
  `(?:村|屯|嘎查)(?:第?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})(?:村民小组|村民组|组|社|队))?${number}号`,
  "g",
);
/** 3号楼2单元501室, 5栋1203室, 3-2-501室: where the street is not named. */
const home = new RegExp(
  `${building}(?:\\d{1,2}|[一二三四五六七八九])单元(?:\\d{2,4}${room}?)?|${building}\\d{3,4}${room}|\\d{1,2}单元\\d{3,4}${room}?|[A-Z]座\\d{3,4}${room}|\\d{1,3}-\\d{1,2}-\\d{3,4}${room}`,
  "g",
);
/** 锦绣花园12-3-502, 丽景花园B座1702, 和平小区3栋201: the name of an estate tells what the number is. */
const estate = new RegExp(
  `[园苑区寓村府城湾庭里院居厦](?:\\d{1,3}-\\d{1,2}-\\d{3,4}|[A-Z]座\\d{3,4}|${building}\\d{3,4})(?![\\d-]|[年月人个项平米])${room}?`,
  "g",
);
/** 家庭住址：…: all up to the next mark. */
const announced =
  /(?:家庭住址|家庭地址|户籍地址|户籍所在地|现住址|住址|居住地址|通讯地址|通信地址|收件地址|邮寄地址|联系地址)[:为是 ]{1,3}([^,。;、!?)\n ]{4,60})/g;

/** 地址为…: addresses of other things (网址, IP地址) name no place. */
const plainly = /(?:^|[^网箱Pp邮])地址[:为是 ]{1,3}([^,。;、!?)\n ]{4,60})/g;
const namesPlace = /[省市区县旗盟州镇乡村路街道巷弄栋幢号楼室组]/;
/** 家住…3栋201, 住在…村7组: up to the number of the house or the group. */
const residence = new RegExp(
  `(?:家住|现住|暂住|租住|居住[在于]|住[在于])[:为是在于 ]{0,3}([^,。;、!?)\\n 的]{0,40}(?:\\d|[甲乙丙丁一二三四五六七八九十])(?:号楼|号院|号|栋|幢|座|单元|弄|室|村民小组|村民组|组|社(?!区)|队)(?:\\d{1,4}${room}?)?)`,
  "g",
);

/** 公路3号, 线路2号, 一带一路: words that end in 路 and name no street. */
const noStreet = /(?:[公铁道线管电思水网回套沿财出销]|一带一)$/;
/** 8号线, 3号桥, 5号文件: what is numbered is no house. */
const noHouse = /^(?:线|桥|标|泵|站|井|矿|机|文|令|公告|通告|图|变|杆|隧道|地块|宗地|段|闸|坝|渠|塘|池|炉|灯|支)/;
/** Where the name of a street begins at the latest: behind these. */
const joint = /[在于到从至址是往与及住的]/;
const nameLength = 8;
/** With the city, district and town before it. */
const longestName = 20;
const divisions = /[省市区县旗盟州镇乡]|街道|苏木/;

/** The span with the name of its street or village, as far as it can be told. */
const withName = (text: string, span: Span): Span => {
  let start = span.start;
  while (
    span.start - start < longestName &&
    /[\u4e00-\u9fff]/.test(text[start - 1] ?? "") &&
    !joint.test(text[start - 1] ?? "")
  )
    start -= 1;
  const near = Math.max(start, span.start - nameLength);
  // 塘区宝塔街道 lacks its 岳: the name of a division is not cut
  return { start: divisions.test(text.slice(start, near + 3)) ? start : near, end: span.end };
};

/** 住址, 通信地址: a street or village with a number, a home in a building, or what a word announces. */
export const postalAddresses = function* (plain: string): Generator<Span> {
  // the whole first: what lies within it is not found again
  yield* matchesOf(announced, plain).map(lastGroup);
  yield* matchesOf(
    plainly,
    plain,
    ({ groups: [text = ""] }) => /[\d号栋幢室组村]/.test(text) && namesPlace.test(text),
  ).map(lastGroup);
  yield* matchesOf(residence, plain).map(lastGroup);
  for (const pattern of [street, village]) {
    for (const match of matchesOf(pattern, plain)) {
      const isNone = match.found.startsWith("路") && noStreet.test(before(plain, match, 3));
      const span = withName(plain, match);
      if (!isNone && span.start < match.start && !noHouse.test(behind(plain, match, 2))) yield span;
    }
  }
  yield* matchesOf(estate, plain)
    .map((match) => withName(plain, { start: match.start + 1, end: match.end }))
    .filter(({ start, end }) => !/^[东西南北中]?[园苑区寓村府城湾庭里院居厦]\d/.test(plain.slice(start, end)));
  yield* matchesOf(home, plain, (match) => !/[0-9A-Za-z-]$/.test(before(plain, match, 1)));
};

const ranks = "(?:第一|常务|执行|名誉)?副?";
const posts =
  "组长|科长|处长|局长|主任|书记|主席|部长|院长|校长|所长|站长|股长|队长|支队长|大队长|中队长|厅长|司长|县长|区长|市长|镇长|乡长|州长|旗长|盟长|总经理|经理|董事长|会长|秘书长|理事长|园长|馆长|台长|行长|社长|主编|总工程师|总会计师|总经济师|总工|班长|主管|总监";
const grades =
  "(?:[一二三四]级)?(?:主任科员|调研员|巡视员|科员)|副主任科员|副调研员|副巡视员|干事|会计|出纳|秘书|专员|职员|办事员|委员|党组成员|党委成员|班子成员|领导班子成员|成员|负责人|主要负责人|分管领导|主要领导|分管负责人|负责同志|同志|专责|专干|网格员";
const organs =
  "(?:(?:机关)?党组|(?:机关)?党委|党总支|党支部|支部|纪委|纪检|纪检监察组?|机关纪委|工会|团委|妇联|领导小组)?";
const role = new RegExp(`(?:${organs}${ranks}(?:${posts})|${grades})`);
const onlyRole = new RegExp(`^(?:${role.source})$`);
const endsInRole = new RegExp(`(?:${role.source})$`);

/** What is put before or behind a name, in brackets or before a colon, about its part in the work. */
const parts =
  /^(?:牵头|主办|协办|配合|主责|主要责任人|第一责任人|直接责任人|责任人|责任领导|牵头人|牵头领导|联系人|经办人|联络员|兼)$/;

/** Longer texts hold no post with a name. */
const longestPost = 24;

const surnames = new Set(
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙鞠关蒯相查后荆红游竺权逯盖益桓公苟肖覃岳付代闫涂佟仝幺哈斯包白敖",
);
const compoundSurnames = new Set([
  "欧阳",
  "上官",
  "诸葛",
  "司马",
  "司徒",
  "东方",
  "皇甫",
  "尉迟",
  "公孙",
  "慕容",
  "令狐",
  "长孙",
  "宇文",
  "端木",
  "南宫",
  "夏侯",
]);

/** Words of units and work that begin like a name: 安全科长 is no 安全. */
const unitWords =
  /^(?:安全|金融|计划|计生|党委|党组|党组织|党建|党办|党支部|党总支|党政|纪委|纪检|纪检组|纪检监|项目|常务|常委|水利|宣传|经济|经营|农业|农村|农经|车间|车队|通信|通讯|文化|文旅|文书|文秘|全市|全县|全体|国土|国资|公安|公路|公司|应急|应用|广电|林业|路政|高新|时任|支部|支队|平台|管理|华侨|容缺|白云|康复|能源|司法|向各|和各|申报|安监|施工|成员|明确|平安|解放|干部|单位|包联|管委|居委|商务|储备|房产|房管|印刷|简政|易地|路网|沙区|石油|师资|武装|武警|元旦|石化)/;
/** What begins a post, and ends no name: 张三副局长, 张三总经理. 李总 is a way to name a person. */
const deputy = /副$|^.{2,}总$/;
const unitEnd = /[科室局委部处办股队站所校院厅组会司]$/;

/** A text that can be a person's full name: a surname and one or two characters, or a double surname; no word for a unit. */
export const looksLikePerson = (text: string): boolean =>
  /^\p{sc=Han}{2,4}$/u.test(text) &&
  !onlyRole.test(text) &&
  !unitWords.test(text) &&
  !deputy.test(text) &&
  (compoundSurnames.has(text.slice(0, 2)) ? text.length >= 3 : text.length <= 3 && surnames.has(text[0] ?? "")) &&
  (text.length === 2 || !unitEnd.test(text) || !/^.(?:事|财|务|政|法|产|业|信|息|规|划|全|管)/.test(text));

/** 科长, 副局长, 一级主任科员, 党组成员; with the part in the work (牵头, 联系人). */
export const isRole = (text: string): boolean =>
  text.length <= longestPost && (onlyRole.test(text) || parts.test(text));

/** 办公室主任, 局党组书记, 科长: a post with its unit or without. A surname with a post (张科长) is a way to name a person, and none. */
export const isPost = (text: string): boolean => {
  if (isRole(text)) return true;
  const end = text.length <= longestPost ? endsInRole.exec(text) : null;
  if (end === null) return false;
  const unit = text.slice(0, end.index);
  return unit.length > 1 ? !looksLikePerson(unit) : !surnames.has(unit);
};

export interface NameAndRole {
  readonly name: string;
  readonly role: string;
}

/** Parts a name and the post before or behind it: 办公室主任李明, 李明科长. `role` is "" where there is none; a post alone is the name. */
export const partRole = (text: string): NameAndRole => {
  const whole = { name: text, role: "" };
  if (text.length < 4 || text.length > longestPost || isRole(text)) return whole;
  for (const length of [2, 3, 4]) {
    const [front, person] = [text.slice(0, -length), text.slice(-length)];
    if (looksLikePerson(person) && isPost(front)) return { name: person, role: front };
  }
  const named = [2, 3, 4]
    .map((length): NameAndRole => ({ name: text.slice(0, length), role: text.slice(length) }))
    .filter(({ name, role: behind }) => looksLikePerson(name) && isRole(behind));
  // 王建中队长: 王建 or 王建中
  return named.length === 1 ? (named[0] ?? whole) : whole;
};

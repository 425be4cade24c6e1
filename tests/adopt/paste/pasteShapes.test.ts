import { adoptPaste } from "../../../src/adopt/paste/adoptPaste";

const read = (text: string) => {
  const { adoption, left } = adoptPaste(text);
  return {
    items: adoption.issues.map(({ fields }) => [fields.aspect, fields.problem, fields.text].filter((each) => each)),
    outcomes: adoption.issues.map(({ fields }) => fields.outcome),
    measures: adoption.issues.map(({ measures }) => measures.map(({ fields }) => fields.text)),
    left: left.map((paragraph) => paragraph.text),
  };
};

describe("a feedback document", () => {
  it("of four levels keeps its 方面: 一、（一）1.（1）", () => {
    const { items, left } = read(`巡察组关于城郊粮站的反馈意见
一、贯彻上级部署方面
（一）学习走形式
1.全年学习只开两次会
（1）会议记录只有标题。
（2）讨论发言雷同。
2.轮换计划未按新规修订
二、仓储管理方面
（一）账实不符
1.三号仓盘点差额未查清
（1）盘点表无人签字。`);
    expect(items).toEqual([
      ["贯彻上级部署方面", "学习走形式", "全年学习只开两次会\n（1）会议记录只有标题。\n（2）讨论发言雷同。"],
      ["贯彻上级部署方面", "学习走形式", "轮换计划未按新规修订"],
      ["仓储管理方面", "账实不符", "三号仓盘点差额未查清\n（1）盘点表无人签字。"],
    ]);
    expect(left).toEqual(["巡察组关于城郊粮站的反馈意见"]);
  });

  it("keeps its levels where a closing part stands beside the 方面, and names what that says", () => {
    const { items, left } = read(`一、贯彻上级部署方面
（一）关于学习走形式的问题
1.全年学习只开两次会。
（二）关于督办不严的问题
1.通知发出后无人回访。
二、仓储管理方面
（一）关于账实不符的问题
1.三号仓盘点差额未查清。
三、下一步打算
每月回访一次，年底前再查一遍。`);
    expect(items).toEqual([
      ["贯彻上级部署方面", "关于学习走形式的问题", "全年学习只开两次会。"],
      ["贯彻上级部署方面", "关于督办不严的问题", "通知发出后无人回访。"],
      ["仓储管理方面", "关于账实不符的问题", "三号仓盘点差额未查清。"],
    ]);
    expect(left).toEqual(["三、下一步打算", "每月回访一次，年底前再查一遍。"]);
  });

  it("with titles and 一是…二是… below them has a problem for each", () => {
    const { items } = read(`一、党建工作弱化方面
一是支部换届超期八个月。二是党费收缴不及时，有4名党员跨季度补缴。
二、执行财经纪律方面
一是报销附件不全。二是加油卡由一人保管并使用。三是固定资产未贴标签。`);
    expect(items).toEqual([
      ["党建工作弱化方面", "支部换届超期八个月。"],
      ["党建工作弱化方面", "党费收缴不及时，有4名党员跨季度补缴。"],
      ["执行财经纪律方面", "报销附件不全。"],
      ["执行财经纪律方面", "加油卡由一人保管并使用。"],
      ["执行财经纪律方面", "固定资产未贴标签。"],
    ]);
  });

  it("from a PDF is joined over its pages, whose numbers are named and in no item", () => {
    const { items, left } = read(`一、粮食轮换监管缺位。轮换合同履约检查流于形式，全年仅
抽查两批次，对承储企业超期出库的情况没有及时纠正，造成
- 3 -
库存账与实物不一致。
二、资金拨付不及时。补贴资金在账上滞留最长达１４６天，直
到审计提出后才拨付到位，涉及农户２３户。
第 4 页 共 9 页
三、廉政教育不经常。近三年没有开展警示教育，新提任的干部
没有进行廉政谈话。`);
    expect(items).toEqual([
      [
        "粮食轮换监管缺位。轮换合同履约检查流于形式，全年仅抽查两批次，对承储企业超期出库的情况没有及时纠正，造成库存账与实物不一致。",
      ],
      ["资金拨付不及时。补贴资金在账上滞留最长达１４６天，直到审计提出后才拨付到位，涉及农户２３户。"],
      ["廉政教育不经常。近三年没有开展警示教育，新提任的干部没有进行廉政谈话。"],
    ]);
    expect(left).toEqual(["- 3 -", "第 4 页 共 9 页"]);
  });

  it("names a part whose title says nothing of its items", () => {
    const { items, left } = read(`一、关于党的建设
（一）组织生活不严肃
1.民主评议缺席多
（1）两名党员连续缺席。
二、关于选人用人
（一）档案审核不细
1.出生日期不一致
（1）三份档案未认定。`);
    expect(items).toEqual([
      ["组织生活不严肃", "民主评议缺席多", "两名党员连续缺席。"],
      ["档案审核不细", "出生日期不一致", "三份档案未认定。"],
    ]);
    expect(left).toEqual(["一、关于党的建设", "二、关于选人用人"]);
  });
});

describe("problem before, rectification behind", () => {
  it("has the problem without its label, measures, people and state", () => {
    const { items, measures, outcomes } = read(`1.问题：门卫夜间脱岗
整改措施：（1）增加一名夜班人员；（2）安装巡更点。
整改情况：已完成。一是新聘夜班一人。二是装巡更点六处。
2.问题：值班电话无人接听
整改措施：设呼叫转移。
整改情况：正在推进。`);
    expect(items).toEqual([["门卫夜间脱岗"], ["值班电话无人接听"]]);
    expect(measures).toEqual([["增加一名夜班人员；", "安装巡更点。"], ["设呼叫转移。"]]);
    expect(outcomes).toEqual(["已完成。一是新聘夜班一人。二是装巡更点六处。", "正在推进。"]);
  });

  it("is numbered 问题一, 问题二 too", () => {
    const { items, outcomes } = read(`问题一：票据管理混乱
整改情况：已核销空白票据。
问题二：公车台账缺失
整改情况：补建台账。`);
    expect(items).toEqual([["票据管理混乱"], ["公车台账缺失"]]);
    expect(outcomes).toEqual(["已核销空白票据。", "补建台账。"]);
  });
});

describe("an old notice of a flat list", () => {
  it("leaves how to be reached, signature and date out of its last item, and joins lines that break off", () => {
    const { items, outcomes, left } = read(`关于城郊粮站巡察整改情况的通报
现将整改情况公布如下。
1.关于“学习制度不落实”的问题。
整改落实情况：制定学习计划，全年开展集中学习
12次。
2．关于“仓容核定不准”的问题。
整改落实情况：重新测绘仓房5栋，核定仓
容3.2万吨。
第 2 页
3、关于“检温记录代签”的问题。
整改落实情况：实行扫码签到。
欢迎监督。联系电话：0000-1234567；邮政地址：某某路1号。
中共城郊粮站支部
2023年6月1日`);
    expect(items).toHaveLength(3);
    expect(outcomes).toEqual([
      "制定学习计划，全年开展集中学习12次。",
      "重新测绘仓房5栋，核定仓容3.2万吨。",
      "实行扫码签到。",
    ]);
    expect(left).toEqual([
      "关于城郊粮站巡察整改情况的通报",
      "现将整改情况公布如下。",
      "第 2 页",
      "欢迎监督。联系电话：0000-1234567；邮政地址：某某路1号。",
      "中共城郊粮站支部",
      "2023年6月1日",
    ]);
  });
});

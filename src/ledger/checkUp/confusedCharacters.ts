/**
 * Characters that are taken for each other in typing, by sound or by shape, and those of the traditional script beside their simplified forms:
 * within a group any two. One in the place of another is a slip more likely than another meaning.
 */
const groups =
  `薄簿溥 弱若 帐账 做作坐座 象像相 分份 定订 即既 须需 部布步 署暑 记纪计 已己巳 侯候 未末 的地得 在再 因应 那哪 戴带代待 副付幅 复覆 唯惟维
  度渡 查察 检捡 练炼 辨辩辫 班斑 拔拨 折拆析 日曰 干千 冶治 洽恰 暴爆 燥躁 遣谴 竟竞境 驻住注 常长 质制 至致 权全 利力立历厉励 效校较 决绝 及极
  期其起 实事识 示视 施势试 由有 与于予 员圆园 源原愿 责则 整正政证征 知之 职值直 只支 指旨 终中 众重 著着 装妆 状壮 资姿咨 综宗 诚成城
  贯惯 续序绪 徇循 返反 防妨 范犯 附赴付 改该 钢刚纲岗 隔格 工公功 巩恐 构购够 股鼓 固故顾 关观 归规 核合 划化画 换唤 惠慧 积绩集 监鉴 坚艰 健建
  简减 届界 仅尽紧 经精 究纠 局具据 俱具 均钧 扣口 廉联连 俩两 烈列裂 邻临 令领 露漏 绿录 率律 落洛 贸冒 密蜜 免勉 描瞄 能态 排派 判盘 陪配
  评凭 普谱 气汽 欠歉 清请情 缺确 融容 擅善 绕烧 伸申审 慎甚 升声生 熟孰 属术 述诉 涮刷 税说 虽随 缩宿 太态 谈淡 探深 贴帖 途图 推堆 拖托
  妥脱 围违为 尉慰 误务 显现线 协胁 形型行 询训 迅讯 严言 沿延 央殃 样洋 要耍 易意义 益宜 映应 遇预誉 约药 择泽 站占战 章障张 诊珍 真直 震振
  滞带 铸筑 准淮 快块 差叉 扒抓 细纽 撒散
  室窒 殖植 于子 承成程呈 材才财 负付 低底抵 策册侧测 场厂 偿尝 措错 档挡 慕募幕 溃馈 卷券 徒徙 岐歧 驰弛 抑仰 祟崇 睛晴 弊敝蔽币 编遍 辞词 储除 采彩
  访仿 废费 粉纷 峰锋封 扶抚 腐府 辅铺 陪赔培 盈赢 涨胀 滥烂 瞒满 偏篇 溶熔 瞻赡 慑摄 授受 暇瑕 向项 消销 泄泻 需虚 蓄畜 拥佣 踊涌 逾愈 寓遇
  裕欲 暂渐 债责 秩制 骤聚 遂逐 住柱 专转 赘缀 综踪 左佐 酬筹 屡履 粱梁 戒诫 竣峻 堪勘 概慨 抠枢 隐稳 入人 段断锻
  責责 題题 實实 務务 關关 開开 應应 體体 導导 門门 間间 問问 個个 會会 議议 記记 計计 劃划 設设 證证 識识 貫贯 徹彻 執执 業业 學学 習习 風风 規规
  領领 項项 據据 檢检 觀观 監监 費费 資资 財财 質质 產产 帳账 賬账 餘余 對对 辦办 處处 環环 後后 與与 員员 發发 獲获 黨党 紀纪 層层 國国 縣县 區区 鄉乡
  農农 數数 報报 審审 廣广 進进 長长 車车 電电 單单 準准 總总 綜综 續续 維维 護护`
    .split(/\s+/)
    .filter((group) => group !== "");

const confused: ReadonlySet<string> = new Set(
  groups.flatMap((group) => {
    const characters = Array.from(group);
    return characters.flatMap((a) => characters.map((b) => a + b));
  }),
);

export const isConfused = (a: string, b: string): boolean => a !== b && confused.has(a + b);

/** Words that are both in use and of which neither is a misspelling of the other, though their characters are taken for each other elsewhere. */
const bothWords: ReadonlySet<string> = new Set(
  `政治/整治 征地/整地 公正/公证 指证/指正 修正/修整 代建/待建 代办/待办 代管/待管 代岗/待岗 代批/待批 代缴/待缴 代收/待收 代付/待付
  代发/待发 代销/待销 代征/待征 水利/水力 事业/实业 事务/实务 分析/分拆 折旧/拆旧 在建/再建 在保/再保 入驻/入住 复员/复原 生源/生员 学员/学园
  中心/重心 中期/终期 期中/期终 中点/终点 中点/重点 终点/重点 上述/上诉 申述/申诉 分布/分部 工交/公交 工地/公地 工费/公费 工务/公务 工段/公段
  专业/转业 专款/转款 专项/转项 专岗/转岗 人户/入户 人口/入口 场区/厂区 应负/应付 低价/底价 底价/抵价 低价/抵价 低标/底标 扶养/抚养 辅路/铺路
  长年/常年 长住/常住`
    .split(/\s+/)
    .flatMap((pair) => [pair, pair.split("/").reverse().join("/")]),
);

/** Whether the character at a place, with its neighbour before or behind it, makes one word of use in one text and another in the other. */
export const areBothWords = (a: string, b: string, front: string, behind: string): boolean =>
  bothWords.has(`${front}${a}/${front}${b}`) || bothWords.has(`${a}${behind}/${b}${behind}`);

/**
 * Characters that are taken for each other in typing, by sound or by shape, and those of the traditional script beside their simplified forms:
 * within a group any two. One in the place of another is a slip more likely than another meaning.
 */
const groups =
  `薄簿溥 弱若 帐账 做作坐座 象像相 分份 定订 即既 须需 部布步 署暑 记纪计 已己巳 侯候 未末 的地得 在再 因应 那哪 戴带代待 副付幅 复覆 唯惟维
  度渡 查察 检捡 练炼 辨辩辫 班斑 拔拨 折拆析 日曰 干千 冶治 洽恰 暴爆 燥躁 遣谴 竟竞境 驻住注 常长 质制 至致 权全 利力立历厉励 效校较 决绝 及极
  期其起 实事识 示视 施势试 式识 由有 与于予 员圆园 源原愿 责则 整正政证征 知之 职值直 只支 指旨 终中 众重 著着 装妆 状壮 资姿咨 综宗 诚成城
  贯惯 续序绪 徇循 返反 防妨 范犯 附赴付 改该 钢刚纲岗 隔格 工公功 巩恐 构购够 股鼓 固故顾 关观 归规 核合 划化画 换唤 惠慧 积绩集 监鉴 坚艰 健建
  简减 届界 仅尽紧 经精 究纠 局具据 俱具 均钧 扣口 廉联连 俩两 烈列裂 邻临 令领 露漏 绿录 率律 落洛 贸冒 密蜜 免勉 描瞄 能态 排派 判盘 陪配
  评凭 普谱 气汽 签鉴 欠歉 清请情 缺确 融容 擅善 绕烧 伸申审 慎甚 升声生 熟孰 属术 述诉 涮刷 税说 虽随 缩宿 太态 谈淡 探深 贴帖 途图 推堆 拖托
  妥脱 围违为 尉慰 误务 显现线 协胁 形型行 询训 迅讯 严言 沿延 央殃 样洋 要耍 易意义 益宜 映应 遇预誉 约药 择泽 站占战 章障张 诊珍 真直 震振
  滞带 铸筑 追退 准淮 快块 差叉 扒抓 累紧 细纽 撒散
  責责 題题 實实 務务 關关 開开 應应 體体 導导 門门 間间 問问 個个 會会 議议 記记 計计 劃划 設设 證证 識识 貫贯 徹彻 執执 業业 學学 習习 風风 規规
  領领 項项 據据 檢检 觀观 監监 費费 資资 財财 質质 產产 帳账`
    .split(/\s+/)
    .filter((group) => group !== "");

const confused: ReadonlySet<string> = new Set(
  groups.flatMap((group) => {
    const characters = Array.from(group);
    return characters.flatMap((a) => characters.map((b) => a + b));
  }),
);

export const isConfused = (a: string, b: string): boolean => a !== b && confused.has(a + b);

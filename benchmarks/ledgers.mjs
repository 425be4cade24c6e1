/** Ledgers of any length to measure on: the add-in's own table, and an old ledger with merged parents. */

/** 2022-09-30 */
export const asOf = 44834;

export const ownTable = (rows, { columns }) => {
  const row = (at) => ({
    id: `Q${at}`,
    seq: String(at + 1),
    aspect: `方面${at % 4}`,
    problem: `问题${at % 900}`,
    text: `具体问题${at}`,
    type: "限期整改",
    leader: `领导${at % 9}`,
    leadDept: `部门${at % 30}、部门${(at + 7) % 30}`,
    deadlineText: "2022年12月底前",
    due: 44740 + (at % 300),
    extendedTo: at % 20 === 1 ? 44900 + (at % 100) : "",
    extensionApproval: at % 20 === 1 ? "第3次会议" : "",
    status: ["已完成", "正在整改", "未启动", "基本完成"][at % 4],
    completedOn: at % 4 === 0 ? 44700 + (at % 200) : "",
    closure: at % 8 === 0 ? "已销号" : "",
  });
  return [
    columns.map((column) => column.heading),
    ...Array.from({ length: rows }, (_, at) => {
      const cells = row(at);
      return columns.map((column) => cells[column.key] ?? "");
    }),
  ];
};

/** Four measures under each merged item, words for deadlines: the most work per row. */
export const mergedLedger = (rows) => [
  [
    "序号",
    "主要方面",
    "存在问题",
    "具体问题",
    "整改举措",
    "责任科室",
    "完成时限",
    "整改状态",
    "完成日期",
    "是否销号",
    "延期至",
  ],
  ...Array.from({ length: rows }, (_, at) => {
    const first = at % 4 === 0;
    return [
      first ? at / 4 + 1 : "",
      at % 400 === 0 ? `方面${at}` : "",
      at % 40 === 0 ? `问题${at}` : "",
      first ? `具体问题${at}` : "",
      `措施${at}`,
      first ? `科室${at % 30}` : "",
      first ? `2022年${(at % 12) + 1}月底前` : "",
      ["已整改到位", "正按序推进", "待整改", "整改中"][(at + Math.floor(at / 7)) % 4],
      "",
      first ? "否" : "",
      "",
    ];
  }),
];

/** What any function over a range must do at least: look at every cell and compare it with one word. */
export const plainPass = (cells) => {
  let found = 0;
  for (const row of cells) for (const cell of row) if (cell === "已完成") found += 1;
  return found;
};

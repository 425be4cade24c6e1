/*
 * Characters of given names that sound or look alike and are typed for each other: within a group any two. 建国 and 健国 may be one person,
 * 建国 and 建军 are two. Only for names: most of them make another word in a text.
 */
const givenNames =
  `健建剑 晓小筱 燕艳雁彦 丽莉利立力 伟玮炜维卫 峰锋烽丰 辉晖徽 洁杰捷 明铭茗 华骅桦 俊峻骏竣军君钧均 波博 刚钢纲 静靖婧菁 琴芹勤 婷亭 玲铃灵凌 霞遐 梅玫
  平萍苹 芳方 云芸 志智治致 文雯闻 宏洪红鸿弘 强蔷 亮良 佳嘉家 欣新鑫昕馨 宇雨羽禹 浩昊皓 轩萱 磊蕾雷 成诚承程城 英瑛颖影 兰岚蓝 春椿 振震镇 永勇咏
  龙隆 涛韬 庆青清 玉钰煜昱 诗思斯 怡仪宜 娜那 璐露路 琳林霖 倩茜 敏民 超朝 斌彬滨宾 毅义艺益 凯恺 东冬栋 飞非菲 胜圣盛 祥翔 旭绪 学雪 源元园媛
  荣蓉容融 珍真贞 淑书舒 秀绣 松淞 桂贵 根艮 曼蔓 莹盈滢荧 瑶遥 娟鹃 香湘 侯候 末未 已己 泽择 晴睛 裕欲 茂贸 徐许 付傅 肖萧 闫阎 戴代`
    .split(/\s+/)
    .map((group) => Array.from(group));

/** Surnames, of which one is often written for the other: any other surname is another family. */
const surnames = ["侯候", "傅付", "萧肖", "阎闫", "戴代"].map((group) => Array.from(group));

const isWithin = (groups: readonly (readonly string[])[], a: string, b: string): boolean =>
  a !== b && groups.some((group) => group.includes(a) && group.includes(b));

export const isConfusedGivenName = (a: string, b: string): boolean => isWithin(givenNames, a, b);

export const isConfusedSurname = (a: string, b: string): boolean => isWithin(surnames, a, b);

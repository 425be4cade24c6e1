/** What a face is for: title and 发文机关标志, body, first and second level of headings, page number. */
export type FontRole = "title" | "body" | "heading1" | "heading2" | "number";
export type Fonts = Readonly<Record<FontRole, string>>;

interface Face {
  /** The name that Chinese Word shows. */
  readonly name: string;
  /** Other names under which a system may know it. */
  readonly aliases: readonly string[];
}

const face = (name: string, ...aliases: readonly string[]): Face => ({ name, aliases });

/** Per role the faces that the standard's kind comes in, the one people expect first. */
export const faces: Readonly<Record<FontRole, readonly [Face, ...Face[]]>> = {
  title: [face("方正小标宋简体", "FZXiaoBiaoSong-B05S"), face("方正小标宋_GBK", "FZXiaoBiaoSong-B05")],
  body: [face("仿宋_GB2312", "FangSong_GB2312"), face("仿宋", "FangSong"), face("华文仿宋", "STFangsong")],
  heading1: [face("黑体", "SimHei"), face("华文黑体", "STHeiti")],
  heading2: [face("楷体_GB2312", "KaiTi_GB2312"), face("楷体", "KaiTi"), face("华文楷体", "STKaiti")],
  number: [face("宋体", "SimSun"), face("华文宋体", "STSong")],
};

const roles = Object.keys(faces) as readonly FontRole[];

const namesOf = ({ name, aliases }: Face): readonly string[] => [name, ...aliases];

export interface FontChoice {
  readonly fonts: Fonts;
  /** Roles of which no face was found: the paper names the first all the same, and the reader must be told. */
  readonly missing: readonly FontRole[];
}

/** The face of each role that a machine has; `has` is asked for family names. */
export const chooseFonts = (has: (family: string) => boolean): FontChoice => {
  const found = roles.map((role) => [role, faces[role].find((candidate) => namesOf(candidate).some(has))] as const);
  return {
    fonts: Object.fromEntries(found.map(([role, chosen]) => [role, (chosen ?? faces[role][0]).name])) as Fonts,
    missing: found.filter(([, chosen]) => chosen === undefined).map(([role]) => role),
  };
};

/** The names the standard's readers expect, whatever this machine has. */
export const standardFonts: Fonts = chooseFonts(() => true).fonts;

/** All other names of a role's faces: where Word may look when the named one is missing. */
export const otherNames = (role: FontRole, name: string): readonly string[] =>
  faces[role].flatMap(namesOf).filter((other) => other !== name);

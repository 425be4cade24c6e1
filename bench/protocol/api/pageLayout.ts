import type { PageContent } from "../../model/content";
import { HostError } from "../../model/workbookModel";
import { a1, locate } from "../addresses";
import { flagIn, invalidValue, isMissing, numberIn, record, textIn, type Arguments } from "../arguments";
import {
  type HostObject,
  isHostObject,
  objectOf,
  objectType,
  type ObjectType,
  type Property,
  stateOf,
} from "../hostObject";
import { rectOf } from "../liveRange";
import type { Session } from "../session";
import { rangeType } from "./range";
import { rangeAreasType } from "./rangeAreas";
import type { Sheet } from "./worksheet";

type Margin = keyof PageContent["margins"];

function margin(name: Margin): Property<Sheet> {
  return {
    get: (sheet, session) => session.model.page(sheet.id).margins[name],
    set(sheet, value, session) {
      const points = numberIn(value);
      if (points === undefined || points < 0) throw invalidValue(`PageLayout.${name}Margin`, "points");
      session.model.setPage(sheet.id, { margins: { ...session.model.page(sheet.id).margins, [name]: points } });
    },
  };
}

/** Address argument, a range or a text: "A1:H40", absolute "$1:$1". */
function addressOf(args: Arguments, sheet: Sheet, session: Session, absolute: boolean): string {
  const value = args.raw(0);
  if (isHostObject(value)) {
    const range = stateOf(rangeType, value);
    if (range) return a1(rectOf(range), absolute);
    const areas = stateOf(rangeAreasType, value);
    if (areas) return areas.ranges.map((area) => a1(rectOf(area), absolute)).join(",");
    throw args.invalid(0, "a range");
  }
  return args
    .text(0)
    .split(",")
    .map((part) => {
      const place = locate(session.model, part.trim(), sheet.id);
      if (!place) throw args.invalid(0, "an address");
      return a1(place.rect, absolute);
    })
    .join(",");
}

function rangeOf(address: string, sheet: Sheet, session: Session): HostObject | null {
  const place = address === "" ? null : locate(session.model, address, sheet.id);
  return place && session.range(sheet.id, place.rect);
}

function required(object: HostObject | null, what: string): HostObject {
  if (!object) throw new HostError("ItemNotFound", `The page has no ${what}.`);
  return object;
}

function printArea(sheet: Sheet, session: Session): HostObject | null {
  const area = session.model.page(sheet.id).printArea;
  if (area === "") return null;
  const ranges = area.split(",").flatMap((part) => {
    const place = locate(session.model, part, sheet.id);
    return place ? [session.live(sheet.id, place.rect)] : [];
  });
  return objectOf(rangeAreasType, { ranges });
}

const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

export const pageLayoutType: ObjectType<Sheet> = objectType({
  name: "PageLayout",
  properties: {
    Orientation: {
      get: (sheet, session) => session.model.page(sheet.id).orientation,
      set(sheet, value, session) {
        if (value !== "Portrait" && value !== "Landscape")
          throw invalidValue("PageLayout.orientation", "Portrait or Landscape");
        session.model.setPage(sheet.id, { orientation: value });
      },
    },
    PaperSize: {
      get: (sheet, session) => session.model.page(sheet.id).paperSize,
      set: (sheet, value, session) => session.model.setPage(sheet.id, { paperSize: textIn(value) ?? String(value) }),
    },
    Zoom: {
      get: (sheet, session) => {
        const { scale, fitToWidth, fitToHeight } = session.model.page(sheet.id);
        return fitToWidth === undefined && fitToHeight === undefined
          ? { scale: scale ?? 100 }
          : { horizontalFitToPages: fitToWidth || null, verticalFitToPages: fitToHeight || null };
      },
      set(sheet, value, session) {
        const { scale, horizontalFitToPages, verticalFitToPages } = record(value);
        if (!isMissing(scale) && (!isMissing(horizontalFitToPages) || !isMissing(verticalFitToPages)))
          throw invalidValue("PageLayout.zoom", "a scale or a fit");
        session.model.setPage(sheet.id, {
          scale: numberIn(scale),
          fitToWidth: isMissing(scale) ? (numberIn(horizontalFitToPages) ?? 0) : undefined,
          fitToHeight: isMissing(scale) ? (numberIn(verticalFitToPages) ?? 0) : undefined,
        });
      },
    },
    CenterHorizontally: {
      get: (sheet, session) => session.model.page(sheet.id).centerHorizontally,
      set: (sheet, value, session) => session.model.setPage(sheet.id, { centerHorizontally: flagIn(value) ?? false }),
    },
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  objects: { HeadersFooters: (sheet) => objectOf(headersFootersType, sheet) },
  methods: {
    SetPrintArea: (sheet, args, session) =>
      session.model.setPage(sheet.id, { printArea: addressOf(args, sheet, session, false) }),
    GetPrintArea: (sheet, _args, session) => required(printArea(sheet, session), "print area"),
    GetPrintAreaOrNullObject: (sheet, _args, session) => printArea(sheet, session),
    SetPrintTitleRows: (sheet, args, session) =>
      session.model.setPage(sheet.id, { titleRows: addressOf(args, sheet, session, true) }),
    SetPrintTitleColumns: (sheet, args, session) =>
      session.model.setPage(sheet.id, { titleColumns: addressOf(args, sheet, session, true) }),
    GetPrintTitleRows: (sheet, _args, session) =>
      required(rangeOf(session.model.page(sheet.id).titleRows, sheet, session), "title rows"),
    GetPrintTitleRowsOrNullObject: (sheet, _args, session) =>
      rangeOf(session.model.page(sheet.id).titleRows, sheet, session),
    GetPrintTitleColumns: (sheet, _args, session) =>
      required(rangeOf(session.model.page(sheet.id).titleColumns, sheet, session), "title columns"),
    GetPrintTitleColumnsOrNullObject: (sheet, _args, session) =>
      rangeOf(session.model.page(sheet.id).titleColumns, sheet, session),
    SetPrintMargins(sheet, args, session) {
      const unit = UNITS[args.oneOf(0, ["Points", "Inches", "Centimeters"])];
      const given = Object.entries(record(args.raw(1))).flatMap(([name, value]) =>
        typeof value === "number" ? [[name, value * unit] as const] : [],
      );
      session.model.setPage(sheet.id, {
        margins: { ...session.model.page(sheet.id).margins, ...Object.fromEntries(given) },
      });
    },
  },
});

function band(area: "header" | "footer", side: "left" | "center" | "right"): Property<Sheet> {
  return {
    get: (sheet, session) => session.model.page(sheet.id)[area][side],
    set: (sheet, value, session) =>
      session.model.setPage(sheet.id, {
        [area]: { ...session.model.page(sheet.id)[area], [side]: textIn(value) ?? "" },
      }),
  };
}

const headerFooterType: ObjectType<Sheet> = objectType({
  name: "HeaderFooter",
  properties: {
    LeftHeader: band("header", "left"),
    CenterHeader: band("header", "center"),
    RightHeader: band("header", "right"),
    LeftFooter: band("footer", "left"),
    CenterFooter: band("footer", "center"),
    RightFooter: band("footer", "right"),
  },
});

/** The bench has one header and footer for all pages, `state` Default. */
const headersFootersType: ObjectType<Sheet> = objectType({
  name: "HeaderFooterGroup",
  properties: {
    State: {
      get: () => "Default",
      set: (_sheet, value) => {
        if (value !== "Default")
          throw new HostError("NotImplemented", "The bench has headers and footers for all pages only.");
      },
    },
    UseSheetMargins: { get: () => true },
    UseSheetScale: { get: () => true },
  },
  objects: { DefaultForAllPages: (sheet) => objectOf(headerFooterType, sheet) },
});
